import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedFiles } from './published.fixture.ts'

// Writes what follows from the table of options: `npm run options`.

for (const [file, text] of Object.entries(publishedFiles())) {
  writeFileSync(join(import.meta.dirname, '../..', file), text)
}
