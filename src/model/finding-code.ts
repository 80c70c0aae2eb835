import { matchesGlob } from './glob.ts'

/** The codes of a check's findings, each with its meaning. A `*` stands for a status. */
export type FindingCodes = Readonly<Record<string, string>>

/** The code of these that a finding has, as it is declared: `no-envelope-*` for `no-envelope-401`. */
export function declaredCode(codes: FindingCodes, code: string): string | undefined {
  return Object.keys(codes).find((declared) => declared === code || matchesGlob(declared, code))
}
