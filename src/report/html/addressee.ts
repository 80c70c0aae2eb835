import { collectionName } from '../../model/collection.ts'
import type { Finding } from '../../model/report.ts'

/** What a page knows of the operation that a finding is about. */
export interface Addresses {
  /** Path of the operation, `/shelves/{shelf_id}/books`; absent in reports of earlier releases. */
  path: string | undefined
  /** Names of the collections that the run judged, as {@link collectionName} gives them. */
  known: ReadonlySet<string>
}

/** Whose list a request asks for, where it is not that of the finding's collection. */
export interface Addressee {
  name: string
  /** `other`: a collection of the run; `made`: one that the suite made for this; `invented`: an id that nothing has. */
  kind: 'other' | 'made' | 'invented'
}

const READS = ['GET', 'HEAD', 'OPTIONS']

/** Reads from a URL which list it requests; nothing where it is the finding's own, or unknown. */
export function addresseeOf(
  url: string,
  finding: Finding,
  { path, known }: Addresses,
): Addressee | undefined {
  const params = path === undefined ? undefined : paramsIn(url, path)
  if (!params) return undefined
  const name = collectionName({ ...params, ...ownQuery(url, finding.collection, params) })
  if (name === collectionName(finding.collection)) return undefined
  if (known.has(name)) return { name, kind: 'other' }
  const isWriting = finding.evidence.some(({ request }) => !READS.includes(request.method))
  return { name, kind: isWriting ? 'made' : 'invented' }
}

/** All other collections that a finding requests, each once. */
export function addresseesOf(finding: Finding, addresses: Addresses): Addressee[] {
  const found = finding.evidence.flatMap(({ request }) => addresseeOf(request.url, finding, addresses) ?? [])
  return [...new Map(found.map((one) => [one.name, one])).values()]
}

/** The query parameters that name a collection, as this URL has them. */
function ownQuery(
  url: string,
  id: Record<string, string>,
  params: Record<string, string>,
): Record<string, string> {
  const query = URL.parse(url)?.searchParams
  const names = Object.keys(id).filter((name) => !Object.hasOwn(params, name))
  return Object.fromEntries(
    names.map((name) => [name, query?.get(name.replace(/^\?/, '')) ?? id[name] ?? '']),
  )
}

/** The parameters of a path at the end of a URL's. */
function paramsIn(url: string, path: string): Record<string, string> | undefined {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const [address = ''] = url.split(/[?#]/, 1)
  const values = new RegExp(`${parts.join('([^/]*)')}$`).exec(address)
  return values
    ? Object.fromEntries(names.map((name, index) => [name, decoded(values[index + 1] ?? '')]))
    : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
