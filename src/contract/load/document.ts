import { createHash } from 'node:crypto'
import { didYouMean } from '../../model/nearest.ts'
import { isRecord } from '../node.ts'
import { bundle } from './bundle.ts'
import type { Loaded } from './loaded.ts'
import { officialCheck } from './official.ts'
import { applyOverlays, type Overlaid } from './overlay.ts'
import { complaint, readPlain, readSource, type Source } from './source.ts'
import { fromSwagger } from './swagger.ts'
import { type Minor, minorOf, newestOf } from './version.ts'

/**
 * Reads an OpenAPI document, applies overlays to it and joins its files. Throws a usage error for one that cannot be worked
 * with. What is wrong in a single place waits until it is known whether an operation is read from there.
 */
export async function loadDocument(file: string, overlays: readonly string[] = []): Promise<Loaded> {
  const overlaid = await readOverlaid(file, overlays)
  const source = await modern(overlaid.source)
  const minor = versionOf(source)
  const { document, dead } = await bundle(source)
  const errorsIn = await officialCheck(minor)
  const defects = () => ({ dead, errors: errorsIn(document) })
  return { source, document, warnings: overlaid.warnings, defects }
}

/** The digest of a document with overlays is that of all its files. */
async function readOverlaid(
  file: string,
  overlays: readonly string[],
): Promise<{ source: Source; warnings: string[] }> {
  if (overlays.length === 0) return { source: await readSource(file), warnings: [] }
  const read = await Promise.all(overlays.map((overlay) => readPlain(overlay)))
  let overlaid: Overlaid = { value: undefined, warnings: [] }
  const source = await readSource(file, (value) => {
    overlaid = applyOverlays(value, read)
    return overlaid.value
  })
  const digests = [source, ...read].map(({ sha256 }) => sha256)
  const sha256 = createHash('sha256').update(digests.join()).digest('hex')
  return { source: { ...source, sha256 }, warnings: overlaid.warnings }
}

const SUPPORTED = 'Supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0.'

/** Swagger 2.0 is converted, and versions are written in full. */
async function modern(source: Source): Promise<Source> {
  const { file, value } = source
  if (!isRecord(value)) return source
  if (/^2(\.0)?$/.test(String(value.swagger)))
    return { ...source, isConverted: true, value: await fromSwagger(file, value) }
  const newest = newestOf(value.openapi)
  if (newest !== undefined && !/^3\.\d\.\d+$/.test(String(value.openapi))) value.openapi = newest
  return source
}

function versionOf(source: Source): Minor {
  const { value } = source
  if (!isRecord(value))
    throw complaint(source, '', 'this is not an OpenAPI document: it holds no object', SUPPORTED)
  const { openapi, swagger, paths } = value
  const minor = minorOf(openapi)
  if (minor && paths === undefined)
    throw complaint(source, '', 'the document has no paths', 'There is nothing to judge.')
  if (minor) return minor
  if (swagger !== undefined)
    throw complaint(source, '/swagger', `Swagger ${swagger} is not supported`, SUPPORTED)
  if (openapi !== undefined)
    throw complaint(source, '/openapi', `OpenAPI ${openapi} is not supported`, SUPPORTED)
  const near = didYouMean(
    'openapi',
    Object.keys(value).filter((key) => /^ope|api$/i.test(key)),
  )
  const hint = near ? `The key is openapi. ${SUPPORTED}` : SUPPORTED
  throw complaint(source, '', 'this is not an OpenAPI document: it has no openapi key', hint)
}
