import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { folderOf } from '../sample-document.fixture.ts'
import { loadDocument } from './document.ts'
import { applyOverlays } from './overlay.ts'
import { parseText } from './parse.ts'
import type { Source } from './source.ts'

function sourceOf(value: unknown): Source {
  const text = stringify(value)
  return { file: 'overlay.yaml', text, sha256: '', value: parseText('overlay.yaml', text) }
}

const apply = (document: unknown, actions: unknown, overlay: unknown = '1.1.0') =>
  applyOverlays(structuredClone(document), [
    sourceOf({ overlay, info: { title: 'A', version: '1' }, actions }),
  ])

const document = {
  a: { b: { c: 1, list: [1, 2] }, d: 'text' },
  rows: [{ name: 'x' }, { name: 'y', old: true }, { name: 'z', old: true }],
  nothing: null,
}

describe('applyOverlays', () => {
  it.each<[string, object[], object]>([
    [
      'merges an object, adds to a list and replaces what is neither',
      [{ target: '$.a', update: { b: { list: [3], e: 2 }, d: 'other' } }],
      { ...document, a: { b: { c: 1, list: [1, 2, 3], e: 2 }, d: 'other' } },
    ],
    [
      'adds an entry to a list',
      [{ target: '$.rows', update: { name: 'w' } }],
      { ...document, rows: [...document.rows, { name: 'w' }] },
    ],
    [
      'replaces a single value',
      [{ target: '$.a.d', update: 'b' }],
      { ...document, a: { ...document.a, d: 'b' } },
    ],
    ['fills null', [{ target: '$.nothing', update: { a: 1 } }], { ...document, nothing: { a: 1 } }],
    [
      'removes every match of a list',
      [{ target: '$.rows[?@.old == true]', remove: true }],
      { ...document, rows: [{ name: 'x' }] },
    ],
    [
      'removes whatever else is said',
      [{ target: '$.rows', remove: true, update: [] }],
      { a: document.a, nothing: null },
    ],
    [
      'copies one place into another',
      [{ target: '$.nothing', copy: '$.rows[0]' }],
      { ...document, nothing: { name: 'x' } },
    ],
    [
      'works on what the action before it left',
      [
        { target: '$.a', remove: true },
        { target: '$', update: { a: { z: 1 } } },
      ],
      { ...document, a: { z: 1 } },
    ],
    ['updates the root', [{ target: '$', update: { more: 1 } }], { ...document, more: 1 }],
  ])('%s', (_, actions, expected) => {
    expect(apply(document, actions)).toEqual({ value: expected, warnings: [] })
  })

  it('gives each match a value of its own', () => {
    const { value } = apply({ one: {}, two: {} }, [
      { target: '$.*', update: { deep: { list: [] } } },
      { target: '$.one.deep.list', update: 1 },
    ])
    expect(value).toEqual({ one: { deep: { list: [1] } }, two: { deep: { list: [] } } })
  })

  it('goes on past a target that matches nothing, and says so with its place', () => {
    const { value, warnings } = apply(document, [
      { target: '$.none', update: {} },
      { target: '$.a', remove: true },
    ])
    expect(value).not.toHaveProperty('a')
    expect(warnings).toEqual(['overlay.yaml:6:5: the target $.none matches nothing in the document'])
  })

  it.each<[string, unknown, unknown, string]>([
    ['no overlay key', undefined, [], 'overlay.yaml:2:1: the overlay has no actions'],
    ['a version that is not known', '2.0.0', [], 'overlay.yaml:1:1: Overlay 2.0.0 is not supported'],
    ['no actions', '1.0.0', [], 'overlay.yaml:5:1: the overlay has no actions'],
    ['an action that is none', '1.0.0', ['x'], 'overlay.yaml:6:5: an action must be an object with a target'],
    ['no target', '1.0.0', [{ update: {} }], 'overlay.yaml:6:5: the action has no target'],
    ['no change', '1.0.0', [{ target: '$' }], 'overlay.yaml:6:5: the action has none of update, remove'],
    ['an unknown key', '1.0.0', [{ target: '$', updat: {} }], 'the action has an unknown key updat'],
    ['copy in 1.0', '1.0.0', [{ target: '$', copy: '$' }], 'the action has an unknown key copy'],
    [
      'a wrong path',
      '1.0.0',
      [{ target: 'paths', update: {} }],
      'overlay.yaml:6:5: target paths is not a JSONPath of RFC 9535',
    ],
    ['remove that is no flag', '1.0.0', [{ target: '$', remove: 'yes' }], 'remove must be true or false'],
    ['the whole document removed', '1.0.0', [{ target: '$', remove: true }], 'is the whole document'],
    [
      'an object updated by a text',
      '1.0.0',
      [{ target: '$.a', update: 'x' }],
      'selects an object, and the update is none',
    ],
    [
      'a text updated by an object',
      '1.0.0',
      [{ target: '$.a.d', update: {} }],
      'selects a single value, and the update is none',
    ],
    [
      'a copy of nothing',
      '1.1.0',
      [{ target: '$.a', copy: '$.none' }],
      'copy must match one place, and matches nothing',
    ],
    ['a copy of several', '1.1.0', [{ target: '$.a', copy: '$.rows[*]' }], 'matches 3 places'],
  ])('refuses %s', (_, version, actions, message) => {
    if (version === undefined) {
      expect(() => applyOverlays({}, [sourceOf({ actions: [] })])).toThrow('it has no overlay key')
      return
    }
    expect(() => apply(document, actions, version)).toThrow(message)
  })

  it('leaves no way to the prototype', () => {
    const update = JSON.parse('{"__proto__":{"polluted":true}}')
    fc.assert(
      fc.property(fc.constantFrom('$', '$.a', '$.a.b', '$.rows[0]'), (target) => {
        const source = sourceOf({ overlay: '1.0.0', actions: [{ target, update: {} }] })
        ;(source.value as { actions: { update: unknown }[] }).actions[0] = { target, update } as never
        applyOverlays(structuredClone(document), [source])
        expect({}).not.toHaveProperty('polluted')
      }),
    )
  })
})

it('tells documents with other overlays apart, and leaves the file alone', async () => {
  const action = { target: '$.info', update: { title: 'B' } }
  const folder = await folderOf({
    'api.yaml': stringify({ openapi: '3.1.0', info: { title: 'A', version: '1' }, paths: {} }),
    'overlay.yaml': stringify({ overlay: '1.0.0', info: { title: 'O', version: '1' }, actions: [action] }),
  })
  const [api, overlay] = [join(folder, 'api.yaml'), join(folder, 'overlay.yaml')]
  const before = readFileSync(api, 'utf8')
  const [plain, changed] = [await loadDocument(api), await loadDocument(api, [overlay])]
  expect(changed.document.info).toMatchObject({ title: 'B' })
  expect(changed.source.sha256).not.toBe(plain.source.sha256)
  expect(readFileSync(api, 'utf8')).toBe(before)
})
