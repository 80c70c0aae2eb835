import { randomUUID } from 'node:crypto'
import type { Answer } from './behaviour.ts'
import type { ApiError } from './errors.ts'

/** The envelope of every error, with its own trace id and the time of the answer. */
export function envelope(error: ApiError): Answer {
  const { message, system, type = 'client_error', details = {}, headers = {} } = error.options
  return {
    status: error.status,
    headers,
    body: {
      success: false,
      error: {
        code: error.code,
        message,
        system_message: system,
        type,
        status: error.status,
        details,
        trace_id: randomUUID(),
        timestamp: new Date().toISOString(),
      },
    },
  }
}
