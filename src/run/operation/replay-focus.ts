import { collectionKey } from '../../model/baseline.ts'
import { idOf } from '../../model/collection.ts'
import type { CheckReport, Finding, Report } from '../../model/report.ts'
import type { Focus } from '../../probe/kit/focus.ts'

/** What a finding says of the requests that showed it. */
export function focusOf(
  { collections, target }: Report,
  check: CheckReport,
  finding: Finding,
  shared: Record<string, string>,
): Focus {
  const requests = finding.evidence.map(({ request }) => request)
  const urls = requests.map(({ url }) => URL.parse(url)).filter((url) => url !== null)
  const paging = target.operations?.find(({ id }) => id === check.operation)?.paging
  const limit = paging?.limit ?? 'limit'
  const mine = collections.filter(({ operation }) => operation === check.operation)
  const there = mine.find((facts) => collectionKey(idOf(facts)) === collectionKey(finding.collection))
  return {
    isMain: there !== undefined && mine.every(({ items }) => items <= there.items),
    purposes: new Set(requests.flatMap(({ headers }) => purposeIn(headers) ?? [])),
    urls: urls.map(({ pathname, search }) => ({
      path: pathname,
      query: withoutShared(search.slice(1), { ...shared, ...there?.query }),
    })),
    isMade: there?.made !== undefined,
    limits: new Set(urls.flatMap(({ searchParams }) => numbersIn(searchParams.getAll(limit)))),
    ids: new Set(finding.window?.rows.map(({ id }) => id)),
    hasCursor: urls.some(({ searchParams }) => searchParams.has(paging?.cursor ?? 'cursor')),
    path: finding.replay?.path,
  }
}

/** A query without the parameters that the client puts before it. */
function withoutShared(query: string, shared: Record<string, string>): string {
  const pairs = query.split('&')
  const names = pairs.map((pair) => new URLSearchParams(pair).keys().next().value ?? '')
  const own = names.findIndex((name) => !Object.hasOwn(shared, name))
  return own < 0 ? '' : pairs.slice(own).join('&')
}

/** The User-Agent names what a request was sent for: `threadcount/1.0.0 (limit-table)`. */
const purposeIn = (headers: Record<string, string>): string | undefined =>
  /^threadcount\/\S+ \(([\w-]+)\)/.exec(headers['user-agent'] ?? '')?.[1]

const numbersIn = (texts: readonly string[]): number[] =>
  texts.filter((text) => /^\d+$/.test(text)).map(Number)
