import { realpath } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KnownFailure } from '../../model/failure.ts'
import { readSource, type Source } from './source.ts'

/** A file of a document: it lies in the folder of the first one, or below it. */
export interface Part {
  /** Absolute; symbolic links in it are not followed. `$ref`s of the file count from here. */
  path: string
  source: Source
}

/** Why a file is not read. */
export interface Refused {
  message: string
  hint?: string
}

const CONFINED = 'A document may refer only to files in its own folder or below it.'

/** Reads the files that the `$ref`s of a document name, each once. */
export class Parts {
  readonly root: Part
  readonly #known = new Map<string, Promise<Part | Refused>>()

  constructor(source: Source) {
    this.root = { path: resolve(source.file), source }
    this.#known.set(this.root.path, Promise.resolve(this.root))
  }

  /** The file that a `$ref` in a part names, if its real path lies in the folder of the document. */
  async named(ref: string, from: Part): Promise<Part | Refused> {
    const file = ref.split('#')[0] ?? ''
    const local = localPath(file)
    if (local === undefined)
      return { message: `$ref ${ref} is not a file, and nothing is fetched over the network`, hint: CONFINED }
    const path = resolve(dirname(from.path), local)
    const known = this.#known.get(path) ?? this.#read(path)
    this.#known.set(path, known)
    const part = await known
    return 'message' in part ? { ...part, message: part.message.replace('$ref', () => `$ref ${file}`) } : part
  }

  /** The value at the path of a part that was read. */
  async at(path: string): Promise<unknown> {
    const part = await this.#known.get(resolve(localPath(path) ?? path))
    return part && 'source' in part ? part.source.value : undefined
  }

  async #read(path: string): Promise<Part | Refused> {
    const folder = await realpath(dirname(this.root.path))
    const real = await realpath(path).catch(() => undefined)
    if (real === undefined) return { message: '$ref names a file that does not exist' }
    if (!real.startsWith(folder + sep))
      return { message: "$ref leaves the document's folder", hint: CONFINED }
    try {
      return { path, source: await readSource(real, undefined, this.#shown(path)) }
    } catch (error) {
      if (error instanceof KnownFailure)
        return { message: `$ref names a file that cannot be used: ${error.message}` }
      throw error
    }
  }

  /** A file as the user would name it: relative to the document. */
  #shown(path: string): string {
    const folder = dirname(this.root.source.file)
    return `${folder}${sep}${relative(dirname(this.root.path), path)}`
  }
}

function localPath(url: string): string | undefined {
  if (/^file:/i.test(url)) return fileURLToPath(url)
  if (/^[a-z][a-z\d+.-]+:/i.test(url) || url.startsWith('//')) return undefined
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
