import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { cleanUp, get, setUp } from './target.fixture.ts'

/** A process that can end, and come back at the same port. */
class Mortal {
  readonly #server: Server
  readonly paths: string[] = []
  #port = 0

  constructor(answer: (path: string, mortal: Mortal) => boolean) {
    const listener: RequestListener = ({ url = '' }, response) => {
      this.paths.push(url)
      if (answer(url, this)) response.end('{}')
    }
    this.#server = createServer(listener)
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return `http://127.0.0.1:${this.#port}`
  }

  end(backAfterMs?: number): void {
    this.#server.close()
    this.#server.closeAllConnections()
    if (backAfterMs !== undefined) setTimeout(() => void this.start(), backAfterMs)
  }
}

afterEach(cleanUp)

const paths = ['/a', '/b', '/deadly', '/c', '/d']
const left: Mortal[] = []
afterEach(() => {
  for (const mortal of left.splice(0)) mortal.end()
})

async function asked(answer: (path: string, mortal: Mortal) => boolean, timeoutMs: number) {
  const mortal = new Mortal(answer)
  left.push(mortal)
  const { client } = await setUp(await mortal.start(), { timeoutMs, concurrency: 8 })
  await client.send(get('/known'))
  const answers = await Promise.all(paths.map((path) => client.send(get(path))))
  return { mortal, client, answers, statuses: answers.map(({ status }) => status) }
}

/** Nothing is answered before the deadly request came: all are in flight together. */
const whileHeld = (mortal: Mortal): boolean => !mortal.paths.includes('/deadly')

describe('a target that goes down with several requests in flight', () => {
  test('and is back later than any retry: all are answered but the one that ends it each time', async () => {
    const { mortal, statuses } = await asked((path, own) => {
      if (path === '/deadly') own.end(1200)
      return path === '/known' || !(path === '/deadly' || whileHeld(own))
    }, 3000)
    expect(statuses).toEqual([200, 200, 0, 200, 200])
    // In company, and once more by itself.
    expect(mortal.paths.filter((path) => path === '/deadly')).toHaveLength(2)
  })

  test('once: all are answered', async () => {
    const { statuses } = await asked((path, own) => {
      const isDying = path === '/deadly' && own.paths.filter((other) => other === path).length === 1
      if (isDying) own.end(1200)
      return path === '/known' || !(isDying || whileHeld(own))
    }, 3000)
    expect(statuses).toEqual([200, 200, 200, 200, 200])
  })

  test('for good: after three deadlines nothing more is sent, and all that were in flight are named', async () => {
    const { client, answers, mortal } = await asked((path, own) => {
      if (path === '/deadly') own.end()
      return path === '/known'
    }, 200)
    const said = answers.map(({ failure }) => failure?.message ?? '')
    for (const message of said) {
      expect(message).toMatch(/^Nothing listens at .* being asked for these, and one of them/)
      for (const path of mortal.paths.slice(1)) expect(message).toContain(path)
    }
    const before = client.requests
    expect(await client.send(get('/later'))).toMatchObject({ status: 0 })
    expect(client.requests).toBe(before)
  })
})
