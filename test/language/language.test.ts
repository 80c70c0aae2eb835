import { describe, expect, test } from 'vitest'
import { readGlossary } from './glossary.ts'
import { lengthOf, proseOf, sentencesOf } from './sentences.ts'
import { findings, labels, pages, statements, type UserText } from './texts.ts'

const MAX_SENTENCE_WORDS = 30
const { terms, replaced } = await readGlossary()
const texts = [...(await statements()), ...(await labels()), ...(await pages()), ...(await findings())]

describe('what a user reads', () => {
  test('has no replaced word', () => {
    expect(texts.flatMap(replacedIn)).toEqual([])
  })

  test('has no long sentence', () => {
    expect(texts.flatMap(longIn)).toEqual([])
  })

  test('begins with a capital and ends with a full stop where it is a sentence', async () => {
    const odd = (await statements()).filter(({ text }) => !/^[\p{Lu}\p{N}"`].*\.$/su.test(text))
    expect(odd).toEqual([])
  })
})

describe('the sentence of a finding', () => {
  test('begins with a capital and ends with a full stop', async () => {
    const messages = (await findings()).filter(({ key, text }) => key === 'message' && text.includes(' '))
    expect(messages.length).toBeGreaterThan(60)
    expect(messages.filter(({ text }) => !/^[\p{Lu}].*\.$/su.test(text))).toEqual([])
  })
})

describe('the glossary', () => {
  test('is short, and has each term once', () => {
    expect(terms.length).toBeGreaterThan(20)
    expect(terms.length).toBeLessThanOrEqual(60)
    expect(new Set(terms).size).toBe(terms.length)
  })

  test('does not advise a word that it replaces', () => {
    expect(replaced.filter(({ by }) => replaced.some(({ pattern }) => pattern.test(by)))).toEqual([])
  })
})

describe('the rules', () => {
  test.each(['Mends it.', 'Which limit is\nanswered.', 'A page behind it.'])(
    'find a replaced word: %s',
    (text) => {
      expect(replacedIn({ where: 'here', text })).toHaveLength(1)
    },
  )

  test.each([30, 31])('count %i words', (count) => {
    const text = `One. ${'Word '.repeat(count).trim()}. Three.`
    expect(longIn({ where: 'here', text })).toHaveLength(count > MAX_SENTENCE_WORDS ? 1 : 0)
  })

  test('leave out code, and read each block of a page by itself', () => {
    const page =
      '# Title\n\nUse `mend it` [here](there.md).\n\n```sh\nmend\n```\n\n| a | behind |\n| --- | --- |\n\n- one\n  two\n- three\n'
    expect(proseOf(page)).toEqual(['Title', 'Use CODE here.', 'a', 'behind', 'one two', 'three'])
  })

  test('read abbreviations and numbers inside a sentence as such', () => {
    expect(sentencesOf('It takes 1.5 s. "Then" it ends, e.g. here.')).toHaveLength(2)
    expect(lengthOf('It takes 1.5 s - no more.')).toBe(6)
  })
})

function replacedIn({ where, text }: UserText): string[] {
  return replaced
    .filter(({ pattern }) => pattern.test(text))
    .map(({ word, by }) => `${where}: "${word}" (${by}) in ${text}`)
}

function longIn({ where, text }: UserText): string[] {
  return sentencesOf(text)
    .filter((sentence) => lengthOf(sentence) > MAX_SENTENCE_WORDS)
    .map((sentence) => `${where}: ${lengthOf(sentence)} words: ${sentence}`)
}
