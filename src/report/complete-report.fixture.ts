import { troubledReport } from '../../test/samples/sample-runs.ts'
import type { Report } from '../model/report.ts'

const sha256 = '0'.repeat(64)

/** A report with every member that there is, somewhere. */
export function completeReport(): Report {
  const report = troubledReport()
  const { target, run, collections, checks } = report
  Object.assign(target.document, { file: 'openapi.yaml' } satisfies Partial<typeof target.document>)
  target.operations = [
    {
      id: 'listShelfBooks',
      path: '/shelves/{shelf_id}/books',
      pointer: '/paths/~1shelves~1{shelf_id}~1books/get',
      line: 7,
      paging: {
        items: '/data',
        identity: '/id',
        next: '/next_cursor',
        hasMore: '/has_more',
        limit: 'limit',
        cursor: 'cursor',
      },
    },
  ]
  run.longestChain = 40
  run.environment = { node: '24.0.0', os: 'Linux' }
  run.config = { files: [{ name: 'threadcount.config.yaml', sha256 }], sha256 }
  run.baseline = { name: 'earlier.json', sha256, startedAt: run.startedAt }
  run.suite = { sha256 }
  run.tolerance = { by: 'both', file: 'known.yaml, earlier.json', known: 2, new: 1, gone: 1, inDoubt: 1 }
  run.reference = { demo: 'threadcount demo', serve: 'threadcount serve' }
  run.exit = { code: 1, reason: '1 new finding beside 2 known ones' }
  run.replay = { finding: 'report.json#walk/missing-items/1', answer: 'still-there', message: 'Still there.' }
  for (const { entry } of run.knownFailing ?? []) entry.ticket = 'SHELF-1'
  for (const one of collections)
    Object.assign(one, { query: { kind: 'new' }, expected: 403, made: 2, ties: 1 })
  for (const check of checks) {
    check.source = 'RFC 9110'
    check.reasonCode = 'explained-elsewhere'
    check.reasonArgs = { what: 'a walk fails' }
    check.tolerated = true
    check.looked = { items: 250, boundaries: 249, walks: 3, answers: 260 }
    check.doubts = [
      {
        collection: {},
        reason: 'Another check explains what was seen: a walk fails.',
        reasonCode: 'explained-elsewhere',
        reasonArgs: { what: 'a walk fails' },
        explainedBy: 'walk',
      },
    ]
    for (const finding of check.findings) {
      finding.inBaseline = false
      finding.conditions = ['intermittent', 'other-walks']
      finding.places = [
        { exchange: 0, pointer: '/data/3', lacks: 'title', id: 'book_0017', page: 4 },
        { exchange: 0, header: 'cache-control', status: true, part: 'end' },
      ]
    }
  }
  return report
}
