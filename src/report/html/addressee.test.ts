import { expect, test } from 'vitest'
import { sampleEvidence, sampleFinding } from '../../../test/samples/sample.ts'
import { addresseeOf, addresseesOf } from './addressee.ts'

const addresses = {
  path: '/shelves/{shelf_id}/books',
  known: new Set(['shelf_id=shelf_full', 'shelf_id=shelf_b c']),
}
const read = sampleFinding()
const url = (id: string): string => `https://staging.example.com/v1/shelves/${id}/books?limit=4#x`

test('the collection of the finding is nothing to tell', () => {
  expect(addresseeOf(url('shelf_full'), read, addresses)).toBeUndefined()
})

test('another collection of the run is told from an id that the suite invented', () => {
  expect(addresseeOf(url('shelf_b%20c'), read, addresses)).toEqual({
    name: 'shelf_id=shelf_b c',
    kind: 'other',
  })
  expect(addresseeOf(url('shelf_xyz'), read, addresses)).toEqual({
    name: 'shelf_id=shelf_xyz',
    kind: 'invented',
  })
  expect(addresseeOf(url('%E0%A4%A'), read, addresses)).toEqual({
    name: 'shelf_id=%E0%A4%A',
    kind: 'invented',
  })
})

test('where something was written, the suite made the collection', () => {
  const evidence = [sampleEvidence('/shelves/new/books', {}), sampleEvidence('/shelves/new/books/1', {})]
  Object.assign(evidence[1]?.request ?? {}, { method: 'DELETE' })
  const changed = sampleFinding({ evidence })
  expect(addresseesOf(changed, addresses)).toEqual([{ name: 'shelf_id=new', kind: 'made' }])
})

test('what cannot be told is not told', () => {
  const elsewhere = 'https://staging.example.com/v1/status'
  expect(addresseeOf(elsewhere, read, addresses)).toBeUndefined()
  expect(addresseeOf(url('a'), read, { ...addresses, path: undefined })).toBeUndefined()
  expect(addresseeOf(elsewhere, read, { ...addresses, path: '/status' })).toBeUndefined()
})
