import type { Format } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { isDate, isDateTime, isTime } from './rfc3339.ts'

const whole = (bits: number): Format => ({
  type: 'number',
  // For 64 bits the sum is rounded, as JSON.parse has rounded what lies near: the bound itself is let pass.
  validate: (value: number) =>
    Number.isInteger(value) && value >= -(2 ** (bits - 1)) && value <= 2 ** (bits - 1) - 1,
})

const ATOM = String.raw`[\w!#$%&'*+/=?^\x60{|}~-]+`
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const QUOTED = String.raw`"(?:[ !#-[\]-~]|\\[ -~])*"`
/** A mailbox of RFC 5321, section 4.1.2: its name may be quoted, and its domain may have no dot or be an address. */
const EMAIL = new RegExp(
  String.raw`^(?:${ATOM}(?:\.${ATOM})*|${QUOTED})@(?:${LABEL}(?:\.${LABEL})*|\[[a-zA-Z0-9:.-]+\])$`,
)

/** Base64 of RFC 4648 in either alphabet, with its padding or without. Lines may be broken, as MIME has it. */
function isBase64(text: string): boolean {
  const [, digits = '', padding = ''] = /^([^=]*)(={0,2})$/.exec(text.replace(/\r?\n/g, '')) ?? []
  if (digits === '' || !/^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)$/.test(digits)) return text === ''
  return padding === '' ? digits.length % 4 !== 1 : (digits.length + padding.length) % 4 === 0
}

/** Every format that is judged or that OpenAPI lets pass, by name. All others are named as unchecked. */
export const formats: Record<string, Format> = {
  ...fullFormats,
  // ajv-formats takes a space for the T; RFC 3339 as JSON Schema cites it does not.
  'date-time': { type: 'string', validate: isDateTime },
  date: { type: 'string', validate: isDate },
  time: { type: 'string', validate: isTime },
  // ajv-formats refuses dotless domains, quoted names and address literals.
  email: EMAIL,
  int32: whole(32),
  int64: whole(64),
  float: true,
  double: true,
  byte: { type: 'string', validate: isBase64 },
  binary: true,
  password: true,
}
