import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type Owner, ownerOf } from '../../fixtures/owner.ts'
import { type KnownFailure, usageError } from '../../model/failure.ts'
import { unwritable } from '../../model/unwritable.ts'

/** A folder that belongs to this run. */
export interface Claim {
  release(): void
}

const LOCK = 'threadcount.lock'

/** How often a run shows that it goes on, and how long another machine believes it without. */
const HEARTBEAT_MS = 60_000
const SILENCE_MS = 60 * HEARTBEAT_MS
/** How long a lock may be without its owner: it is written a moment after it was made. */
const WRITING_MS = 10_000

/** The content of a lock; `mark` distinguishes two locks of one process. */
interface Lock extends Owner {
  mark: string
}

/** A lock as it was found. */
interface Found {
  text: string
  /** Milliseconds since its owner last touched it. */
  age: number
}

/** @throws KnownFailure where another run holds the folder, or it cannot be written to */
export function takeLock(directory: string): Claim {
  const file = join(directory, LOCK)
  const own: Lock = { ...ownerOf(process.pid), host: machine(), mark: randomBytes(8).toString('hex') }
  const text = JSON.stringify(own)
  for (let tries = 0; !isMade(file, text); tries++) {
    const found = lockIn(file)
    if (found && (isHeld(found) || tries > 5)) throw taken(directory, file, found)
    if (found) putAway(file, found)
  }
  return claimOf(file, text)
}

function claimOf(file: string, text: string): Claim {
  const beating = setInterval(() => touch(file), HEARTBEAT_MS)
  beating.unref()
  const release = (): void => {
    clearInterval(beating)
    process.off('exit', release)
    if (textOf(file) === text) rmSync(file, { force: true })
  }
  // A second Ctrl-C ends the process without any further step.
  process.on('exit', release)
  return { release }
}

/** Makes the lock; false where there is one. */
function isMade(file: string, text: string): boolean {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'wx', 0o644)
    writeFileSync(descriptor, text)
    return true
  } catch (error) {
    if (descriptor === undefined && (error as NodeJS.ErrnoException).code === 'EEXIST') return false
    if (descriptor !== undefined) rmSync(file, { force: true })
    throw unwritable(file, error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** `undefined` where it is gone meanwhile. */
function lockIn(file: string): Found | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false })
  if (!there) return undefined
  if (!there.isFile())
    throw usageError(`${file} is not a file`, 'Delete it, or name another folder with --out.')
  return { text: textOf(file), age: Math.abs(Date.now() - there.mtimeMs) }
}

/** Takes away the lock of a run that is gone, unless another run was quicker. */
function putAway(file: string, found: Found): void {
  const aside = `${file}.${randomBytes(8).toString('hex')}`
  try {
    renameSync(file, aside)
    if (textOf(aside) !== found.text) linkSync(aside, file)
  } catch {
    // Another process may have taken it; the next try shows.
  }
  rmSync(aside, { force: true })
}

/** True while the owner may go on: surely on this machine, by its last sign of life on another. */
function isHeld({ text, age }: Found): boolean {
  const owner = ownerIn(text)
  if (!owner) return age < WRITING_MS
  if (owner.host !== machine()) return age < SILENCE_MS
  if (owner.started !== '') return ownerOf(Number(owner.pid)).started === owner.started
  return age < SILENCE_MS && isRunning(Number(owner.pid))
}

/** Where the system does not report when a process was started. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const { host, pid, started } = JSON.parse(text) as Record<string, unknown>
    return { host: String(host), pid: String(pid), started: String(started) }
  } catch {
    return undefined
  }
}

/** Containers may share a host's name and count processes each for itself. */
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** Empty where it cannot be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, { encoding: 'utf8', flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) })
  } catch {
    return ''
  }
}

function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // A folder that was deleted under a run shows when its reports are written.
  }
}

function taken(directory: string, file: string, { text }: Found): KnownFailure {
  const owner = ownerIn(text)
  const isHere = owner?.host === machine()
  const where = isHere ? '' : ` on ${owner?.host.split(' ', 1)[0] ?? 'another machine'}`
  return usageError(
    `another run (process ${owner?.pid ?? 'unknown'}${where}) is writing to ${directory}`,
    isHere
      ? 'Name another folder with --out, or wait until it has ended.'
      : `Name another folder with --out, or delete ${file} if that run has ended.`,
  )
}
