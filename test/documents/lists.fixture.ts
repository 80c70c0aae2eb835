// Compares what `init` finds in the documents of a folder with its lists.tsv: node test/documents/lists.fixture.ts FOLDER
import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { detectLists } from '../../src/contract/index.ts'
import type { Detected } from '../../src/model/detected.ts'
import {
  entryOf,
  faultsOf,
  hasCursor,
  isFound,
  isToken,
  type KnownList,
  otherIdentity,
  readLists,
} from './lists.ts'

/** Prints the comparison for a folder. */
export async function compareLists(folder: string): Promise<void> {
  const lists = readLists(readFileSync(join(folder, 'lists.tsv'), 'utf8'))
  const totals = { cursors: 0, found: 0, tokens: 0, complete: 0 }
  for (const [document, known] of Map.groupBy(lists, (list) => list.document)) {
    const all = await detected(folder, document)
    const cursors = known.filter(hasCursor)
    const tokens = known.filter(isToken)
    const found = cursors.filter((list) => isFound(list, entryOf(list, all)))
    const complete = tokens.filter((list) => faultsOf(list, entryOf(list, all)).length === 0)
    console.log(
      `${document}: ${found.length} of ${cursors.length} with a cursor found, ${complete.length} of ${tokens.length} blocks complete and correct`,
    )
    for (const list of known.filter((each) => hasCursor(each) || isToken(each))) tell(list, all)
    totals.cursors += cursors.length
    totals.found += found.length
    totals.tokens += tokens.length
    totals.complete += complete.length
  }
  console.log(
    `Lists with a cursor found: ${totals.found} of ${totals.cursors} (${percent(totals.found, totals.cursors)}; 95 of 100 are required)`,
  )
  console.log(
    `Complete and correct blocks with a token in the body: ${totals.complete} of ${totals.tokens} (${percent(totals.complete, totals.tokens)}; 85 of 100 are required)`,
  )
}

function tell(list: KnownList, all: readonly Detected[]): void {
  const entry = entryOf(list, all)
  const faults = isToken(list) ? faultsOf(list, entry) : isFound(list, entry) ? [] : ['cursor not found']
  const identity = isToken(list) && entry ? otherIdentity(list, entry) : undefined
  for (const fault of faults) console.log(`  ✗ ${list.operation}: ${fault}`)
  if (identity) console.log(`  · ${list.operation}: identity ${identity}`)
}

async function detected(folder: string, document: string): Promise<Detected[]> {
  const file = readdirSync(folder).find((name) => parse(name).name === document && !name.endsWith('.tsv'))
  if (file === undefined) throw new Error(`${folder} has no document ${document}`)
  try {
    return (await detectLists(join(folder, file))).lists
  } catch (error) {
    console.log(`  ✗ ${file} does not load: ${error instanceof Error ? error.message : error}`)
    return []
  }
}

const percent = (part: number, all: number): string =>
  `${all === 0 ? 100 : Math.floor((100 * part) / all)} of 100`

const [folder] = process.argv.slice(2)
if (import.meta.main && folder !== undefined) await compareLists(folder)
