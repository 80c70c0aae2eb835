import type { Report } from '../model/report.ts'
import { renderHtml } from './html/page.ts'
import { renderJson } from './json.ts'

export { parseReport } from './parse.ts'
export { createProgress, type ProgressOptions } from './progress.ts'
export { renderSummary, type SummaryOptions } from './summary.ts'

/** A format that a report can be written in. */
export type Format = 'json' | 'html' | 'junit' | 'sarif' | 'har' | 'markdown' | 'intoto'

/** One way to write a report: the file's name, and its text as a pure function of the report. */
export interface Renderer {
  file: string
  render(report: Report): string
}
export const renderers = {
  json: { file: 'report.json', render: renderJson },
  html: { file: 'report.html', render: renderHtml },
}
