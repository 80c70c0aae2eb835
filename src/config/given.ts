// Written by `npm run options` from the table in options.ts. Do not edit.

/**
 * The options of a run: the keys of the config file. Relative paths are relative to the working directory. A config file is
 * read only where `config` names it.
 */
export interface Options {
  /** The target, path prefix included. It replaces the server of the document; the paths of the document are appended to it. */
  baseUrl?: string | undefined
  /** The config file. Relative paths in it are relative to it. */
  config?: string | undefined
  /** An OpenAPI 3.0, 3.1 or 3.2 document. Swagger 2.0 is converted. */
  spec?: string | undefined
  /** OpenAPI Overlay documents (1.0 or 1.1), applied to the document in this order. */
  overlay?: string | readonly string[] | undefined
  /** Ids of the operations to judge. Without it, every paginated GET that has a collection is judged. */
  operation?: string | readonly string[] | undefined
  /** Parameters that name a collection. All of them form one collection; the same name again begins another. */
  param?: string | readonly string[] | undefined
  /** What is scored: `standard` scores the MUSTs, `strict` also scores the SHOULDs. Default: `"standard"`. */
  profile?: string | undefined
  /** The checks to run, as globs over check ids. */
  only?: string | readonly string[] | undefined
  /** The checks to leave out, as globs over check ids. */
  skip?: string | readonly string[] | undefined
  /** The seed of generated input. With `random`, each run draws a new one. Default: `20260226`. */
  seed?: 'random' | number | undefined
  /** A list of failures that the exit code tolerates. The verdict tolerates none. */
  knownFailing?: string | undefined
  /** With `conformant`, the exit code is 4 when the verdict is partial. */
  require?: 'conformant' | undefined
  /** With `warn`, the exit code is 1 when a check warns. */
  failOn?: 'warn' | undefined
  /** The largest number of requests in flight. Default: `8`. */
  concurrency?: number | undefined
  /** The largest number of requests per second. */
  rate?: number | undefined
  /** How many milliseconds one request may take, body included. Each try may take as long. Default: `10000`. */
  timeout?: number | undefined
  /** The largest number of requests of the whole run. When all are sent, coverage is reduced, and the affected checks say so. Default: `5000`. */
  maxRequests?: number | undefined
  /** How many seconds the whole run may take. Checks that are not decided by then are inconclusive. */
  maxDuration?: number | undefined
  /** How many seconds to wait for the first response of the target. */
  wait?: number | undefined
  /** A PEM file of authorities to trust in addition to those of Node. */
  ca?: string | undefined
  /** A PEM file with the certificate of the client. It may hold the private key too. */
  cert?: string | undefined
  /** A PEM file with the private key of the client. */
  key?: string | undefined
  /** An earlier `report.json`. The exit code is 1 only for findings that it lacks; the verdict stays the same. */
  baseline?: string | undefined
  /** A finding of a report. The run sends only the requests that this finding needs. */
  replay?: string | undefined
  /** The name and the version of the target, for the report. */
  implementation?:
    | string
    | {
        /** The name of the implementation. */
        name: string | number | boolean
        /** Its version. */
        version: string | number | boolean
      }
    | undefined
  /** The folder that reports are written to. Default: `"reports/out"`. */
  out?: string | undefined
  /** The formats of the report. Default: `["json","html"]`. */
  format?:
    | readonly ('json' | 'html' | 'junit' | 'sarif' | 'codequality' | 'har' | 'markdown' | 'intoto')[]
    | string
    | undefined
  /** The share of the checks to run here, such as `1/3`. */
  shard?: string | undefined
  /** The credentials of the requests. Keep their values in the environment, and refer to them from here. */
  credentials?:
    | {
        /** May list the collections. THREADCOUNT_API_KEY wins over it. */
        viewer?:
          | string
          | {
              /** A program and its arguments. Its standard output is the credential. */
              command: readonly string[]
            }
          | undefined
        /** A valid credential that may not list them. THREADCOUNT_OUTSIDER_API_KEY wins over it. */
        outsider?:
          | string
          | {
              /** A program and its arguments. Its standard output is the credential. */
              command: readonly string[]
            }
          | undefined
        /** Makes and changes the collections of the suite; by default the viewer. THREADCOUNT_EDITOR_API_KEY wins over it. */
        editor?:
          | string
          | {
              /** A program and its arguments. Its standard output is the credential. */
              command: readonly string[]
            }
          | undefined
      }
    | undefined
  /** Query parameters that are sent with every request. */
  query?: Readonly<Record<string, string | number | boolean>> | undefined
  /** Headers that are sent with every request. Their values are masked like credentials. */
  headers?: Readonly<Record<string, string | number | boolean>> | undefined
  /** The collections that exist on the target. Optional where fixtures are configured. */
  collections?:
    | readonly {
        /** The operation that lists it. Needed only where the params fit several operations. */
        operation?: string | undefined
        /** The values of the path parameters. */
        params: Readonly<Record<string, string | number | boolean>>
        /** Query parameters of its own, sent with its requests beside the query of all requests. */
        query?: Readonly<Record<string, string | number | boolean>> | undefined
        /** What is known of the collection before the run. */
        expect?:
          | {
              /** The number of its items. */
              count?: number | undefined
              /** The ids of all its items. */
              ids?: readonly (string | number | boolean)[] | undefined
              /** A text file with the ids of all its items, one a line. */
              idsFile?: string | undefined
              /** The status that the viewer gets, such as 403 where the viewer may not see the collection. */
              status?: number | undefined
            }
          | undefined
        /** True where outsiders may read the collection. Access is not judged there. */
        open?: boolean | undefined
      }[]
    | undefined
  /** How operations page, by operation id or `GET /path`, in the form of `x-pagination`. It is used instead of what the document says. */
  pagination?:
    | Readonly<
        Record<
          string,
          {
            /** How the next page is requested. */
            cursor: {
              /** The query parameter for the cursor. */
              parameter: string
              /** The place of the next cursor in the 200 body. At the end of the list it is null, absent or an empty string. */
              next: string
            }
            /** How the page size is requested. */
            limit: {
              /** The query parameter for the page size. */
              parameter: string
              /** Default: the value in the parameter's schema. */
              minimum?: number | undefined
              /** Default: the value in the parameter's schema. */
              maximum?: number | undefined
              /** Default: the value in the parameter's schema. */
              default?: number | undefined
            }
            /** The place of the array of items in the 200 body. It is an empty string where the body itself is the array. */
            items: string
            /** The place of the identity in an item, or a list of places that make the identity together. No other item has the same identity. It is an empty string where the item itself is the identity. */
            identity: string | readonly string[]
            /** The place of the has-more flag in the 200 body. With not: the place of a flag that is true on the last page. */
            hasMore?:
              | string
              | {
                  /** A flag that is true on the last page. */
                  not: string
                }
              | undefined
            /** The places of the identities of the first and of the last item of the page in the 200 body. Not judged yet. */
            ends?:
              | {
                  /** The identity of the first item. */
                  first?: string | undefined
                  /** The identity of the last item. */
                  last?: string | undefined
                }
              | undefined
            /** The place of the number of items of the list in the 200 body. With pages: the place of the number of pages. Not judged yet. */
            total?:
              | string
              | {
                  /** The number of pages. */
                  pages: string
                }
              | undefined
            /** How an answer leads to the previous page. Not judged yet. */
            previous?:
              | {
                  /** The query parameter for it. */
                  parameter?: string | undefined
                  /** The place of its value. */
                  next: string | Readonly<Record<string, string | number>>
                }
              | undefined
            /** The places of times in an item that neighbors may have in common, such as the sort key. */
            times?: readonly string[] | undefined
            /** Promises that the text of the document makes. They decide the levels of checks. */
            promises?:
              | {
                  /** The meaning of a true has-more flag. exact: more items exist. hint: more items may exist. Default: `"hint"`. */
                  hasMore?: 'exact' | 'hint' | undefined
                  /** What the target does with a limit out of range: reject it, or use the nearest valid limit (clamp). Default: `"unstated"`. */
                  outOfRange?: 'reject' | 'clamp' | 'unstated' | undefined
                  /** What the target does with a made-up cursor. Default: `"unstated"`. */
                  badCursor?: 'reject' | 'unstated' | undefined
                  /** Whether a client may change the limit from page to page. ignored: the limit of the first page holds for the whole walk. Default: `"unstated"`. */
                  changedLimit?: 'allowed' | 'refused' | 'ignored' | 'unstated' | undefined
                  /** Whether a page before the last page may have fewer items than its limit. Default: `"unstated"`. */
                  shortPages?: 'never' | 'allowed' | 'unstated' | undefined
                  /** Whether a walk may end on a page without items. Default: `"unstated"`. */
                  emptyLastPage?: 'never' | 'allowed' | 'unstated' | undefined
                  /** Whether the number of items of the list is exact. Not judged yet. Default: `"unstated"`. */
                  total?: 'exact' | 'estimate' | 'unstated' | undefined
                  /** hint: the target may return fewer or more items than the limit. Default: `"exact"`. */
                  limit?: 'exact' | 'hint' | undefined
                  /** Seconds until a change is shown in the list. Default: `"unstated"`. */
                  consistency?: number | 'unstated' | undefined
                  /** Whether the last page has a cursor. resumes: a later request with it continues there. Default: `"unstated"`. */
                  endCursor?: 'none' | 'resumes' | 'unstated' | undefined
                }
              | undefined
          }
        >
      >
    | undefined
  /** How the suite makes collections of its own. Without it, a run changes nothing on the target. */
  fixtures?:
    | {
        /** What makes the collections: the write operations of the document, a program, or a module. */
        driver: 'api' | 'command' | 'module'
        /** What the write operations need and the document cannot know. */
        values?: Readonly<Record<string, string | number | boolean>> | undefined
        /** True where outsiders may read what the suite makes. Access is not judged there. */
        open?: boolean | undefined
        /** The program of the driver command, with its arguments. */
        command?: string | readonly string[] | undefined
        /** The file of the driver module. */
        module?: string | undefined
      }
    | undefined
}
