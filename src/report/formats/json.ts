import { jsonText } from '../../model/json-text.ts'
import type { Report } from '../../model/report.ts'

/** `report.json`: the report itself, indented so that two of them can be compared line by line. */
export function renderJson(report: Report): string {
  return `${jsonText(report, 2)}\n`
}
