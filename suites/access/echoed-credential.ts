import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { asItIs } from '../envelope/excerpt.ts'
import { placesWhere } from '../envelope/leaves.ts'

/** A credential is a secret between its owner and the service. */
export const echoedCredential: Check = defineFold({
  id: 'access/echoed-credential',
  requirement: 'ACC-09',
  title: 'No response repeats a credential.',
  why: 'Responses are logged, cached and displayed. Any reader of them can act as the user.',
  fix: 'Never copy request headers into a response. Mask credentials in error details.',
  codes: {
    'echoed-credential': 'A response contains a credential.',
  },
  asks: 'readable-collection',
  on: 'any',
  feeds: [opening],
  start: (): { answers: number; defects: Defect[] } => ({ answers: 0, defects: [] }),
  step(state, observation, { quote = asItIs }) {
    const { exchange } = observation
    if (exchange.status === 0) return
    state.answers += 1
    if (exchange.echoes.length === 0 || state.defects.length > 1) return
    state.defects.push({
      code: 'echoed-credential',
      message: `A response repeats the ${exchange.echoes.join(' and the ')} credential.`,
      expected: 'no credential in headers or body',
      actual: 'the credential, masked in the evidence as ***',
      exchanges: [exchange.id],
      places: placesWhere(observation, (text) => quote(text) !== text),
    })
  },
  finish: ({ answers, defects }) =>
    answers > 0 ? brokenBy(defects) : inconclusive('not-seen', { what: 'response' }),
})
