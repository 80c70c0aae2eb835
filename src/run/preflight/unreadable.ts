import process from 'node:process'
import type { ExchangeFailure } from '../../model/exchange.ts'
import type { CredentialPlacement } from '../../model/operation.ts'
import type { Glance } from './glance.ts'

/** Why a collection could not be read, and what to look at. */
export interface Trouble {
  /** A clause: `answered with status 401`. */
  found: string
  /** Sentences. */
  advice: string
  /** The target was not reached, or no request had access: nothing can be judged, whatever a check says of the response. */
  isShutOut: boolean
}

/** What advice depends on. */
export interface Surroundings {
  baseUrl: string
  /** Servers of the document. */
  servers: readonly string[]
  security: CredentialPlacement | undefined
}

/** Says why an answer is no list. */
export function troubleOf(glance: Glance, surroundings: Surroundings): Trouble {
  const { status, failure, location, isHtml } = glance
  if (failure && status === 0) return noAnswer(failure, surroundings.baseUrl)
  const found = `returned status ${status}`
  if (status >= 300 && status < 400) {
    const where = location ? ` to ${location}` : ''
    return shutOut(
      `redirected${where} with status ${status}`,
      'Set --base-url to the address of the redirect.',
    )
  }
  if (status === 401 || status === 403) return refused(found, status, surroundings)
  if (status === 404) return shutOut(found, notFound(surroundings))
  if (status === 407)
    return shutOut(found, 'A proxy requires a credential: check HTTP_PROXY and HTTPS_PROXY.')
  if (status === 429) return shutOut(found, 'The target is busy or limits the rate: wait, or set --rate.')
  if ([502, 503, 504].includes(status))
    return shutOut(found, 'The target, or a proxy in front of it, is not available: try again later.')
  if (status >= 500)
    return { found, advice: 'The target has a server error: look into its log.', isShutOut: false }
  if (isHtml) {
    return shutOut(
      `returned an HTML page (status ${status}) instead of JSON`,
      'A proxy or a login page may respond instead of the target: open the URL in a browser.',
    )
  }
  if (failure) {
    const isEndless = failure.kind === 'timeout' || failure.kind === 'oversize'
    return { found: `not readable: ${lower(failure.message)}`, advice: '', isShutOut: isEndless }
  }
  if (status >= 400)
    return { found, advice: 'Its response in exchanges.ndjson may show why.', isShutOut: false }
  const advice = 'Check that the document describes this target.'
  return { found: 'returned a response that is not a page of a list', advice, isShutOut: false }
}

const shutOut = (found: string, advice: string): Trouble => ({ found, advice, isShutOut: true })

function noAnswer({ kind, message, isHostThere }: ExchangeFailure, baseUrl: string): Trouble {
  const isReached = ['reset', 'protocol', 'oversize'].includes(kind) || (kind === 'timeout' && isHostThere)
  const found = `${isReached ? 'request failed' : 'not reached'}: ${lower(message)}`
  if (kind === 'tls' && /wrong version number|plain http/.test(message)) {
    return shutOut(
      'not reached: no TLS connection',
      'The target may use plain http: check the scheme of --base-url.',
    )
  }
  if (kind === 'tls') return shutOut(found, '')
  if (kind === 'timeout') return shutOut(found, 'Check the base URL (--base-url), or raise --timeout.')
  // TLS 1.3: a server that misses a client certificate says so when the handshake is over, by hanging up.
  if (kind === 'reset' && baseUrl.startsWith('https:')) {
    return shutOut(found, 'If the target requires a client certificate, name one with --cert and --key.')
  }
  const proxy = proxyVariable(baseUrl)
  const further = proxy ? `; check the proxy in ${proxy} too` : ''
  return shutOut(found, `Check the base URL (--base-url), and that the target runs${further}.`)
}

/** The variable that names a proxy for such URLs: where it is not there, it looks as if the target were not. */
function proxyVariable(baseUrl: string): string | undefined {
  const name = baseUrl.startsWith('https:') ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  return [name, name.toLowerCase()].find((each) => process.env[each])
}

function refused(found: string, status: number, { security }: Surroundings): Trouble {
  const carrier = security ? ` (sent as ${security.in} ${security.name})` : ''
  const access = status === 403 ? ', and that its owner may view the collection' : ''
  return shutOut(found, `Check the key in THREADCOUNT_API_KEY${carrier}${access}.`)
}

function notFound({ baseUrl, servers }: Surroundings): string {
  const own = prefixOf(baseUrl)
  const documented = servers.map(prefixOf).find((prefix) => prefix !== '' && prefix !== own)
  const prefix = documented ? `the document has ${documented}` : 'such as /v1'
  const has = own === '' ? 'has no path prefix' : `has the path prefix ${own}`
  if (own !== '' && !documented) {
    return `Check the ids of the collection, and the path prefix ${own} of the base URL.`
  }
  return `Check the path prefix of the base URL, which ${has} (${prefix}), and the ids of the collection.`
}

const prefixOf = (url: string): string => URL.parse(url)?.pathname.replace(/\/+$/, '') ?? ''

/** A sentence as a clause; names in capitals stay. */
export const lower = (sentence: string): string =>
  sentence.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()).replace(/\.$/, '')
