import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, doubtedAs, judge, MET } from '../testing.fixture.ts'
import { serverError } from './server-error.ts'

const down = answerOf(500, { exchange: 6 })

test.each([
  ['401', answerOf(401)],
  ['403', answerOf(403)],
  ['a redirect, which another check judges', answerOf(302)],
  ['a page, which is judged as let in', pageOf(['a'])],
])('%s is met', (_, page) => {
  expect(judge(serverError, { access: [accessOf('anonymous', page), accessOf('outsider', page)] })).toEqual(
    MET,
  )
})

test.each(['anonymous', 'unknown', 'outsider'] as const)(
  'a breakdown over the %s credential, again and again, is broken',
  (credential) => {
    for (const way of ['fresh', 'cursor', 'cached'] as const) {
      const judgement = judge(serverError, {
        access: [accessOf('anonymous', answerOf(401)), accessOf(credential, down, way)],
      })
      expect(judgement).toMatchObject(brokenAs('server-error', 'status 401 or 403', [6]))
      expect(judgement).toMatchObject({
        defects: [
          { message: `The target returned a server error for ${credential}, ${way}.`, actual: 'status 500' },
        ],
      })
    }
  },
)

test('no answer is a breakdown', () => {
  const access = [accessOf('anonymous', answerOf(0, { exchange: 6 }))]
  expect(judge(serverError, { access })).toMatchObject(brokenAs('no-answer', 'status 401 or 403', [6]))
})

test('seen once and not again it is in doubt, and a proof elsewhere outweighs the doubt', () => {
  const fluke = { ...accessOf('unknown', down), again: [answerOf(401)] }
  expect(judge(serverError, { access: [fluke] })).toMatchObject(doubtedAs('server-error', [6]))
  const proved = accessOf('anonymous', answerOf(503, { exchange: 8 }))
  const judgement = judge(serverError, { access: [fluke, proved] })
  expect(judgement).toMatchObject(brokenAs('server-error', 'status 401 or 403', [8]))
})

test('it is in doubt where the target is down altogether', () => {
  const access = [{ ...accessOf('anonymous', down), again: [], isTargetDown: true }]
  expect(judge(serverError, { access })).toMatchObject(doubtedAs('server-error', [6]))
})

test('no credentials are inapplicable', () => {
  const free = { operation: { security: undefined } }
  expect(judge(serverError, { access: [accessOf('anonymous', down)] }, free)).toMatchObject({
    kind: 'inapplicable',
  })
})
