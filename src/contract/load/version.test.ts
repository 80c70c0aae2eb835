import { expect, it } from 'vitest'
import { minorOf, newestOf } from './version.ts'

it.each<[unknown, string | undefined, string | undefined]>([
  ['3.0.0', '3.0', '3.0.4'],
  ['3.1.99', '3.1', '3.1.2'],
  ['3.2.0', '3.2', '3.2.0'],
  ['3.1', '3.1', '3.1.2'],
  [3.1, '3.1', '3.1.2'],
  [3, '3.0', '3.0.4'],
  ['3.3.0', undefined, undefined],
  ['13.1.0', undefined, undefined],
  ['3.1.0-rc1', undefined, undefined],
  [{}, undefined, undefined],
])('the version %j', (version, minor, newest) => {
  expect([minorOf(version), newestOf(version)]).toEqual([minor, newest])
})
