/** A point in time with every digit of its fraction. */
export interface Instant {
  /** Since 1970, leap seconds counted as the second before. */
  seconds: number
  fraction: string
}

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[zZ]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`
const FULL_DATE = new RegExp(`^${DATE}$`)
const FULL_TIME = new RegExp(`^${TIME}$`)
const DATE_TIME = new RegExp(`^${DATE}[Tt]${TIME}$`)
const OFFSET = /([+-])(\d\d):(\d\d)$/
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `full-date` of RFC 3339, section 5.6. */
export function isDate(text: string): boolean {
  return FULL_DATE.test(text) && isDayOfMonth(text)
}

/** `full-time` of RFC 3339, section 5.6: with an offset; a 60th second only at the end of a day in UTC. */
export function isTime(text: string): boolean {
  return FULL_TIME.test(text) && isSecondOfDay(text, 0)
}

/** `date-time` of RFC 3339, section 5.6: `T` between date and time, in either case. */
export function isDateTime(text: string): boolean {
  return DATE_TIME.test(text) && isDayOfMonth(text) && isSecondOfDay(text, 11)
}

/** The instant of a date-time, or `undefined` for any other value. */
export function instantOf(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || !isDateTime(value)) return undefined
  const [hour, minute, second] = [number(value, 11), number(value, 14), number(value, 17)]
  const minutes = hour * 60 + minute - offsetOf(value)
  const day = Date.parse(value.slice(0, 10)) / 1000
  const fraction = /\.(\d+)/.exec(value)?.[1] ?? ''
  return { seconds: day + minutes * 60 + Math.min(second, 59), fraction }
}

/** True if `a` is later than `b`. */
export function isLater(a: Instant, b: Instant): boolean {
  if (a.seconds !== b.seconds) return a.seconds > b.seconds
  const digits = Math.max(a.fraction.length, b.fraction.length)
  return a.fraction.padEnd(digits, '0') > b.fraction.padEnd(digits, '0')
}

/** The two digits at an index. */
function number(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

function isDayOfMonth(text: string): boolean {
  const day = number(text, 8)
  if (day <= 28) return true
  const [year, month] = [number(text, 0) * 100 + number(text, 2), number(text, 5)]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && isLeap ? 29 : (DAYS[month] ?? 0))
}

function isSecondOfDay(text: string, at: number): boolean {
  if (number(text, at + 6) < 60) return true
  const minutes = number(text, at) * 60 + number(text, at + 3) - offsetOf(text)
  return (minutes + 2880) % 1440 === 1439
}

/** Minutes east of UTC. */
function offsetOf(text: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? []
  const east = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -east : east
}
