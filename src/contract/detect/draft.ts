import type { DetectedBlock, Lack, Source } from '../../model/detected.ts'

/** A block in the making: what is known, from what, and what is missing. */
export class Draft {
  readonly block: DetectedBlock = { cursor: {} }
  readonly sources: Record<string, Source> = {}
  readonly missing: Lack[] = []

  /** Says from what a member was read. */
  note(member: string, from: string, isCertain: boolean): void {
    this.sources[member] = { from, isCertain }
  }

  /** Says that the document does not show a member. */
  lack(member: string, why: string): void {
    this.missing.push({ member, why })
  }
}
