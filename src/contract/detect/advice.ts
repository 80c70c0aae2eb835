import type { Detected } from '../../model/detected.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Surveyed } from '../read/survey.ts'
import { detectAll, detectAnyway } from './detect.ts'

/** What to do where nothing says how a document's lists page, or how one of its operations does. */
export function howToPaginate(loaded: Loaded, operation?: Surveyed): string {
  const lists = operation ? [detectAnyway(operation)] : detectAll(loaded)
  const [first] = lists
  if (!first) return 'No GET of it takes a cursor, a page, an offset or a limit.'
  const { id, block, missing, style } = first
  if (operation && style !== 'none' && missing.length === 0)
    return `Write into the config, if it is true: pagination: ${JSON.stringify({ [id]: block })}`
  return operation
    ? `Run threadcount init --operation "${id}": it writes a draft of how the operation pages into a config.`
    : `Run threadcount init: it writes into a config how lists page. It finds ${countOf(lists)}.`
}

/** `2 lists, such as listBooks (GET /books)` */
function countOf(lists: readonly Detected[]): string {
  const [{ id, path } = { id: '', path: '' }] = lists
  const name = id === `GET ${path}` ? id : `${id} (GET ${path})`
  return lists.length === 1 ? name : `${lists.length} lists, such as ${name}`
}
