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
      return { label: `a ${name} ${label}`, request: { rawParams } }
    })
    return attemptEach(probing, 'odd-ids', odds)
  },
}

const ODD_IDS: [label: string, encoded: string][] = [
  ['with NUL', 'a%00b'],
  ['that is not UTF-8', '%ff%fe'],
  ['with a quote', "%27%20OR%20'1'='1"],
  ['with a path', '..%2f..%2fetc%2fpasswd'],
  ['with a template', '%7B%7B7*7%7D%7D'],
  ['of an emoji', '%F0%9F%A7%B5'],
  ['of a blank', '%20'],
  ['of a negative number', '-1'],
  ['of a huge number', '99999999999999999999999'],
  ['of 5 kB', 'x'.repeat(5000)],
  ['of a per cent sign', '%25'],
]

const encodedParams = (probing: Probing): Record<string, string> =>
  Object.fromEntries(
    Object.entries(probing.collection.params).map(([name, value]) => [name, percentEncode(value)]),
  )
