export { faults } from './faults/index.ts'
export { type ReferenceOptions, type ReferenceServer, startReference } from './start.ts'
export { variants } from './variants/index.ts'
