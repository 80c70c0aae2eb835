import { writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Mask } from '../http/mask.ts'
import { everythingIn, folder, serve, threadcount } from './testing.fixture.ts'

const SECRETS = {
  viewer: 'sk_live_Zq8Lm3+t7Rw2Xp9Kd4Hs6Nf1Bc0',
  outsider: 'ok_Yt5Gv9Qz2WnM',
  editor: 'ek_Jr7Pd3Xk8Lw1Sb6Tc',
  gate: 'gate-Hm4Vq1Zx9Rk',
  sig: 'Fp2Nb8Cy6Ud3Wj',
}

/** Eight characters in a row of a secret that a text holds. */
function leaksIn(text: string, secrets: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const parts = secrets.flatMap((secret) => {
    const spelled = secret.toLowerCase()
    return Array.from({ length: spelled.length - 7 }, (_, at) => spelled.slice(at, at + 8))
  })
  return parts.filter((part) => lower.includes(part))
}

/** Answers that repeat secrets in every place that a report may quote, further along in each. */
function echoing(secrets: readonly string[]): (request: IncomingMessage, response: ServerResponse) => void {
  let count = 0
  return (request, response) => {
    count += 1
    const [pad, turn] = ['x'.repeat((count * 7) % 201), count % 12]
    const told = `${pad}${secrets[count % secrets.length] ?? ''}`
    const escaped = JSON.stringify({ data: told }).replace('+', '\\u002b')
    const body = (
      [
        { data: [{ id: told }], has_more: told, next_cursor: told },
        { data: [{ id: 7, [told]: told }], has_more: true, next_cursor: `${count} ${told}` },
        { data: told, has_more: false, next_cursor: { [told]: 1 } },
        {
          data: [{ id: told }, { id: told }],
          has_more: false,
          next_cursor: Buffer.from(told).toString('base64'),
        },
        { error: { message: told.toUpperCase(), code: told } },
      ] as unknown[]
    )[turn]
    const text = body === undefined ? (turn === 5 ? escaped : `${told}yyyyyy`) : JSON.stringify(body)
    const status = turn === 4 ? 403 : turn === 6 ? 301 : turn === 7 ? 422 : 200
    const headers = {
      'content-type': 'application/json',
      location: `/${told}`,
      'cache-control': `public, ${told}`,
    }
    if (turn === 8) response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(text))
    else response.writeHead(status, { ...headers, 'x-told': told }).end(request.method === 'HEAD' ? '' : text)
  }
}

describe('no eight characters of a secret are written', () => {
  test('by a run, in any format or on the terminal, whatever the target repeats and where', async () => {
    const { viewer, outsider, editor, gate, sig } = SECRETS
    const secrets = Object.values(SECRETS)
    await using server = await serve(echoing(secrets))
    const cwd = folder()
    const config = {
      baseUrl: server.url,
      headers: { 'X-Gate': gate },
      query: { sig: ['$', '{SIG}'].join('') },
      credentials: { editor: { command: [process.execPath, '-p', JSON.stringify(editor)] } },
      collections: [{ params: { space_id: 'one' } }, { params: { space_id: 'two' } }],
      maxRequests: 80,
      timeout: 3000,
      out: 'out',
      format: ['json', 'html', 'junit', 'sarif', 'har', 'markdown'],
    }
    writeFileSync(join(cwd, 'threadcount.config.json'), JSON.stringify(config))
    const env = { THREADCOUNT_API_KEY: viewer, THREADCOUNT_OUTSIDER_API_KEY: outsider, SIG: sig }
    for (const command of ['run', 'doctor']) {
      const { out, err } = await threadcount([command], { cwd, env })
      expect(leaksIn(out + err, secrets)).toEqual([])
    }
    const written = everythingIn(join(cwd, 'out'))
    expect(written).toContain('***')
    expect(written).toContain('$SIG')
    expect(leaksIn(written, secrets)).toEqual([])
  }, 60_000)

  test('by the last net, wherever a text was cut', () => {
    const mask = new Mask([{ value: SECRETS.viewer }, { value: SECRETS.outsider }], [])
    const cuts = fc.record({
      pad: fc.nat(200),
      secret: fc.constantFrom(SECRETS.viewer, SECRETS.outsider),
      from: fc.nat(240),
      length: fc.integer({ min: 1, max: 240 }),
    })
    fc.assert(
      fc.property(cuts, ({ pad, secret, from, length }) => {
        const cut = `${'x'.repeat(pad)}${secret}${'y'.repeat(40)}`.slice(from, from + length)
        for (const text of [cut, `${cut}…`, `from "${cut}" to "${cut}"`]) {
          expect(leaksIn(mask.rest(text), [secret])).toEqual([])
        }
      }),
    )
  })
})
