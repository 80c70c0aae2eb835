import { styleText } from 'node:util'
import type { Outcome } from '../../model/outcome.ts'

type Style = Parameters<typeof styleText>[0]

/** Ways to colour a line; without colour each hands the line back as it is. */
export interface Ink {
  /** In the colour of an outcome. */
  strong(outcome: Outcome, line: string): string
  title(line: string): string
  faint(line: string): string
}

const STYLES: Record<Outcome, Style> = {
  fail: ['bold', 'red'],
  error: ['bold', 'magenta'],
  warn: ['bold', 'yellow'],
  note: ['bold', 'cyan'],
  inconclusive: ['bold', 'yellow'],
  pass: ['bold', 'green'],
  untested: ['bold'],
  inapplicable: ['dim'],
}

/** The caller decides on colour: it knows the stream, `NO_COLOR` and `FORCE_COLOR`. */
export function ink(color: boolean): Ink {
  const style = (format: Style, line: string): string =>
    color ? styleText(format, line, { validateStream: false }) : line
  return {
    strong: (outcome, line) => style(STYLES[outcome], line),
    title: (line) => style('bold', line),
    faint: (line) => style('dim', line),
  }
}
