import type { Evidence } from '../../model/exchange.ts'
import { jsonText } from '../../model/json-text.ts'
import type { Report } from '../../model/report.ts'

interface Shown {
  evidence: Evidence
  checks: Set<string>
}

/** `report.har`: HAR 1.2 of the evidence, each exchange once, in the order sent, with the checks it speaks for. */
export function renderHar(report: Report): string {
  const log = {
    version: '1.2',
    creator: report.tool,
    entries: shownExchanges(report).map(entry),
  }
  return `${jsonText({ log }, 2)}\n`
}

function shownExchanges({ checks }: Report): Shown[] {
  const shown = new Map<string, Shown>()
  for (const { id, findings } of checks) {
    for (const evidence of findings.flatMap((finding) => finding.evidence)) {
      const key = JSON.stringify([evidence.startedAt, evidence.curl, evidence.durationMs, evidence.response])
      const known = shown.get(key) ?? { evidence, checks: new Set() }
      known.checks.add(id)
      shown.set(key, known)
    }
  }
  return [...shown.values()].toSorted((a, b) => compare(a.evidence.startedAt, b.evidence.startedAt))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const pairs = (named: Record<string, string>): { name: string; value: string }[] =>
  Object.entries(named).map(([name, value]) => ({ name, value }))

function entry({ evidence, checks }: Shown): object {
  const { startedAt, durationMs, response } = evidence
  return {
    startedDateTime: startedAt,
    time: durationMs,
    request: requestOf(evidence),
    response: responseOf(evidence),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    comment: [...checks].join(', ') + (response.truncated ? ' (body cut off)' : ''),
  }
}

function requestOf({ request }: Evidence): object {
  const { method, url, headers } = request
  const query = URL.canParse(url) ? [...new URL(url).searchParams] : []
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(headers),
    queryString: query.map(([name, value]) => ({ name, value })),
    headersSize: -1,
    bodySize: -1,
  }
}

function responseOf({ response }: Evidence): object {
  const { status, headers, body } = response
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(headers),
    content: { size: Buffer.byteLength(body), mimeType: headers['content-type'] ?? '', text: body },
    redirectURL: headers.location ?? '',
    headersSize: -1,
    bodySize: -1,
  }
}
