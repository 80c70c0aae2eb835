/** A point in time with every digit of its fraction. */
export interface Instant {
  /** Since 1970, leap seconds counted as the second before. */
  seconds: number
  fraction: string
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:z|([+-])(\d\d):(\d\d))$/i
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `full-date` of RFC 3339, section 5.6. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return day >= 1 && day <= daysIn(year, month)
}

/** `full-time` of RFC 3339, section 5.6: with an offset; a 60th second only at the end of a day in UTC. */
export function isTime(text: string): boolean {
  const match = TIME.exec(text)
  if (!match) return false
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (hour > 23 || minute > 59 || Number(match[6] ?? 0) > 23 || Number(match[7] ?? 0) > 59) return false
  if (second <= 59) return true
  return second === 60 && (((hour * 60 + minute - offsetOf(match)) % 1440) + 1440) % 1440 === 1439
}

/** `date-time` of RFC 3339, section 5.6: `T` between date and time, in either case. */
export function isDateTime(text: string): boolean {
  return (text[10] === 'T' || text[10] === 't') && isDate(text.slice(0, 10)) && isTime(text.slice(11))
}

/** The instant of a date-time, or `undefined` for any other value. */
export function instantOf(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || !isDateTime(value)) return undefined
  const time = TIME.exec(value.slice(11))
  if (!time) return undefined
  const minutes = Number(time[1]) * 60 + Number(time[2]) - offsetOf(time)
  const seconds = Date.parse(value.slice(0, 10)) / 1000 + minutes * 60 + Math.min(Number(time[3]), 59)
  return { seconds, fraction: time[4] ?? '' }
}

/** True if `a` is later than `b`. */
export function isLater(a: Instant, b: Instant): boolean {
  if (a.seconds !== b.seconds) return a.seconds > b.seconds
  const digits = Math.max(a.fraction.length, b.fraction.length)
  return a.fraction.padEnd(digits, '0') > b.fraction.padEnd(digits, '0')
}

function offsetOf(match: RegExpExecArray): number {
  const minutes = Number(match[6] ?? 0) * 60 + Number(match[7] ?? 0)
  return match[5] === '-' ? -minutes : minutes
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (DAYS[month] ?? 0)
}
