import type { Evidence } from '../model/exchange.ts'
import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import type { CheckReport, Finding, Report } from '../model/report.ts'

/** A check of a made-up report; passes unless told otherwise. */
export function sampleCheck(id: string, members: Partial<CheckReport> = {}): CheckReport {
  return {
    id,
    operation: 'listShelfBooks',
    requirement: 'PAG-01',
    level: 'MUST',
    scored: (members.level ?? 'MUST') === 'MUST',
    outcome: 'pass',
    reason: null,
    title: 'A walk lists every item.',
    sentence: 'Following next_cursor to the end lists every book exactly once.',
    why: 'A client that mirrors the list loses or repeats records and never learns of it.',
    mend: 'Order by a key that is unique. Where the sort column can tie, add the identity as the last column.',
    findings: [],
    ...members,
  }
}

/** An exchange as evidence. */
export function sampleEvidence(
  path: string,
  body: unknown,
  members: Partial<Evidence['response']> = {},
): Evidence {
  const url = `https://staging.example.com/v1${path}`
  return {
    request: {
      method: 'GET',
      url,
      headers: {
        authorization: 'Bearer ••••',
        accept: 'application/json',
        'user-agent': 'threadcount/0.1.0 (walk)',
      },
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'req_01HZX' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      truncated: false,
      ...members,
    },
    curl: `curl -sS '${url}' -H "Authorization: Bearer $THREADCOUNT_API_KEY"`,
    startedAt: '2026-03-01T10:00:01.250Z',
    durationMs: 12,
  }
}

/** A finding on the first collection. */
export function sampleFinding(members: Partial<Finding> = {}): Finding {
  return {
    code: 'duplicate-item',
    collection: { shelf_id: 'shelf_full' },
    message: 'book_0017 is listed twice in one walk.',
    expected: 'each of 250 identities once',
    actual: 'book_0017 on page 4 and again on page 5',
    known: false,
    evidence: [
      sampleEvidence('/shelves/shelf_full/books?limit=4&cursor=YjE2', samplePage(14, 18, 'YjE3')),
      sampleEvidence('/shelves/shelf_full/books?limit=4&cursor=YjE3', samplePage(17, 21, 'YjIx')),
    ],
    counterexample: null,
    replay: { seed: 42, path: '3:1:0', steps: [] },
    ...members,
  }
}

function samplePage(from: number, to: number, cursor: string): unknown {
  const data = Array.from({ length: to - from }, (_, index) => ({
    id: `book_00${from + index}`,
    title: `Volume ${from + index}`,
    updated_at: '2026-02-28T09:30:00Z',
  }))
  return { data, has_more: true, next_cursor: cursor }
}

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

/** A report around some checks; the summary is counted, the rest can be replaced. */
export function sampleReport(checks: CheckReport[], members: Partial<Report> = {}): Report {
  const count = (outcome: Outcome): number => checks.filter((check) => check.outcome === outcome).length
  return {
    schemaVersion: '1',
    tool: { name: 'threadcount', version: '0.1.0' },
    target: {
      baseUrl: 'https://staging.example.com/v1',
      implementation: { name: 'acme-shelves', version: '2.3.1' },
      document: {
        title: 'Shelves API',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    },
    run: {
      startedAt: '2026-03-01T10:00:00.000Z',
      durationMs: 8423,
      seed: 42,
      profile: 'standard',
      shard: null,
      deselected: [],
      requests: 1213,
      fixtureRequests: 0,
      leftBehind: [],
      aborted: null,
      interrupted: false,
    },
    verdict: 'conformant',
    summary: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Report['summary'],
    collections: [
      {
        operation: 'listShelfBooks',
        params: { shelf_id: 'shelf_full' },
        items: 250,
        complete: true,
        boundaries: { crossed: 249, total: 249 },
        still: true,
      },
      {
        operation: 'listShelfBooks',
        params: { shelf_id: 'shelf_empty' },
        items: 0,
        complete: true,
        boundaries: { crossed: 0, total: 0 },
        still: true,
      },
    ],
    coverage: {
      statuses: { '200': 1150, '400': 41, '403': 12, '404': 10 },
      parameters: { limit: ['1', '2', '50', '100', '0', '-1', 'abc'], cursor: ['(absent)', 'YjE2', 'YjE3'] },
      fields: { '/data/*/id': 12_030, '/data/*/title': 12_030, '/next_cursor': 1150, '/data/*/subtitle': 0 },
    },
    checks,
    ...members,
  }
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
    },
    collections: [
      ...base.collections,
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

const TROUBLE = (): Record<string, Partial<CheckReport>> => ({
  'walk/duplicate-items': {
    outcome: 'fail',
    title: 'No item is listed twice in a walk.',
    findings: [
      sampleFinding({ counterexample: { limits: [4, 4], start: 'YjE2' } }),
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
    reason: 'The check threw: cannot read length of undefined.',
  },
  'access/outsider': { outcome: 'untested', reason: 'No outsider credential is configured.' },
  'access/private-collection': { outcome: 'untested', reason: 'No private collection is configured.' },
  'change/untouched-item-lost': { outcome: 'untested', reason: 'No fixtures are configured.' },
  'change/removed-anchor': { outcome: 'untested', reason: 'No fixtures are configured.' },
  'walk/unstable-order': {
    outcome: 'inconclusive',
    reason: 'The collection was never still: items kept changing.',
  },
  'limit/default-page': { outcome: 'inapplicable', reason: 'The document states no default limit.' },
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
    replay: { seed: 42, path: '0:1', steps: ['walk(limit=4)', HOSTILE] },
  })
}
