import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRecorder, type RecordedExchange } from './index.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'threadcount-recorder-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const entry = (body: string): Omit<RecordedExchange, 'id'> => ({
  purpose: 'test',
  request: { method: 'GET', url: 'http://127.0.0.1/', headers: {} },
  response: { status: 200, headers: {}, body, truncated: false },
  failure: null,
  curl: 'curl',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
})

test('gives back what it took, at once and later, in one line each', async () => {
  const recorder = await openRecorder(join(directory, 'a', 'b'))
  const bodies = ['one', 'two\n\u0000\u2028"ü', '😀 \ud800']
  bodies.forEach((body, i) => {
    expect(recorder.record(() => entry(body))).toBe(i + 1)
  })
  expect((await recorder.evidence(2)).response.body).toBe(bodies[1])
  expect(await recorder.evidence(1)).not.toHaveProperty('purpose')
  await recorder.close()
  const lines = (await readFile(recorder.file, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2, 3])
})

test('keeps its place over very many exchanges', async () => {
  const recorder = await openRecorder(directory)
  for (let i = 1; i <= 100_000; i++) {
    recorder.record(() => entry(`body ${i} ${'é'.repeat(i % 7)}`))
    if (i % 1000 === 0) await new Promise(setImmediate)
  }
  for (const id of [1, 2, 1024, 1025, 65_537, 100_000]) {
    expect((await recorder.evidence(id)).response.body).toBe(`body ${id} ${'é'.repeat(id % 7)}`)
  }
  await expect(recorder.evidence(100_001)).rejects.toThrow(RangeError)
  await expect(recorder.evidence(0)).rejects.toThrow(RangeError)
  await recorder.close()
})

test('stays in step with a disk that is slower than the target', async () => {
  const recorder = await openRecorder(directory)
  const body = 'z'.repeat(1 << 20)
  for (let i = 1; i <= 24; i++) recorder.record(() => entry(`${i} ${body}`))
  for (const id of [1, 12, 24])
    expect((await recorder.evidence(id)).response.body.startsWith(`${id} z`)).toBe(true)
  await recorder.close()
})

test('replaces the file of an earlier run', async () => {
  for (const body of ['first', 'second']) {
    const recorder = await openRecorder(directory)
    recorder.record(() => entry(body))
    await recorder.close()
  }
  expect(await readFile(join(directory, 'exchanges.ndjson'), 'utf8')).not.toContain('first')
})

test('names a folder that it cannot write to', async () => {
  const file = join(directory, 'file')
  await writeFile(file, '')
  await expect(openRecorder(file)).rejects.toMatchObject({
    kind: 'usage',
    message: expect.stringContaining(file),
  })
  await expect(openRecorder(join(file, 'below'))).rejects.toMatchObject({ kind: 'usage' })
})
