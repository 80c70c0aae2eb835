import { expect, test } from 'vitest'
import { brokenAs, fold, MET, observed } from '../testing.fixture.ts'
import { echoedCredential } from './echoed-credential.ts'

test('answers without a credential are met', () => {
  expect(fold(echoedCredential, [observed({}), observed({}, { status: 401 })])).toEqual(MET)
})

test('an answer that repeats one is broken, whatever was asked', () => {
  const echo = observed({}, { id: 8, status: 400, echoes: ['viewer', 'outsider'] }, { isPlain: false })
  const judgement = fold(echoedCredential, [observed({}), echo])
  expect(judgement).toMatchObject(brokenAs('echoed-credential', 'no credential in headers or body', [8]))
  const message = 'A response repeats the viewer and the outsider credential.'
  expect(judgement).toMatchObject({
    defects: [{ message, actual: 'the credential, masked in the evidence as ***' }],
  })
})

test('two examples are enough', () => {
  const echoes = [1, 2, 3].map((id) => observed({}, { id, echoes: ['viewer'] }))
  expect(fold(echoedCredential, echoes)).toHaveProperty('defects.length', 2)
})

test('no answer is inconclusive', () => {
  expect(fold(echoedCredential, [])).toMatchObject({ kind: 'inconclusive' })
  expect(fold(echoedCredential, [observed('', { status: 0 })])).toMatchObject({ kind: 'inconclusive' })
})
