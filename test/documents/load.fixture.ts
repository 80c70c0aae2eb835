// Loads the documents of a folder: node test/documents/load.fixture.ts FOLDER
// Prints what each takes beside bare parsing, and how the lists of its lists.tsv compare, where it has one.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractOf } from '../../src/contract/contract.ts'
import { loadDocument } from '../../src/contract/load/document.ts'
import { parseText } from '../../src/contract/load/parse.ts'
import { compareLists } from './lists.fixture.ts'

/** What one step took in a process of its own. */
interface Taken {
  /** Seconds of processor time, the start of Node and its modules included. */
  seconds: number
  /** Megabytes at the peak. */
  memory: number
  said: string
}

const STEPS = {
  parse: async (file: string): Promise<string> => {
    parseText(file, readFileSync(file, 'utf8'))
    return ''
  },
  load: async (file: string): Promise<string> => {
    const loaded = await loadDocument(file)
    const { dead, errors } = loaded.defects?.() ?? { dead: [], errors: [] }
    const own = isPaginated(loaded.document) ? `, ${contractOf(loaded).operations.length} operations` : ''
    return `loads, ${dead.length} dead references, ${errors.length} errors${own}`
  },
}

const isPaginated = (document: object): boolean => JSON.stringify(document).includes('"x-pagination":')

/** Prints a line for each document of a folder. */
async function loadAll(folder: string): Promise<void> {
  const files = readdirSync(folder).filter((name) => /\.(json|ya?ml)$/.test(name))
  console.log('document, parsed s, loaded s, times, peak MB')
  for (const name of files) {
    const [parse, load] = [taken('parse', join(folder, name)), taken('load', join(folder, name))]
    const times = load.seconds / parse.seconds
    const numbers = [
      parse.seconds.toFixed(2),
      load.seconds.toFixed(2),
      times.toFixed(1),
      load.memory.toFixed(0),
    ]
    console.log(`${name}: ${numbers.join(', ')}: ${load.said}`)
  }
  if (existsSync(join(folder, 'lists.tsv'))) await compareLists(folder)
}

function taken(step: keyof typeof STEPS, file: string): Taken {
  const output = execFileSync(process.execPath, [import.meta.filename, file, step], { encoding: 'utf8' })
  return JSON.parse(output) as Taken
}

async function measure(step: keyof typeof STEPS, file: string): Promise<Taken> {
  const said = await STEPS[step](file).catch((error: Error) => error.message)
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024, said }
}

const [path, step] = process.argv.slice(2)
if (path !== undefined && step !== undefined)
  console.log(JSON.stringify(await measure(step as keyof typeof STEPS, path)))
else if (path !== undefined) await loadAll(path)
