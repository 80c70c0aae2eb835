/** How the suite makes collections of its own, handed to probes where a config has `fixtures`. */
export interface CollectionDriver {
  name: string
  /** Makes a collection and hands over the values of the path parameters. */
  create(): Promise<Record<string, string>>
  /** Adds `count` items, as nearly at once as it can, and hands over their identities. */
  add(params: Record<string, string>, count: number): Promise<string[]>
  remove(params: Record<string, string>, id: string): Promise<void>
  /** Changes an item so that its place in the order may change. `false`: this driver cannot. */
  touch(params: Record<string, string>, id: string): Promise<boolean>
  /** Removes everything made; hands over what could not be removed. */
  cleanUp(): Promise<string[]>
}
