import { readFile } from 'node:fs/promises'

/** A word that users do not read, and what they read in its place. */
export interface Replaced {
  word: string
  pattern: RegExp
  by: string
}

export interface Glossary {
  terms: string[]
  replaced: Replaced[]
}

/** The two tables of the section "Words" in CONTRIBUTING.md. */
export async function readGlossary(): Promise<Glossary> {
  const text = await readFile(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
  const section = /^## Words$([\s\S]*?)^## /m.exec(text)?.[1] ?? ''
  return {
    terms: rowsUnder('term', section).map(([term]) => term),
    replaced: rowsUnder('not', section).flatMap(([words, by]) =>
      words.split(/, ?/).map((word) => ({ word, pattern: wordPattern(word), by })),
    ),
  }
}

function rowsUnder(head: string, section: string): [string, string][] {
  const table = new RegExp(`^\\| ${head} \\|.*\\n\\|[- |]*\\n((?:\\|.*\\n)*)`, 'm').exec(section)?.[1] ?? ''
  return [...table.matchAll(/^\| (.*?) \| (.*?) \|$/gm)].map(([, left = '', right = '']) => [left, right])
}

const wordPattern = (word: string): RegExp => new RegExp(`\\b${word.replaceAll(' ', '\\s+')}\\b`, 'i')
