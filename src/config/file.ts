import { readdir, readFile } from 'node:fs/promises'
import { type ResolveHookSync, registerHooks } from 'node:module'
import { basename, dirname, extname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { usageError } from '../model/failure.ts'
import { refuseIrregular } from '../model/file-kind.ts'
import { expand } from './expand.ts'
import { type Origin, pathName, type Setting } from './setting.ts'
import type { Parsed } from './text.ts'

const extensions = ['.ts', '.js', '.mjs', '.json', '.yaml', '.yml']

/** Loads a config file. @throws KnownFailure */
export async function loadConfigFile(
  path: string,
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Setting> {
  const name = shortName(path, cwd)
  const { value, lineOf, written } = await parse(path, name)
  const place: Origin['place'] = (at) => {
    const line = lineOf?.(at)
    return line ? `${name}:${line}: ` : `${name}: `
  }
  const origin: Origin = {
    directory: dirname(path),
    label: (at) => `${place(at)}${pathName(at)}`,
    place,
    written: (at) => written?.(at),
    expand: (text, label) => expand(text, label, env),
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw usageError(`${name} must hold a mapping of settings`)
  }
  // Where an editor finds the schema of a JSON file.
  const { $schema: _, ...settings } = value as Record<string, unknown>
  return { value: settings, path: [], origin }
}

/** The config file of a directory, found by its name. @throws KnownFailure where there are several */
export async function findConfigFile(cwd: string): Promise<string | undefined> {
  const names = extensions.map((extension) => `threadcount.config${extension}`)
  const here = new Set(await readdir(cwd))
  const found = names.filter((name) => here.has(name))
  if (found.length > 1) {
    throw usageError(
      `there are several configuration files here: ${found.join(' and ')}`,
      'Name one with --config.',
    )
  }
  return found[0] === undefined ? undefined : join(cwd, found[0])
}

async function parse(path: string, name: string): Promise<Parsed> {
  const extension = extname(path).toLowerCase()
  if (!extensions.includes(extension)) {
    throw usageError(`${name} is not a configuration file: its name must end in ${extensions.join(', ')}`)
  }
  if (['.ts', '.js', '.mjs'].includes(extension)) return importModule(path, name)
  const text = await readConfig(path, name)
  const { parseJson, parseYaml } = await import('./text.ts')
  return extension === '.json' ? parseJson(text, name) : parseYaml(text, name)
}

/** Reads a text file that a setting names. @throws KnownFailure */
async function readConfig(path: string, name: string): Promise<string> {
  refuseIrregular(path, name)
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw usageError(code === 'ENOENT' ? `there is no file ${name}` : `${name} cannot be read: ${message}`)
  }
}

async function importModule(path: string, name: string): Promise<Parsed> {
  await readConfig(path, name)
  const hooks = registerHooks({ resolve: resolveThreadcount })
  const module: { default?: unknown } = await import(pathToFileURL(path).href)
    .catch((error) => {
      throw usageError(`${name} cannot be loaded: ${reasonOf(error)}`)
    })
    .finally(() => hooks.deregister())
  if (module.default === undefined)
    throw usageError(`${name} has no default export`, 'Write export default { … }.')
  return { value: module.default }
}

/** In a config, `threadcount` is this program, so that `defineConfig` needs no installed package. */
const resolveThreadcount: ResolveHookSync = (specifier, context, next) =>
  specifier === 'threadcount'
    ? { url: new URL(`../index${extname(import.meta.url)}`, import.meta.url).href, shortCircuit: true }
    : next(specifier, context)

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ((error as NodeJS.ErrnoException).code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
    return 'Node only removes the types of TypeScript, so it cannot run enums, namespaces or parameter properties'
  }
  return error.message.split('\n', 1)[0] ?? error.name
}

function shortName(path: string, cwd: string): string {
  const near = relative(cwd, path)
  return near === '' || near.startsWith('..') ? path : near || basename(path)
}
