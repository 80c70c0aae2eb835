/** What an error answer says beside its status and code. */
export interface ErrorOptions {
  readonly message: string
  /** For developers. */
  readonly system: string
  readonly type?: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown anywhere while a request is handled; becomes the error envelope. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly options: ErrorOptions

  constructor(status: number, code: string, options: ErrorOptions) {
    super(options.system)
    this.status = status
    this.code = code
    this.options = options
  }
}

/** The contract's 404. */
export function notFound(system: string, details: Readonly<Record<string, unknown>>): ApiError {
  return new ApiError(404, 'RESOURCE_NOT_FOUND', {
    message: 'The requested resource could not be found.',
    system,
    details,
  })
}

/** The contract's 403. */
export function forbidden(system: string, details: Readonly<Record<string, unknown>>): ApiError {
  return new ApiError(403, 'INSUFFICIENT_PERMISSIONS', {
    message: "You don't have permission to perform this action.",
    system,
    details,
  })
}

/** The 401s: no key at all, or one that is not known. */
export function unauthenticated(
  code: 'AUTHENTICATION_REQUIRED' | 'INVALID_API_KEY',
  system: string,
): ApiError {
  return new ApiError(401, code, {
    message: 'Authentication is required.',
    system,
    type: 'authentication_error',
    details: {},
  })
}

/** A parameter or a body field with a value that is not allowed. */
export function invalid(field: string, system: string): ApiError {
  return new ApiError(422, 'VALIDATION_ERROR', {
    message: 'The request is not valid.',
    system,
    details: { field },
  })
}

/** The path exists, the method does not. */
export function methodNotAllowed(allow: string): ApiError {
  return new ApiError(405, 'METHOD_NOT_ALLOWED', {
    message: 'This method is not supported here.',
    system: `Allowed: ${allow}`,
    headers: { allow },
  })
}

/** Whatever was not foreseen; says nothing about its cause. */
export function internal(): ApiError {
  return new ApiError(500, 'INTERNAL_ERROR', {
    message: 'Something went wrong.',
    system: 'Unexpected error',
    type: 'server_error',
  })
}
