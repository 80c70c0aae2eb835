import { expect, test } from 'vitest'
import { refuseWrongProxies } from './proxies.ts'

test.each(['http://proxy.example:3128', 'https://user:password@proxy.example', ''])(
  '%s is taken',
  (value) => {
    expect(() => refuseWrongProxies({ HTTPS_PROXY: value })).not.toThrow()
  },
)

test.each([
  'hunter2',
  'proxy.example:3128',
  'http://user:hunter2@',
  'ftp://hunter2@proxy.example',
  'socks5://hunter2',
])('%s is refused by the name of its variable', (value) => {
  const refuse = (): void => refuseWrongProxies({ http_proxy: value })
  expect(refuse).toThrow('http_proxy is not the URL of an HTTP proxy')
  expect(refuse).not.toThrow(value)
})
