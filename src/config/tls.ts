import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { usageError } from '../model/failure.ts'
import { refuseIrregular } from '../model/file-kind.ts'
import { readPath } from './read.ts'
import { labelOf, type Setting } from './setting.ts'

/** PEM texts: authorities in addition to those of Node, and the client's own certificate. */
export interface TlsConfig {
  ca?: string
  cert?: string
  key?: string
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const PRIVATE_KEY = /-----BEGIN (?:\w+ )*PRIVATE KEY-----/

/** Authorities to trust in addition to the usual ones, and the client's own certificate. @throws KnownFailure */
export function readTls(
  ca: Setting | undefined,
  cert: Setting | undefined,
  key: Setting | undefined,
): TlsConfig | undefined {
  if (!ca && !cert && !key) return undefined
  if (key && !cert) throw usageError(`${labelOf(key)} has no certificate`, 'Name it with --cert.')
  return { ...(ca && { ca: certificatesIn(ca).text }), ...(cert && clientCertificate(cert, key)) }
}

function clientCertificate(cert: Setting, key: Setting | undefined): { cert: string; key: string } {
  const { text, first } = certificatesIn(cert)
  if (!key && !PRIVATE_KEY.test(text))
    throw usageError(`${labelOf(cert)} has no private key`, 'Name it with --key.')
  const pem = key ? textOf(key) : text
  const privateKey = privateKeyIn(pem, key ?? cert)
  if (!first.checkPrivateKey(privateKey)) {
    throw usageError(
      `${labelOf(key ?? cert)} is not the private key of the certificate`,
      'Name a certificate and its own key.',
    )
  }
  return { cert: text, key: pem }
}

function certificatesIn(setting: Setting): { text: string; first: X509Certificate } {
  const text = textOf(setting)
  const [first] = (text.match(CERTIFICATE) ?? []).map((pem) => certificateOf(pem, setting))
  if (!first) throw usageError(`${labelOf(setting)} names a file without a certificate`, 'Name a PEM file.')
  return { text, first }
}

function certificateOf(pem: string, setting: Setting): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw usageError(`${labelOf(setting)} names a file with a broken certificate`)
  }
}

function privateKeyIn(pem: string, setting: Setting): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(pem)
  } catch {
    const isLocked = /ENCRYPTED/.test(pem)
    throw usageError(
      `${labelOf(setting)} names a file ${isLocked ? 'whose private key has a passphrase' : 'without a private key'}`,
      isLocked ? 'Remove the passphrase: openssl pkey -in FILE -out FILE.' : 'Name a PEM file.',
    )
  }
}

/** The file's text. Errors do not show its name: an API key given to --key by mistake would end up in a log. */
function textOf(setting: Setting): string {
  refuseIrregular(readPath(setting), `The file of ${labelOf(setting)}`)
  try {
    return readFileSync(readPath(setting), 'utf8')
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw usageError(
      `${labelOf(setting)} must name a PEM file that can be read (${code})`,
      'An API key goes into THREADCOUNT_API_KEY.',
    )
  }
}
