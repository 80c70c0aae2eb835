import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of a file of this package: next to `src` in a checkout, next to `dist` where it is built. */
export function packageFile(path: string): string {
  const [near, far] = [`../../${path}`, `../../../${path}`].map((each) =>
    fileURLToPath(new URL(each, import.meta.url)),
  )
  return near !== undefined && existsSync(near) ? near : (far ?? path)
}
