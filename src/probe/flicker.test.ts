import { expect, test } from 'vitest'
import { isFlickering } from './flicker.ts'
import { answerOf, pageOf } from './testing.fixture.ts'

const pages = (...answers: string[]) => answers.map((ids) => pageOf([...ids]))

test.each([
  ['one answer', ['abc', 'abc', 'abc', 'abc']],
  ['a list that goes on', ['abc', 'abd', 'ade', 'def']],
  ['one step back', ['abc', 'abd', 'abc', 'abc']],
  ['other cuts of the same items', ['abcd', 'ab', 'abcd', 'ab', 'abc']],
  ['pages without items between others', ['abc', '', 'abc', '', 'abc']],
])('%s does not flicker', (_, answers) => {
  expect(isFlickering(pages(...answers))).toBe(false)
})

test('answers that come back in turn flicker', () => {
  expect(isFlickering(pages('abc', 'acd', 'abc', 'acd'))).toBe(true)
})

test('so do those that differ in bodies alone, whatever breaks down between them', () => {
  const [one, other] = ['x', 'y'].map((body) => pageOf(['a'], { digests: [body] }))
  if (!one || !other) throw new Error('two pages')
  expect(isFlickering([one, other, answerOf(503), one, other])).toBe(true)
})
