import { Scalar } from 'yaml'
import type { Detected } from '../../model/detected.ts'
import { placeholder } from '../placeholder.ts'
import { blockText } from './blocks.ts'
import { collectionsText, filled } from './collections.ts'
import { isComplete, isJudgeable, reasonsAgainst, titleOf } from './judged.ts'
import { comment, yamlOf } from './yaml.ts'

/** What a starter is written from. */
export interface StarterInput {
  lists: readonly Detected[]
  /** Addresses of the document. */
  servers: readonly string[]
  /** As the config is to name the document; `undefined`: the bundled one. */
  spec: string | undefined
  baseUrl: string | undefined
}

/** A config to begin with, and what its writer should hear. */
export interface Starter {
  text: string
  /** Judged from the start, as {@link titleOf}. */
  judged: string[]
  /** Written with a placeholder for what is missing, because no list is complete. */
  drafted: string[]
  /** There as comments, each with the reason. */
  commented: { title: string; reason: string }[]
}

/** Writes a config for the lists of a document: the complete ones, else a draft of those that could be. */
export function starterConfig({ lists, servers, spec, baseUrl }: StarterInput): Starter {
  const complete = lists.filter(isComplete)
  const written = complete.length > 0 ? complete : lists.filter(isJudgeable)
  const others = lists.filter((list) => !written.includes(list))
  const needed = written.length > 0 ? written : others
  const headers = filled(Object.assign({}, ...needed.map((list) => list.headers)))
  const settings = {
    baseUrl: baseUrl ?? serverAmong(servers),
    ...(spec === undefined ? {} : { spec }),
    ...credentialsFor(needed),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
  }
  const parts = [
    comment(headingOf(complete, written)),
    '\n',
    yamlOf(settings),
    paginationText(written, others),
    written.length > 0 ? collectionsText(written) : '',
  ]
  return {
    text: parts.join(''),
    judged: complete.map(titleOf),
    drafted: complete.length > 0 ? [] : written.map(titleOf),
    commented: others.map((list) => ({ title: titleOf(list), reason: reasonsAgainst(list)[0] ?? '' })),
  }
}

function headingOf(complete: readonly Detected[], written: readonly Detected[]): string[] {
  const first = `Written by threadcount init. Replace every ${placeholder}.`
  const [only] = complete
  if (only && complete.length === 1) return [first, `Judged: ${titleOf(only)}`]
  if (only) return [first, `Judged: ${complete.length} lists`]
  return [first, ...(written.length > 0 ? ['A draft: the document shows no list completely.'] : [])]
}

/** The part `pagination`: a block for each list that is written, and the others as comments. */
function paginationText(written: readonly Detected[], others: readonly Detected[]): string {
  if (written.length + others.length === 0) return ''
  const hasBlock = written.some(({ extension }) => extension === undefined)
  const blocks = written.map((list) => (list.extension === undefined ? blockOf(list) : statedOf(list)))
  return [
    hasBlock ? 'pagination:\n' : '# pagination:\n',
    ...blocks.map(indented),
    ...others.map(laterText),
  ].join('')
}

/** A block, below what it lacks. */
function blockOf(list: Detected): string {
  const title = list.id === `GET ${list.path}` ? [] : [`GET ${list.path}`]
  return comment([...title, ...reasonsAgainst(list)]) + blockText(list)
}

const statedOf = (list: Detected): string =>
  comment([`${titleOf(list)}: as ${list.extension} of the document says`])

/** A list that is not judged: its block as a comment, with the reasons. */
function laterText(list: Detected): string {
  const reasons = [titleOf(list), ...reasonsAgainst(list)].map((line, at) => (at === 0 ? line : `- ${line}`))
  return `\n${comment(reasons, '  # ')}${comment(blockText(list).trimEnd().split('\n'), '  # ')}`
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')

const reference = (name: string, about: string): Scalar =>
  Object.assign(new Scalar(`\u0024{${name}}`), { comment: ` ${about}` })

/** The credentials that lists need, or may have. */
function credentialsFor(lists: readonly Detected[]): object {
  const kinds = new Set(lists.map(({ credential }) => credential))
  if (!kinds.has('required') && !kinds.has('optional')) return {}
  const isOptional = !kinds.has('required')
  const viewer = reference(
    `THREADCOUNT_API_KEY${isOptional ? ':-' : ''}`,
    `may list the collections below${isOptional ? '; optional' : ''}`,
  )
  return {
    credentials: {
      viewer,
      outsider: reference('THREADCOUNT_OUTSIDER_API_KEY:-', 'a valid key that may not; optional'),
      editor: reference(
        'THREADCOUNT_EDITOR_API_KEY:-',
        'makes collections where fixtures are configured; optional',
      ),
    },
  }
}

/** The first address that a request can be sent to, with a placeholder for a host that is not named. */
function serverAmong(servers: readonly string[]): string {
  const absolute = servers.find((url) => /^https?:\/\//.test(url))
  if (absolute !== undefined) return absolute
  const prefix = servers.find((url) => /^\/[^/]/.test(url)) ?? ''
  return `https://${placeholder}.example.com${prefix}`
}
