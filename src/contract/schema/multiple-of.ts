import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv'

/**
 * True if a value is a whole multiple of a factor by the digits that stand for both: 1234567.89 is one of 0.01, though
 * the division of the two doubles is not whole.
 */
export function isMultipleOf(value: number, factor: number): boolean {
  // JSON.parse has rounded it: what was sent is not known.
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return true
  const [one, other] = [decimalOf(value), decimalOf(factor)]
  const least = Math.min(one.exponent, other.exponent)
  const scaled = ({ digits, exponent }: Decimal): bigint => digits * 10n ** BigInt(exponent - least)
  return scaled(one) % scaled(other) === 0n
}

/** `digits` × 10 to the power of `exponent`. */
interface Decimal {
  digits: bigint
  exponent: number
}

function decimalOf(value: number): Decimal {
  const [mantissa = '', power] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

const isWhole: SchemaValidateFunction = (factor: number, value: number, parentSchema = {}): boolean => {
  isWhole.errors = [{ keyword: 'multipleOf', params: { multipleOf: factor }, parentSchema }]
  return isMultipleOf(value, factor)
}

/** Stands in for the keyword of ajv, which divides doubles and allows for an error of one size at every magnitude. */
export const multipleOf: FuncKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  metaSchema: { exclusiveMinimum: 0 },
  errors: true,
  validate: isWhole,
}
