#!/usr/bin/env node
// Only modules of Node may be imported here: the rest may not even parse on the Node that is refused below.
import module from 'node:module'
import process from 'node:process'

const oldest = [22, 19] as const
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(`threadcount: needs Node >= ${oldest.join('.')}, found ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  // Half of a short command is compiling; a temporary folder keeps that from one call to the next.
  module.enableCompileCache()
  import('./cli/process.ts').then(({ start }) => start())
}
