import type { Report } from '../model/report.ts'
import type { SchemaError } from './schema-error.ts'

/** True if a value has the structure that `reports/report.schema.json` asks for; `errors` holds the first place that has not. */
export const fitsReport: {
  (value: unknown): value is Report
  errors: readonly SchemaError[] | null
}
