import { closeSync, openSync, read, rmSync, write, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Evidence } from '../model/exchange.ts'
import { jsonText } from '../model/json-text.ts'
import { unwritable } from '../model/unwritable.ts'
import type { Describe, RecordedExchange, Recorder } from './options.ts'

/** The file in `--out` that holds every exchange. */
export const EXCHANGES = 'exchanges.ndjson'

const readAt = promisify(read)
const writeAt = promisify(write)
/** Octets on their way to the disk at most, about: a slow disk slows the run down instead of filling the memory. */
const MAX_PENDING_WRITE_BYTES = 8 << 20

/**
 * Opens `exchanges.ndjson` in a folder, which is made where it does not exist. A file of an earlier run is replaced.
 * @throws KnownFailure if the folder cannot be written to
 */
export async function openRecorder(directory: string): Promise<Recorder> {
  const file = join(directory, EXCHANGES)
  try {
    await mkdir(directory, { recursive: true })
    // Created anew: a link under this name is not followed, and other users may not read what a target returned.
    rmSync(file, { force: true })
    return new FileRecorder(file, openSync(file, 'wx+', 0o600))
  } catch (error) {
    throw unwritable(directory, error)
  }
}

class FileRecorder implements Recorder {
  readonly file: string
  readonly #descriptor: number
  /** Where exchange `id` begins, at index `id - 1`; it ends where the next one begins. */
  #offsets = new Float64Array(1024)
  #written = 0
  #count = 0
  #waiting: Describe[] = []
  #underWay = 0
  readonly #writes = new Set<Promise<void>>()
  #isClosed = false
  #trouble: Error | undefined

  constructor(file: string, descriptor: number) {
    this.file = file
    this.#descriptor = descriptor
  }

  record(describe: Describe): number {
    // Described and written a moment later, while the next request is under way.
    if (this.#waiting.length === 0) setImmediate(() => this.#write())
    this.#waiting.push(describe)
    return this.#count + this.#waiting.length
  }

  async evidence(id: number): Promise<Evidence> {
    await this.flush()
    if (!(id >= 1 && id <= this.#count)) throw new RangeError(`There is no exchange ${id}.`)
    const start = this.#offsets[id - 1] ?? 0
    const end = id === this.#count ? this.#written : (this.#offsets[id] ?? 0)
    const { buffer } = await readAt(this.#descriptor, Buffer.alloc(end - start), 0, end - start, start)
    const { request, response, curl, startedAt, durationMs } = JSON.parse(buffer.toString('utf8'))
    return { request, response, curl, startedAt, durationMs }
  }

  async flush(): Promise<void> {
    this.#write()
    await Promise.all(this.#writes)
    if (this.#trouble) throw this.#trouble
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#write()
    this.#isClosed = true
    await Promise.all(this.#writes)
    closeSync(this.#descriptor)
    if (this.#trouble) throw this.#trouble
  }

  #write(): void {
    for (const describe of this.#waiting.splice(0)) {
      const position = this.#written
      const line = this.#line(describe())
      if (!this.#trouble && !this.#isClosed) this.#append(line, position)
    }
  }

  #line(entry: Omit<RecordedExchange, 'id'>): Buffer {
    // Numbers and offsets stay in step even if the disk is full: ids have been handed out already.
    const id = ++this.#count
    const line = Buffer.from(`${jsonText({ id, ...entry })}\n`)
    if (id > this.#offsets.length) this.#offsets = grown(this.#offsets)
    this.#offsets[id - 1] = this.#written
    this.#written += line.length
    return line
  }

  #append(line: Buffer, position: number): void {
    if (this.#underWay > MAX_PENDING_WRITE_BYTES) this.#appendAtOnce(line, position)
    else this.#appendSoon(line, position)
  }

  #appendSoon(line: Buffer, position: number): void {
    this.#underWay += line.length
    const writing = writeAll(this.#descriptor, line, position).catch((error) => this.#fail(error))
    const done = writing.then(() => {
      this.#underWay -= line.length
      this.#writes.delete(done)
    })
    this.#writes.add(done)
  }

  #appendAtOnce(line: Buffer, position: number): void {
    try {
      for (let done = 0; done < line.length; ) {
        done += writeSync(this.#descriptor, line, done, line.length - done, position + done)
      }
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#trouble ??= unwritable(this.file, error)
  }
}

async function writeAll(descriptor: number, line: Buffer, position: number): Promise<void> {
  for (let done = 0; done < line.length; ) {
    const { bytesWritten } = await writeAt(descriptor, line, done, line.length - done, position + done)
    done += bytesWritten
  }
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2)
  larger.set(array)
  return larger
}
