import type { Attempt } from '../../walk/attempt.ts'
import { attemptEach } from '../kit/attempt.ts'
import { percentEncode } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'

/** Requests with ids that no system gives out: the last kind of all. */
export const oddIds: Probe<Attempt[]> = {
  id: 'odd-ids',
  stage: 'ids',
  async collect(probing) {
    const names = probing.operation.pathParameters
    const tries = names.flatMap((name) => ODD_IDS.map(([label, encoded]) => ({ name, label, encoded })))
    const odds = tries.map(({ name, label, encoded }) => {
      const rawParams = { ...encodedParams(probing), [name]: encoded }
      return { label: `${name} is ${label}`, request: { rawParams } }
    })
    return attemptEach(probing, 'odd-ids', odds)
  },
}

const ODD_IDS: [label: string, encoded: string][] = [
  ['NUL', 'a%00b'],
  ['not UTF-8', '%ff%fe'],
  ['a quote', "%27%20OR%20'1'='1"],
  ['a path', '..%2f..%2fetc%2fpasswd'],
  ['a template', '%7B%7B7*7%7D%7D'],
  ['an emoji', '%F0%9F%A7%B5'],
  ['a blank', '%20'],
  ['a negative number', '-1'],
  ['a huge number', '99999999999999999999999'],
  ['5 kB long', 'x'.repeat(5000)],
  ['a per cent sign', '%25'],
]

const encodedParams = (probing: Probing): Record<string, string> =>
  Object.fromEntries(
    Object.entries(probing.collection.params).map(([name, value]) => [name, percentEncode(value)]),
  )
