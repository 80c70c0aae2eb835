import type { Format } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { isDate, isDateTime, isTime } from './rfc3339.ts'

const whole = (bits: number): Format => ({
  type: 'number',
  // The bound itself is let pass for 64 bits: JSON.parse has rounded its neighbours to it.
  validate: (value: number) =>
    Number.isInteger(value) && value >= -(2 ** (bits - 1)) && value <= 2 ** (bits - 1) - (bits > 53 ? 0 : 1),
})

/** Every format that is judged or that OpenAPI lets pass, by name. All others are named as unchecked. */
export const formats: Record<string, Format> = {
  ...fullFormats,
  // ajv-formats takes a space for the T; RFC 3339 as JSON Schema cites it does not.
  'date-time': { type: 'string', validate: isDateTime },
  date: { type: 'string', validate: isDate },
  time: { type: 'string', validate: isTime },
  int32: whole(32),
  int64: whole(64),
  float: true,
  double: true,
  byte: true,
  binary: true,
  password: true,
}
