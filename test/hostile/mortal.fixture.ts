import { startTarget } from './target.fixture.ts'

/**
 * A target in a process of its own, which ends on one odd request: `node mortal.fixture.ts NAME VALUE [answer]`. With
 * `answer` the request is answered with status 500 first. Its base URL is the first line of standard output.
 */
const [name = '', value = '', manner] = process.argv.slice(2)
const target = await startTarget({
  size: 12,
  answer({ query, response }) {
    if (query.get(name) !== value) return false
    if (manner === 'answer') response.writeHead(500).end('{}', () => setImmediate(() => process.exit(1)))
    else process.exit(1)
    return true
  },
})
process.stdout.write(`${target.baseUrl}\n`)
