import type { CheckReport, Finding, Report } from '../../src/model/report.ts'
import { sampleCheck, sampleEvidence, sampleFinding, sampleReport } from './sample.ts'
import { sampleHistory, sampleMap, sampleTimings, sampleWindow } from './sample-pictures.ts'

const NAMES: Record<string, string[]> = {
  envelope: [
    'schema-mismatch',
    'content-type',
    'malformed-body',
    'more-without-cursor',
    'undocumented-field',
  ],
  item: ['repeated-identity', 'timestamps-out-of-order'],
  limit: ['bound-refused', 'limit-exceeded', 'default-page', 'server-error', 'out-of-range', 'short-page'],
  walk: ['duplicate-items', 'missing-items', 'endless-walk', 'early-end', 'phantom-page', 'unstable-order'],
  cursor: ['replay', 'out-of-order-replay', 'server-error', 'foreign-items', 'not-url-safe'],
  access: ['anonymous', 'outsider', 'private-collection', 'cached-answer'],
  errors: ['envelope-mismatch', 'status-disagrees', 'internals-leaked'],
  change: ['untouched-item-lost', 'removed-anchor'],
}

const SHOULDS = ['timestamps-out-of-order', 'out-of-range', 'short-page', 'cached-answer', 'internals-leaked']
const MAYS = ['undocumented-field', 'not-url-safe']

function everyCheck(): CheckReport[] {
  return Object.entries(NAMES).flatMap(([suite, names]) =>
    names.map((name, index) => {
      const level = SHOULDS.includes(name) ? 'SHOULD' : MAYS.includes(name) ? 'MAY' : 'MUST'
      return sampleCheck(`${suite}/${name}`, {
        requirement: `${suite.slice(0, 3).toUpperCase()}-0${index + 1}`,
        level,
      })
    }),
  )
}

/** Everything holds. */
export function conformantReport(): Report {
  return sampleReport(everyCheck())
}

/** A run that read nothing. */
export function abortedReport(): Report {
  const base = sampleReport([])
  const reason = 'https://staging.example.com/v1 refused the credential of every configured collection (401).'
  return {
    ...base,
    verdict: 'aborted',
    run: { ...base.run, aborted: reason, requests: 3, durationMs: 412 },
    collections: [],
    coverage: { statuses: { '401': 3 }, parameters: {}, fields: {} },
  }
}

/** Text that tries to break out of every format. */
export const HOSTILE: string =
  '<script>document.title="owned"</script><img src=x onerror=alert(1)> "quoted" \'single\' & ]]> \u001b[31mred\u001b[0m' +
  ' \u202egnp.exe\u202c zero\u200bwidth nul\u0000 | pipe `tick` ``` @team #1 $HOME \ud800 \ufffe\nsecond line'

/** Some of everything, with strings a hostile target might send. */
export function troubledReport(): Report {
  const checks = everyCheck().map((check) => ({ ...check, ...TROUBLE()[check.id] }))
  const base = sampleReport(checks)
  return {
    ...base,
    verdict: 'non-conformant',
    run: {
      ...base.run,
      deselected: ['change/late-listing', 'change/late-removal'],
      leftBehind: ['shelf_tmp_1'],
      knownFailing: [
        {
          entry: {
            check: 'limit/bound-refused',
            reason: HOSTILE,
            owner: 'team-shelves',
            expires: '2030-01-31',
          },
          state: 'tolerated',
        },
        {
          entry: { check: 'cursor/*', code: 'other-page', reason: 'mended', owner: 'team-shelves' },
          state: 'stale',
        },
      ],
    },
    timings: sampleTimings(),
    collections: [
      ...base.collections.map((one, index) => (index === 0 ? { ...one, ...sampleMap() } : one)),
      {
        operation: 'listShelfBooks',
        params: { shelf_id: 'shelf_busy' },
        items: 12_408,
        complete: false,
        boundaries: { crossed: 600, total: 12_407 },
        still: false,
      },
    ],
  }
}

/** What is told of what is not there: an item on no page, a field that is missing, and an id that the suite invented. */
export function lossReport(): Report {
  const check = sampleCheck('walk/missing-items', {
    outcome: 'fail',
    title: 'A walk leaves no item out.',
    sentence: 'Lists the books of a shelf. `limit` and `cursor` page through all of them. Needs access.',
    source: 'contract, "limit and cursor page through all of them"',
    findings: [lossFinding(), { ...lossFinding(), collection: { shelf_id: 'shelf_empty' } }],
  })
  const base = sampleReport([check], { verdict: 'non-conformant' })
  const operations = [{ id: 'listShelfBooks', path: '/shelves/{shelf_id}/books', pointer: '', line: 7 }]
  return { ...base, target: { ...base.target, operations } }
}

function lossFinding(): Finding {
  const window = { ...sampleWindow('book_0017'), kind: 'missing' }
  const page = { data: [{ id: 'book_0016' }, { id: 'book_0018', title: 'Volume 18' }], next_cursor: null }
  return sampleFinding({
    code: 'missing-item',
    message: 'A walk left an item out.',
    expected: 'every item',
    actual: 'book_0017 not listed between pages 4 and 5; /data/0/title is missing',
    places: [{ exchange: 0, pointer: '/data/0', lacks: 'title' }],
    window: {
      ...window,
      rows: window.rows.map((row) => (row.isAtFault ? { ...row, on: [null, null] } : row)),
    },
    evidence: [sampleEvidence('/shelves/shelf_invented/books?limit=4', page)],
  })
}

/** More evidence than anybody reads. */
export function largeReport(): Report {
  const body = JSON.stringify({
    data: Array.from({ length: 400 }, (_, id) => ({ id: `book_${id}`, text: 'x'.repeat(100) })),
  })
  const evidence = Array.from({ length: 6 }, (_, page) =>
    sampleEvidence(`/shelves/shelf_full/books?page=${page}`, body),
  )
  const checks = everyCheck().map((check) => ({
    ...check,
    outcome: 'fail' as const,
    findings: [sampleFinding({ evidence })],
  }))
  return { ...sampleReport(checks), verdict: 'non-conformant' }
}

const TROUBLE = (): Record<string, Partial<CheckReport>> => ({
  'walk/duplicate-items': {
    outcome: 'fail',
    title: 'No item is listed twice in a walk.',
    findings: [
      sampleFinding({ counterexample: { limits: [4, 4], start: 'YjE2' }, window: sampleWindow(HOSTILE) }),
      sampleFinding({
        collection: { shelf_id: 'shelf_busy' },
        actual: 'book_0311 on page 78 and again on page 79',
      }),
    ],
  },
  'cursor/server-error': {
    outcome: 'fail',
    title: 'No cursor brings the server down.',
    sentence: 'A cursor that the server did not issue is refused with a 4xx.',
    findings: [hostileFinding()],
  },
  'limit/bound-refused': {
    outcome: 'fail',
    title: 'Every limit from 1 to 100 is accepted.',
    sentence: 'limit: how many to return, 1 to 100.',
    findings: [
      sampleFinding({
        code: 'limit-refused',
        message: 'limit=100 is refused.',
        expected: 'status 200 for limit=100',
        actual: 'status 422',
        known: true,
        evidence: [
          sampleEvidence(
            '/shelves/shelf_full/books?limit=100',
            { error: { code: 'invalid_limit', message: 'limit must be below 100' } },
            { status: 422 },
          ),
        ],
      }),
    ],
  },
  'limit/out-of-range': {
    outcome: 'warn',
    title: 'A limit out of range is refused.',
    sentence: 'A limit above 100 should be refused.',
    findings: [
      sampleFinding({
        code: 'limit-clamped',
        message: 'limit=101 is answered with a page.',
        expected: 'a 4xx',
        actual: 'status 200 with 100 items',
        replay: null,
      }),
    ],
  },
  'cursor/not-url-safe': {
    outcome: 'note',
    title: 'Cursors need no percent-encoding.',
    reason: 'Seen in 12 cursors.',
    findings: [
      sampleFinding({
        code: 'cursor-alphabet',
        expected: 'A-Z a-z 0-9 - _',
        actual: 'a + sign',
        replay: null,
      }),
    ],
  },
  'errors/internals-leaked': {
    outcome: 'error',
    reason: 'The check itself failed: cannot read length of undefined.',
    reasonCode: 'suite-error',
    reasonArgs: { error: 'cannot read length of undefined' },
  },
  'access/outsider': {
    outcome: 'untested',
    reason: 'No outsider credential is configured.',
    reasonCode: 'no-outsider',
  },
  'access/private-collection': {
    outcome: 'untested',
    reason: 'No forbidden collection is configured.',
    reasonCode: 'no-forbidden-collection',
  },
  'change/untouched-item-lost': {
    outcome: 'untested',
    reason: 'No fixtures are configured.',
    reasonCode: 'no-fixtures',
  },
  'change/removed-anchor': {
    outcome: 'untested',
    reason: 'No fixtures are configured.',
    reasonCode: 'no-fixtures',
  },
  'walk/unstable-order': {
    outcome: 'inconclusive',
    reason: 'The collection changed while it was read.',
    reasonCode: 'collection-moved',
  },
  'limit/default-page': {
    outcome: 'inapplicable',
    reason: 'The document has no default limit.',
    reasonCode: 'not-documented',
    reasonArgs: { what: 'default limit' },
  },
})

function hostileFinding(): Finding {
  const body = JSON.stringify({
    error: HOSTILE,
    trace: 'at Object.<anonymous> (/srv/app.js:1:1)\n'.repeat(1500),
  })
  return sampleFinding({
    code: 'server-error',
    collection: { shelf_id: HOSTILE },
    message: HOSTILE,
    expected: 'a status below 500',
    actual: `status 500: ${HOSTILE}`,
    evidence: [
      sampleEvidence('/shelves/shelf_full/books?cursor=%00', body.slice(0, 60_000), {
        status: 500,
        truncated: true,
        headers: { 'x-evil': HOSTILE, 'content-type': 'text/html' },
      }),
    ],
    counterexample: { cursor: HOSTILE },
    history: sampleHistory(HOSTILE),
    replay: { seed: 42, path: '0:1', steps: ['walk(limit=4)', HOSTILE] },
  })
}
