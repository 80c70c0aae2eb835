import { expect, it } from 'vitest'
import type { Exchange, RequestSpec } from '../../model/exchange.ts'
import { keepAnswers } from './kept-answers.ts'

function target(status = 200) {
  let count = 0
  return keepAnswers(async () => ({ id: ++count, status, failure: undefined }) as Exchange)
}

const request = (query: string, purpose = 'walk'): RequestSpec => ({
  path: '/list',
  query,
  credential: 'viewer',
  purpose,
})

it('hands an answer of the look ahead on once, whoever asks', async () => {
  const { ahead, send } = target()
  const { id } = await ahead(request('limit=1', 'doctor'))
  expect((await send(request('limit=1'))).id).toBe(id)
  expect((await send(request('limit=1'))).id).not.toBe(id)
})

it('hands on nothing that was asked otherwise', async () => {
  const { ahead, send } = target()
  const { id } = await ahead(request('limit=1'))
  expect((await send(request('limit=2'))).id).not.toBe(id)
  expect((await send({ ...request('limit=1'), credential: 'outsider' })).id).not.toBe(id)
  expect((await send({ ...request('limit=1'), shared: { sort: 'name' } })).id).not.toBe(id)
})

it('keeps no answer of a busy moment', async () => {
  const { ahead, send } = target(503)
  const { id } = await ahead(request('limit=1'))
  expect((await send(request('limit=1'))).id).not.toBe(id)
})
