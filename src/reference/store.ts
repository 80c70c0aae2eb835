import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Caller, Position, Space, Thread } from './types.ts'

// The membership rows carry the sort key and are stored in its order, so a page is one range of the primary key.
const schema = `
  CREATE TABLE spaces (id TEXT PRIMARY KEY, organization TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL,
    description TEXT, access TEXT NOT NULL, created INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE threads (id TEXT PRIMARY KEY, organization TEXT NOT NULL, owner TEXT NOT NULL, assistant TEXT,
    title TEXT, metadata TEXT, model TEXT, messages INTEGER NOT NULL, created INTEGER NOT NULL,
    updated INTEGER NOT NULL, active INTEGER NOT NULL, pinned INTEGER) WITHOUT ROWID;
  CREATE TABLE members (space TEXT NOT NULL, created INTEGER NOT NULL, thread TEXT NOT NULL,
    PRIMARY KEY (space, created, thread)) WITHOUT ROWID;`

// Goes through the few spaces by primary key; an index by thread would cost more than it saves.
const placesOfThread = 'space IN (SELECT id FROM spaces) AND created = ? AND thread = ?'

const newestFirst = 'm.created DESC, m.thread DESC'

type Row = Readonly<Record<string, SQLInputValue>>

/** Spaces, threads, and which thread is in which space. In memory, gone when closed. */
export class Store {
  readonly #db = new DatabaseSync(':memory:')
  readonly #statements = new Map<string, StatementSync>()

  constructor() {
    this.#db.exec(schema)
  }

  /** The space, if it exists. */
  space(id: string): Space | undefined {
    return this.#all<Space>('SELECT * FROM spaces WHERE id = ?', id)[0]
  }

  /** At most `count` spaces of the organization that the caller may view, newest first, behind the position. */
  spaces(caller: Caller, organization: string, position: Position | undefined, count: number): Space[] {
    return this.#all<Space>(
      `SELECT * FROM spaces WHERE organization = ? AND (access = 'public' OR owner = ?
         OR (access = 'organization' AND organization = ?)) AND (created, id) < (?, ?)
       ORDER BY created DESC, id DESC LIMIT ?`,
      ...[organization, caller.user, caller.organization],
      ...[position?.created ?? Number.MAX_SAFE_INTEGER, position?.id ?? '', count],
    )
  }

  insertSpace(space: Space): void {
    this.#insert('spaces', { ...space })
  }

  /** The threads survive. */
  deleteSpace(id: string): void {
    this.#run('DELETE FROM members WHERE space = ?', id)
    this.#run('DELETE FROM spaces WHERE id = ?', id)
  }

  /** The thread, if it exists. */
  thread(id: string): Thread | undefined {
    return this.#all<Thread>('SELECT * FROM threads WHERE id = ?', id)[0]
  }

  /** Threads of an organization, the newest first. */
  newestThreads(organization: string, count: number): Thread[] {
    const sql = 'SELECT * FROM threads WHERE organization = ? ORDER BY created DESC, id LIMIT ?'
    return this.#all<Thread>(sql, organization, count)
  }

  /** New, or in the place of the one with its id. */
  saveThread(thread: Thread): void {
    this.#insert('threads', { ...thread })
  }

  deleteThread(thread: Thread): void {
    this.#run(`DELETE FROM members WHERE ${placesOfThread}`, thread.created, thread.id)
    this.#run('DELETE FROM threads WHERE id = ?', thread.id)
  }

  /** Ids of the spaces that the thread is in. */
  spacesOf({ created, id }: Thread): string[] {
    const sql = `SELECT space FROM members WHERE ${placesOfThread}`
    return this.#all<{ space: string }>(sql, created, id).map((row) => row.space)
  }

  /** Adding twice is adding once. */
  add(space: string, thread: Thread): void {
    this.#insert('members', { space, created: thread.created, thread: thread.id })
  }

  remove(space: string, thread: Thread): void {
    const key = [space, thread.created, thread.id] as const
    this.#run('DELETE FROM members WHERE space = ? AND created = ? AND thread = ?', ...key)
  }

  has(space: string, thread: Thread): boolean {
    return this.spacesOf(thread).includes(space)
  }

  /** How many threads are in the space. */
  size(space: string): number {
    return this.#count('SELECT count(*) AS n FROM members WHERE space = ?', space)
  }

  /** How many threads of the space stand before a page that begins behind the position. */
  rank(space: string, position: Position): number {
    const sql = 'SELECT count(*) AS n FROM members WHERE space = ? AND (created, thread) >= (?, ?)'
    return this.#count(sql, space, position.created, position.id)
  }

  /** The list's own order: newest first, the id settling ties. At most `count` threads behind the position. */
  after(space: string, position: Position | undefined, count: number): Thread[] {
    if (!position) return this.where(space, 'true', [], count)
    return this.where(space, '(m.created, m.thread) < (?, ?)', [position.created, position.id], count)
  }

  /** Threads of the space under a condition on `m` (created, thread) and `t` (threads). */
  where(
    space: string,
    condition: string,
    values: readonly SQLInputValue[],
    count: number,
    order: string = newestFirst,
  ): Thread[] {
    return this.#all<Thread>(
      `SELECT t.* FROM members m CROSS JOIN threads t ON t.id = m.thread
       WHERE m.space = ? AND ${condition} ORDER BY ${order} LIMIT ?`,
      ...[space, ...values, count],
    )
  }

  /** Runs many writes as one. */
  batch(work: () => void): void {
    this.#db.exec('BEGIN')
    work()
    this.#db.exec('COMMIT')
  }

  /** False once closed. */
  get isOpen(): boolean {
    return this.#db.isOpen
  }

  close(): void {
    this.#db.close()
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#statement(sql).all(...values) as T[]
  }

  #count(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#all<{ n: number }>(sql, ...values)[0]?.n)
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values)
  }

  #insert(table: string, row: Row): void {
    const names = Object.keys(row)
    const marks = names.map(() => '?').join(', ')
    this.#run(
      `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${marks})`,
      ...Object.values(row),
    )
  }
}
