import { grouped } from './count.ts'
import { REASONS, type ReasonKind, type ReasonNames } from './reasons.ts'

/** Why a check decided nothing, as a stable code. */
export type ReasonCode = keyof ReasonNames

/** What the sentence of a code is made from. */
export type ArgsOf<C extends ReasonCode> = Readonly<Record<ReasonNames[C], string | number>>

/** Why a check decided nothing: a code, and what its sentence is made from. */
export type Reason = { [C in ReasonCode]: { code: C; args: ArgsOf<C> } }[ReasonCode]

/** Codes whose sentence takes no argument. */
export type PlainReason = { [C in ReasonCode]: [ReasonNames[C]] extends [never] ? C : never }[ReasonCode]

/** A reason, with what its sentence is made from. */
export function because<C extends ReasonCode>(
  code: C,
  ...[args]: C extends PlainReason ? [] : [args: ArgsOf<C>]
): Reason {
  // The compiler cannot tell that the arguments of a code are those that belong to it; the signature does.
  return { code, args: args ?? {} } as unknown as Reason
}

/** The sentence of a reason. */
export function sentenceOf({ code, args }: Reason): string {
  const { sentence } = REASONS[code]
  return (filled(sentence, args) ?? sentence).replace(/([.!?])\.$/, '$1')
}

/**
 * What to do so that a check is judged, by the code in a report. Codes of later releases, and arguments that are not there,
 * have no advice.
 */
export function adviceOf(
  code: string | null | undefined,
  args: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const kinds: Readonly<Partial<Record<string, ReasonKind>>> = REASONS
  const advice = code != null && Object.hasOwn(kinds, code) ? kinds[code]?.advice : undefined
  return advice === undefined ? undefined : filled(advice, args)
}

/** The text with its arguments; `undefined` where one is missing. */
function filled(text: string, args: Readonly<Record<string, unknown>>): string | undefined {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  if (names.some((name) => !['string', 'number'].includes(typeof args[name]))) return undefined
  return text.replace(/\{(\w+)\}/g, (_, name: string) => textOf(args[name]))
}

const textOf = (value: unknown): string => (typeof value === 'number' ? grouped(value) : String(value))
