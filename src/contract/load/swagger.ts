import { usageError } from '../../model/failure.ts'

/** Keys of Swagger 2.0 that OpenAPI 3 does not have. */
const GONE = ['swagger', 'host', 'basePath', 'schemes', 'consumes', 'produces']
/** Where parts of the converted document stand in the file. */
const MOVED: readonly [string, string][] = [
  ['/components/schemas', '/definitions'],
  ['/components/responses', '/responses'],
  ['/components/parameters', '/parameters'],
  ['/components/requestBodies', '/parameters'],
  ['/components/securitySchemes', '/securityDefinitions'],
]

/** A Swagger 2.0 document as OpenAPI 3.0. Throws a usage error for one that cannot be converted. */
export async function fromSwagger(
  file: string,
  document: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { upgradeFromTwoToThree } = await import('@scalar/openapi-upgrader/2.0-to-3.0')
  try {
    const converted = { ...(upgradeFromTwoToThree(document) as Record<string, unknown>) }
    for (const key of GONE) delete converted[key]
    return converted
  } catch (error) {
    const hint = 'Check it with another tool, or convert it to OpenAPI 3 by hand.'
    throw usageError(
      `${file}: this Swagger 2.0 document cannot be converted: ${(error as Error).message}`,
      hint,
    )
  }
}

/** The pointer in a Swagger 2.0 file of what stands at a pointer of its converted document. */
export function pointerInSwagger(pointer: string): string {
  const move = MOVED.find(([now]) => `${pointer}/`.startsWith(`${now}/`))
  return move ? move[1] + pointer.slice(move[0].length) : pointer
}
