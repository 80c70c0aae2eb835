import { type Format, formats } from '../model/format.ts'
import type { PagingSetting } from '../model/paging-setting.ts'
import { readBaseUrl } from './base-url.ts'
import { type CollectionConfig, collections, params } from './collections.ts'
import { type CredentialSettings, credentials } from './credentials.ts'
import { type FixturesConfig, fixtures } from './fixtures.ts'
import {
  choice,
  choices,
  integer,
  type Kind,
  names,
  number,
  path,
  paths,
  record,
  secret,
  text,
  texts,
} from './kind.ts'
import {
  type Implementation,
  implementation,
  type Replay,
  replay,
  type Shard,
  seed,
  shard,
} from './notation.ts'
import { pagination } from './pagination.ts'
import type { Range } from './read.ts'

/** The kinds of value that an option may have, and what each is read into. */
export interface KindValues {
  text: string
  texts: string[]
  names: string[]
  path: string
  paths: string[]
  integer: number
  number: number
  choice: string
  record: Record<string, string>
  secrets: Record<string, string>
  baseUrl: string
  seed: number
  shard: Shard
  replay: Replay
  implementation: Implementation
  formats: Format[]
  credentials: CredentialSettings
  params: CollectionConfig[]
  collections: CollectionConfig[]
  fixtures: FixturesConfig
  pagination: PagingSetting[]
}

/** What a row of the table says of its kind in addition to the name. */
export interface KindBounds extends Range {
  /** The names that a choice is made of. */
  names?: readonly string[]
}

const baseUrl: Kind<string> = {
  read: readBaseUrl,
  schema: { type: 'string', pattern: String.raw`^https?://|\$\{` },
}

/** Makes each kind. */
export const kinds: { readonly [Name in keyof KindValues]: (bounds: KindBounds) => Kind<KindValues[Name]> } =
  {
    text: () => text,
    texts: () => texts,
    names: () => names,
    path: () => path,
    paths: () => paths,
    integer,
    number,
    choice: ({ names = [] }) => choice(...names),
    record: () => record(),
    secrets: () => record(secret),
    baseUrl: () => baseUrl,
    seed: () => seed,
    shard: () => shard,
    replay: () => replay,
    implementation: () => implementation,
    formats: () => choices(formats),
    credentials: () => credentials,
    params: () => params,
    collections: () => collections,
    fixtures: () => fixtures,
    pagination: () => pagination,
  }
