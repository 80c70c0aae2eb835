import { expect, test } from 'vitest'
import { sampleFinding } from '../../../test/samples/sample.ts'
import type { Finding } from '../../model/report.ts'
import { groupFindings } from './finding-groups.ts'

const numbered = (members: Partial<Finding>, index: number, isGone = false) => ({
  finding: sampleFinding(members),
  number: index + 1,
  place: 'shelf_id=a',
  fragment: `a/b/${index + 1}`,
  isGone,
})

const shown = (findings: ReturnType<typeof numbered>[]) =>
  groupFindings(findings).map(({ lead, elsewhere }) => [lead.number, elsewhere.map(({ number }) => number)])

const at = (shelf_id: string): Partial<Finding> => ({ collection: { shelf_id } })

test('the same defect in several collections, and at several limits, is one', () => {
  const all = [at('a'), { ...at('a'), actual: 'at limit 10' }, at('b'), at('c')].map((one, i) =>
    numbered(one, i),
  )
  expect(shown(all)).toEqual([[1, [2, 3, 4]]])
})

test('another code or another message is another defect, and none is lost', () => {
  const all = [{}, { code: 'other' }, { message: 'The target accepted limit=0.' }, at('b')].map((one, i) =>
    numbered(one, i),
  )
  expect(shown(all)).toEqual([
    [1, [4]],
    [2, []],
    [3, []],
  ])
})

test('what can still be seen and nobody knows of leads', () => {
  const all = [numbered({ known: true }, 0), numbered(at('b'), 1, true), numbered(at('c'), 2)]
  expect(shown(all)).toEqual([[3, [1, 2]]])
  expect(shown(all.slice(0, 2))).toEqual([[2, [1]]])
  expect(shown([])).toEqual([])
})
