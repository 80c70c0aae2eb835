import type { ExchangeFailure } from '../model/exchange.ts'

type Kind = ExchangeFailure['kind']

const NO_CERTIFICATE =
  'The server at % requires a client certificate that it accepts: name one with --cert and --key.'

const OLD_TLS = '% offers no TLS 1.2 or newer, which this program needs: enable TLS 1.2 there.'

/** Sentences by error code; `%` stands for the host. */
const SENTENCES: Record<string, [Kind, string]> = {
  ECONNREFUSED: ['unreachable', 'Nothing listens at %: the connection was refused.'],
  ENOTFOUND: ['unreachable', 'The host name of % is not known (DNS).'],
  EAI_AGAIN: ['unreachable', 'The host name of % could not be looked up: the DNS server gave no answer.'],
  EHOSTUNREACH: ['unreachable', 'There is no route to %.'],
  ENETUNREACH: ['unreachable', 'There is no network route to %.'],
  EADDRNOTAVAIL: ['unreachable', 'The address of % cannot be reached from here.'],
  ETIMEDOUT: ['unreachable', 'The network gave up connecting to %.'],
  UND_ERR_CONNECT_TIMEOUT: ['timeout', 'No connection to % within the deadline.'],
  UND_ERR_PRX_CONN: ['unreachable', 'The proxy could not connect to %.'],
  UND_ERR_PRX_TLS: ['tls', 'The TLS certificate of the proxy on the way to % is not valid.'],
  ECONNRESET: ['reset', '% broke the connection.'],
  EPIPE: ['reset', '% closed the connection while the request was being sent.'],
  UND_ERR_SOCKET: ['reset', '% closed the connection before the answer was complete.'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['reset', 'The body is not as long as its Content-Length says.'],
  UND_ERR_HEADERS_OVERFLOW: ['oversize', 'The headers of the answer are larger than 100 kB.'],
  HPE_HEADER_OVERFLOW: ['oversize', 'The headers of the answer are larger than 100 kB.'],
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'tls',
    'The TLS certificate of % is self-signed; name its authority with --ca or in NODE_EXTRA_CA_CERTS if you trust it.',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'tls',
    'The TLS certificate of % comes from an authority unknown here; name it with --ca or in NODE_EXTRA_CA_CERTS if you trust it.',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'tls',
    'The TLS certificate of % cannot be verified: the server sends no intermediate certificate, or its authority is unknown here; name it with --ca or in NODE_EXTRA_CA_CERTS if you trust it.',
  ],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
    'tls',
    'The TLS certificate of % comes from an authority unknown here; name it with --ca or in NODE_EXTRA_CA_CERTS if you trust it.',
  ],
  CERT_HAS_EXPIRED: ['tls', 'The TLS certificate of % has expired.'],
  CERT_NOT_YET_VALID: ['tls', 'The TLS certificate of % is not valid yet; is the clock right?'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'tls',
    'The TLS certificate is for another host than %: use the host name of the certificate in the base URL.',
  ],
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: ['tls', OLD_TLS],
  ERR_SSL_UNSUPPORTED_PROTOCOL: ['tls', OLD_TLS],
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: [
    'tls',
    '% does not support HTTP/1.1 over TLS, which this program needs: enable HTTP/1.1 beside HTTP/2.',
  ],
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: ['tls', NO_CERTIFICATE],
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: ['tls', NO_CERTIFICATE],
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: ['tls', NO_CERTIFICATE],
  EPROTO: ['tls', 'No TLS connection with %: the server may use plain http.'],
}

/** The body passed the cap. */
export const oversize = (cap: number): ExchangeFailure => ({
  kind: 'oversize',
  message: `The body is larger than ${cap} octets; the rest was not read.`,
})

/** The deadline passed: before the connection stood, before headers came, or in the body. */
export function deadlinePassed(
  ms: number,
  host: string,
  isConnected: boolean,
  bytes: number | undefined,
): ExchangeFailure {
  const what =
    bytes === undefined
      ? 'No answer'
      : `No complete answer (${bytes} ${bytes === 1 ? 'octet' : 'octets'} of the body came)`
  return {
    kind: 'timeout',
    message: isConnected ? `${what} within ${ms} ms.` : `No connection to ${host} within ${ms} ms.`,
    ...(isConnected && { isHostThere: true }),
  }
}

/** The connection ended before the promised length was reached. */
export const cutShort = (bytes: number, promised: number): ExchangeFailure => ({
  kind: 'reset',
  message: `The connection closed after ${bytes} of the ${promised} octets that Content-Length promises.`,
})

/** What the HTTP client says where an answer begins with the status 100. */
const CONTINUE =
  'The answer begins with "100 Continue", which the HTTP client of this program does not read: this is a limit of the program, not a fault of the target.'

/** What an error of the network, of TLS or of the parser means, in one sentence. */
export function failureOf(error: unknown, host: string): ExchangeFailure {
  const { code = '', name = '', message = String(error) } = error as NodeJS.ErrnoException
  const known = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined
  if (code === 'UND_ERR_SOCKET' && message === 'bad response') return { kind: 'protocol', message: CONTINUE }
  if (known) {
    const failure = { kind: known[0], message: known[1].replace('%', () => host) }
    return code === 'ECONNREFUSED' ? { ...failure, isHostThere: true } : failure
  }
  const [kind, sentence] = guess(code, name, message)
  return { kind, message: `${sentence.replace('%', () => host)} (${oneLine(message)}).` }
}

/** Kind and beginning of a sentence for errors that have none of their own. */
function guess(code: string, name: string, message: string): [Kind, string] {
  if (name === 'HTTPParserError' || code.startsWith('HPE_'))
    return ['protocol', 'The answer is not valid HTTP']
  if (code === 'UND_ERR_INVALID_ARG') return ['protocol', 'HTTP has no way to send this request']
  if (/CERT|_SSL_|_TLS_/.test(code)) return ['tls', 'No TLS connection with %']
  if (message.startsWith('Proxy response')) return ['unreachable', 'The proxy refused to connect to %']
  return [code.startsWith('UND_ERR') || code === '' ? 'protocol' : 'unreachable', 'The request to % failed']
}

/** The first line; of an error of OpenSSL, its reason without numbers of threads and places in its source. */
function oneLine(message: string): string {
  const [line = ''] = message.split('\n', 1)
  const reason = /:error:[0-9a-f]+:[^:]*:[^:]*:([^:]+)/i.exec(line)?.[1] ?? line
  return reason.replace(/[.\s]+$/, '')
}
