import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

const ivLength = 12
const tagLength = 16

/**
 * Seals a payload so that nobody can read or change it, or use it in another scope. The initialization vector is
 * derived from what is sealed: equal positions give equal cursors, and no two payloads share one.
 */
export function seal(payload: string, scope: string, secret: Buffer): string {
  const iv = createHmac('sha256', secret).update(`${scope}\n${payload}`).digest().subarray(0, ivLength)
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(scope))
  const sealed = Buffer.concat([cipher.update(payload), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undoes {@link seal}; undefined for anything that it did not make in this scope. */
export function unseal(text: string, scope: string, secret: Buffer): string | undefined {
  const bytes = Buffer.from(text, 'base64url')
  // Decoding forgives stray characters and unused bits; one position has one spelling.
  if (bytes.length <= ivLength + tagLength || bytes.toString('base64url') !== text) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, ivLength))
    decipher.setAAD(Buffer.from(scope)).setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString()
  } catch {
    return undefined
  }
}
