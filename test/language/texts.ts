import { glob, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { commands } from '../../src/cli/commands.ts'
import { commandHelp, help } from '../../src/cli/help.ts'
import { NEEDS } from '../../src/model/capability.ts'
import { REASONS, type ReasonKind } from '../../src/model/reasons.ts'
import { faults } from '../../src/reference/faults/index.ts'
import { variants } from '../../src/reference/variants/index.ts'
import { suites } from '../../suites/index.ts'
import { proseOf } from './sentences.ts'

const root = new URL('../../', import.meta.url)

/** A text that a user reads, and where it stands. */
export interface UserText {
  where: string
  text: string
}

/** Texts that are sentences of their own. */
export async function statements(): Promise<UserText[]> {
  const rows: { id: string; sentence: string }[] = parse(await read('spec/requirements.yaml'))
  return [
    ...suites.flatMap(({ checks }) =>
      checks.flatMap(({ id, title, why, fix, codes }) =>
        [title, why, fix, ...Object.values(codes)].map((text) => ({ where: id, text })),
      ),
    ),
    ...Object.entries<ReasonKind>(REASONS).flatMap(([where, { meaning, sentence, advice = '' }]) =>
      [meaning, sentence, advice].filter(Boolean).map((text) => ({ where, text })),
    ),
    ...rows.map(({ id, sentence }) => ({ where: id, text: sentence })),
    ...[...faults, ...variants].map(({ name, title }) => ({ where: name, text: title })),
  ]
}

/** Texts that stand beside something: needs, headings, descriptions, help. */
export async function labels(): Promise<UserText[]> {
  return [
    ...suites.map(({ name, title }) => ({ where: name, text: title })),
    ...suites.flatMap(({ checks }) => checks.map(({ id, asks }) => ({ where: id, text: NEEDS[asks] }))),
    ...(await described('spec/x-pagination.schema.json')),
    ...(await described('spec/openapi.yaml')),
    ...[help(), ...commands.map(commandHelp)].flatMap((page) =>
      page.split('\n').map((text) => ({ where: 'help', text })),
    ),
  ]
}

/** What findings say, as the code has it: their sentences, and what was expected and seen. */
export async function findings(): Promise<(UserText & { key: string })[]> {
  const texts: (UserText & { key: string })[] = []
  for await (const file of glob(['suites/*/*.ts', 'src/walk/judge-*.ts'], { cwd: root })) {
    if (/\.(?:test|fixture)\.ts$|named-parameter/.test(file)) continue
    for (const [, key = '', value = ''] of withoutComments(await read(file)).matchAll(SAYING))
      for (const [, single, template] of value.matchAll(LITERAL))
        texts.push({ where: file, key, text: (single ?? template ?? '').replace(/\$\{.*?\}+/g, 'X') })
  }
  return texts
}

const withoutComments = (code: string): string => code.replace(/^ *(?:\/\*\*|\*|\/\/).*$/gm, '')

/** A member, or a constant, that a finding is made of, and the lines of its value. */
const SAYING =
  /\b(message|expected|actual)(?:: | = )((?:(?!, (?:actual|expected):).)*\n?(?:(?<=\n)\s*[?:`'].*\n)*)/g
const LITERAL = /'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`/g

/** The prose of README and the guides. */
export async function pages(): Promise<UserText[]> {
  const texts: UserText[] = []
  for await (const file of glob(['README.md', 'docs/*.md'], { cwd: root }))
    texts.push(...proseOf(await read(file)).map((text) => ({ where: file, text })))
  return texts
}

const read = (file: string): Promise<string> => readFile(new URL(file, root), 'utf8')

async function described(file: string): Promise<UserText[]> {
  return descriptionsIn(parse(await read(file))).map((text) => ({ where: file, text }))
}

/** Every `description` and `summary` that is a text. */
function descriptionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'string' && ['description', 'summary'].includes(key)
      ? [member]
      : descriptionsIn(member),
  )
}
