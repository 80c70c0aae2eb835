import { createHash } from 'node:crypto'
import { didYouMean } from '../../model/nearest.ts'
import { isRecord } from '../node.ts'
import { bundle } from './bundle.ts'
import type { Loaded } from './loaded.ts'
import { refuseInvalid } from './official.ts'
import { applyOverlays, type Overlaid } from './overlay.ts'
import { complaint, readPlain, readSource, type Source } from './source.ts'
import { minorOf } from './version.ts'

/**
 * Reads, bundles and checks an OpenAPI document, with overlays applied to it. Throws a usage error for one that cannot be
 * worked with.
 */
export async function loadDocument(file: string, overlays: readonly string[] = []): Promise<Loaded> {
  const { source, warnings } = await readOverlaid(file, overlays)
  refuseVersion(source)
  const loaded = { source, document: await bundle(source), warnings }
  await refuseInvalid(loaded)
  return loaded
}

/** The digest of a document with overlays is that of all its files. */
async function readOverlaid(
  file: string,
  overlays: readonly string[],
): Promise<{ source: Source; warnings: string[] }> {
  if (overlays.length === 0) return { source: await readSource(file), warnings: [] }
  const read = await Promise.all(overlays.map(readPlain))
  let overlaid: Overlaid = { value: undefined, warnings: [] }
  const source = await readSource(file, (value) => {
    overlaid = applyOverlays(value, read)
    return overlaid.value
  })
  const digests = [source, ...read].map(({ sha256 }) => sha256)
  const sha256 = createHash('sha256').update(digests.join()).digest('hex')
  return { source: { ...source, sha256 }, warnings: overlaid.warnings }
}

const SUPPORTED = 'Supported are OpenAPI 3.0 and 3.1.'

function refuseVersion(source: Source): void {
  const { value } = source
  if (!isRecord(value))
    throw complaint(source, '', 'this is not an OpenAPI document: it holds no object', SUPPORTED)
  const { openapi, swagger } = value
  if (minorOf(openapi)) {
    refuseShape(source, value)
    return
  }
  if (swagger !== undefined)
    throw complaint(source, '/swagger', `Swagger ${swagger} is not supported`, SUPPORTED)
  if (typeof openapi === 'number') {
    const hint = `Write it in quotes and in full: openapi: '${openapi}.0'.`
    throw complaint(source, '/openapi', `the version ${openapi} is a number`, hint)
  }
  if (openapi !== undefined)
    throw complaint(source, '/openapi', `OpenAPI ${openapi} is not supported`, SUPPORTED)
  const near = didYouMean(
    'openapi',
    Object.keys(value).filter((key) => /^ope|api$/i.test(key)),
  )
  const hint = near ? `The key is openapi. ${SUPPORTED}` : SUPPORTED
  throw complaint(source, '', 'this is not an OpenAPI document: it has no openapi key', hint)
}

/** What the parser would complain of without a place. */
function refuseShape(source: Source, { info, paths }: Record<string, unknown>): void {
  if (paths === undefined)
    throw complaint(source, '', 'the document has no paths', 'There is nothing to judge.')
  if (!isRecord(info) || typeof info.version !== 'number') return
  const hint = `Write it in quotes: '${info.version}'.`
  throw complaint(source, '/info/version', `info.version is the number ${info.version}`, hint)
}
