import type { Evidence } from '../../src/model/exchange.ts'
import { OUTCOMES, type Outcome } from '../../src/model/outcome.ts'
import type { CheckReport, Finding, Report } from '../../src/model/report.ts'

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
