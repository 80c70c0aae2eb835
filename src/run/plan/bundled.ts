import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)

/** This program. */
export const tool: { name: 'threadcount'; version: string } = require('#package')

/** The document that is judged by where none is named. */
export const bundledDocument = (): string => require.resolve('#spec/openapi.yaml')

/** The rows that checks name. */
export const requirementsFile = (): string => require.resolve('#spec/requirements.yaml')

/** The folder of profiles. */
export const profilesFolder = (): string => join(requirementsFile(), '../profiles')
