import { expect, it } from 'vitest'
import type { Detected } from '../../src/model/detected.ts'
import { entryOf, faultsOf, hasCursor, isFound, isToken, otherIdentity, readLists } from './lists.ts'

const TABLE = `document\toperation\tpath\tstyle\tcursors\tlimits\ttokens\turls\tmore\titems\tidentity
api\tlistBooks\tGET /books\tbody token + more flag\tafter before\tlimit\t/next\t\t/more\t/data\tid
api\t?\tGET /pages\tpage number\tpage\tsize\t\t\t\t\t
`
const [books, pages] = readLists(TABLE)

const entry = (block: Partial<Detected['block']>): Detected => ({
  id: 'listBooks',
  path: '/books',
  style: 'token',
  block: { cursor: { parameter: 'after', next: '/next' }, items: '/data', identity: '/id', ...block },
  extension: undefined,
  sources: {},
  missing: [],
  pathParameters: [],
  query: {},
  headers: {},
  credential: 'none',
})

it('a complete block has no fault, and each wrong member is one', () => {
  if (!books || !pages) throw new Error('the table has two lists')
  const whole = entry({ limit: { parameter: 'limit' }, hasMore: '/more' })
  expect([hasCursor(books), isToken(books), hasCursor(pages), isToken(pages)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([entryOf(books, [whole]), entryOf(pages, [whole])]).toEqual([whole, undefined])
  expect([faultsOf(books, whole), otherIdentity(books, whole), isFound(books, whole)]).toEqual([
    [],
    undefined,
    true,
  ])
  const wrong = entry({
    cursor: { parameter: 'page', next: { url: '/next' } },
    items: '/rows',
    identity: '/uri',
  })
  expect(faultsOf(books, wrong)).toEqual([
    'cursor.parameter page, not after or before',
    'cursor.next missing, not /next',
    'limit missing, not limit',
    'items /rows, not /data',
    'hasMore missing, not /more',
  ])
  expect([otherIdentity(books, wrong), isFound(books, wrong)]).toEqual(['uri, where id is known', false])
  expect([faultsOf(books, undefined), isFound(books, undefined)]).toEqual([['not found'], false])
})
