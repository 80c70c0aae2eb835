import { expect, test } from 'vitest'
import { failureOf } from './failure.ts'

test.each([
  ['ECONNREFUSED', 'unreachable', 'Nothing listens at api.test: the connection was refused.'],
  ['ENOTFOUND', 'unreachable', 'The host name of api.test is not known (DNS).'],
  ['CERT_HAS_EXPIRED', 'tls', 'The TLS certificate of api.test has expired.'],
  ['ECONNRESET', 'reset', 'api.test broke the connection.'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'No TLS connection with api.test (odd).'],
  ['HPE_INVALID_CONSTANT', 'protocol', 'The answer is not valid HTTP (odd).'],
  ['EMFILE', 'unreachable', 'The request to api.test failed (odd).'],
  ['toString', 'unreachable', 'The request to api.test failed (odd).'],
])('%s is told in a sentence', (code, kind, message) => {
  expect(failureOf(Object.assign(new Error('odd.\nstack'), { code }), 'api.test')).toMatchObject({
    kind,
    message,
  })
})

test('a self-signed certificate says what to do', () => {
  const error = Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect(failureOf(error, 'api.test')).toMatchObject({
    kind: 'tls',
    message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  })
})
