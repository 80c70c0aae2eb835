import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { packageFile } from './package-file.ts'

const schema = 'spec/config.schema.json'

/** The line by which editors find the schema of a YAML config in this folder; none where they could not reach it. */
export function schemaComment(folder: string): string {
  const file = installedAbove(folder) ?? ownFile()
  const path = file && relative(folder, file).split(sep).join('/')
  // Editors read the line up to the first blank.
  if (!path || isAbsolute(path) || /\s/.test(path)) return ''
  return `# yaml-language-server: $schema=${path.startsWith('.') ? path : `./${path}`}\n`
}

/** In the nearest installed package, as Node would find it from the folder. */
function installedAbove(folder: string): string | undefined {
  const file = join(folder, 'node_modules/threadcount', schema)
  if (existsSync(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : installedAbove(parent)
}

/** In the package that runs, unless npx keeps it for this call only. */
function ownFile(): string | undefined {
  const file = packageFile(schema)
  return existsSync(file) && !file.includes(`${sep}_npx${sep}`) ? file : undefined
}
