import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codesPage } from './codes-page.ts'

// Writes what follows from the codes: `npm run codes`.

writeFileSync(join(import.meta.dirname, '../../docs/codes.md'), codesPage())
