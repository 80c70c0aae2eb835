import {
  brokenBy,
  type Check,
  type Defect,
  defineFold,
  inconclusive,
  type Observation,
  type Subject,
} from '../../src/kit.ts'
import { everyPage } from '../every-page.ts'
import { asItIs, excerpt } from './excerpt.ts'

interface State {
  answers: number
  /** By cause. */
  defects: Map<string, Defect>
}

/** A body is one JSON text, whole and in UTF-8 (RFC 8259, sections 2 and 8.1). */
export const malformedBody: Check = defineFold({
  id: 'envelope/malformed-body',
  requirement: 'ENV-03',
  title: 'A page is one complete JSON text in UTF-8.',
  why: 'A client cannot read the page, and its walk cannot continue.',
  fix: 'Serialize the body in one piece, in UTF-8. Send its correct length and content coding.',
  codes: {
    'malformed-json': 'A page is not JSON.',
    'not-utf8': 'A page is not UTF-8.',
    'protocol-failure': 'The HTTP of a page cannot be read.',
    'encoding-failure': 'The content coding of a page cannot be removed.',
    'reset-failure': 'The connection breaks before the end of a page, again and again.',
  },
  asks: 'readable-collection',
  on: 'each',
  feeds: everyPage,
  start: (): State => ({ answers: 0, defects: new Map() }),
  step(state, observation, { quote }) {
    const { exchange, isOwn } = observation
    if (!isOwn || exchange.status !== 200) return
    state.answers += 1
    const wrong = faultOf(observation, quote)
    if (!wrong || state.defects.has(wrong.code)) return
    state.defects.set(wrong.code, {
      ...wrong,
      expected: 'one complete JSON text in UTF-8',
      exchanges: [exchange.id],
      places: [{ exchange: exchange.id }],
    })
  },
  finish: ({ answers, defects }) => (answers > 0 ? brokenBy([...defects.values()]) : inconclusive('no-page')),
})

function faultOf(
  { exchange, json }: Observation,
  quote: Subject['quote'],
): Pick<Defect, 'code' | 'message' | 'actual'> | undefined {
  const { failure, isUtf8, body, tries } = exchange
  if (failure) {
    // A connection may break once; the one exchange that is handed over was then tried again.
    const isTold =
      failure.kind === 'protocol' || failure.kind === 'encoding' || (failure.kind === 'reset' && tries > 1)
    if (!isTold) return undefined
    return {
      code: `${failure.kind}-failure`,
      message: 'A page cannot be read completely.',
      actual: failure.message,
    }
  }
  if (!json) return { code: 'malformed-json', message: 'A page is not JSON.', actual: portrait(body, quote) }
  if (isUtf8) return undefined
  return { code: 'not-utf8', message: 'A page is not UTF-8.', actual: 'octets that are not UTF-8' }
}

function portrait(body: string, quote: Subject['quote'] = asItIs): string {
  if (body.trim() === '') return 'an empty body'
  if (body.startsWith('\ufeff')) return 'a byte order mark before the body'
  const shown = quote(body)
  if (shown.length <= 80) return excerpt(shown)
  return `${body.length} characters from ${excerpt(shown.slice(0, 40))} to ${excerpt(shown.slice(-40))}`
}
