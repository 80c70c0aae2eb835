export { createClient } from './client.ts'
export type { Client, ClientOptions, Delivery, RecordedExchange, Recorder } from './options.ts'
export { openRecorder } from './recorder.ts'
export { issueToken } from './token.ts'
