/** One thing that a preflight looked at. */
export interface PreflightLine {
  subject: string
  status: 'ok' | 'problem' | 'note'
  /** What was asked. */
  tried?: string
  /** What came back. */
  found: string
  /** What to do. */
  advice?: string
  /** What is configured here cannot be judged. */
  isUnjudged?: boolean
}
