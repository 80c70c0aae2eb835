import { describe, expect, it } from 'vitest'
import type { Judgement } from '../model/check.ts'
import { because } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'
import { type Executed, execute as executeWork, type Part, type Work } from './execute.ts'
import { type Bench, check, fold, probe, workOn } from './testing.fixture.ts'

/** Executes, and keeps every part. */
async function execute(work: Work<Bench>): Promise<Executed<Bench> & { parts: Part<Bench>[] }> {
  const parts: Part<Bench>[] = []
  const executed = await executeWork({ ...work, judged: async (_, own) => void parts.push(...own) })
  return { ...executed, parts }
}

const met = (): Judgement => ({ kind: 'met' })
const said = (parts: Part<Bench>[]): string[] =>
  parts.map(({ check, context, judgement }) => `${check.id} ${context.probing.name} ${judgement.kind}`)

describe('the engine', () => {
  it('collects a probe once a context, stage by stage, whoever asks', async () => {
    const order: string[] = []
    const late = probe('late', 'ids', async () => void order.push('late'))
    const early = probe('early', 'read', async () => void order.push('early'))
    const { parts } = await execute(
      workOn([3, 4], [check('a/a', [late, early], met), check('a/b', [early], met)]),
    )
    expect(order).toEqual(['early', 'early', 'late', 'late'])
    expect(said(parts)).toEqual(['a/a 0 met', 'a/a 1 met', 'a/b 0 met', 'a/b 1 met'])
  })

  it('judges on each, the main, the forbidden or any collection', async () => {
    const checks = (['each', 'main', 'forbidden', 'any'] as const).map((on) => check(on, [], met, on))
    const { parts } = await execute(workOn([3, 9, { status: 403 }], checks))
    expect(said(parts)).toEqual([
      'each 0 met',
      'each 1 met',
      'main 1 met',
      'forbidden 2 met',
      'any 0 met',
      'any 1 met',
      'any 2 met',
    ])
  })

  it.each([
    ['a judge', check('a/a', [], () => JSON.parse('{'))],
    ['a probe', check('a/a', [probe('p', 'read', async () => JSON.parse('{'))], met)],
    [
      'a probe before it begins',
      check(
        'a/a',
        [
          probe('p', 'read', () => {
            throw new SyntaxError('oh')
          }),
        ],
        met,
      ),
    ],
    [
      'the start of a fold',
      fold('a/a', {
        start() {
          throw new SyntaxError('oh')
        },
      }),
    ],
  ])('makes what %s throws the error of one check', async (_, thrower) => {
    const { parts } = await execute(workOn([3], [thrower, check('a/b', [], met)]))
    expect(said(parts)).toEqual(['a/a 0 error', 'a/b 0 met'])
    expect(parts[0]?.judgement).toMatchObject({
      reason: { code: 'suite-error', args: { error: expect.stringContaining('SyntaxError') } },
    })
  })

  it('feeds a fold that throws no further', async () => {
    let fed = 0
    const thrower = fold('a/a', {
      step() {
        fed += 1
        throw new Error('oh')
      },
    })
    const work = workOn([3], [thrower])
    for (const _ of [1, 2]) work.contexts[0]?.folds.observe({} as never)
    expect(said((await execute(work)).parts)).toEqual(['a/a 0 error'])
    expect(fed).toBe(1)
  })

  it('makes a suite that fails to read an error, not a verdict about the target', async () => {
    const sizeOf = async () => {
      throw new TypeError('oh')
    }
    const { parts } = await execute(workOn([3], [check('a/a', [], met)], { sizeOf }))
    expect(said(parts)).toEqual(['a/a 0 error'])
  })

  it('passes nothing on fewer items than a check asks for', async () => {
    const { parts } = await execute(workOn([0, 1, 2], [check('a/a', [], met), fold('a/b')]))
    expect(said(parts)).toEqual([
      'a/a 0 inconclusive',
      'a/a 1 inconclusive',
      'a/a 2 met',
      'a/b 0 met',
      'a/b 1 met',
      'a/b 2 met',
    ])
    expect(parts[0]?.judgement).toMatchObject({ reason: { code: 'too-few-items', args: { needed: 2 } } })
  })

  it('passes nothing that was not read, unless the check is about that', async () => {
    const bold = { ...check('a/b', [], met), judgesUnreadable: true }
    const { parts, unreadable } = await execute(workOn([undefined], [check('a/a', [], met), bold]))
    expect(said(parts)).toEqual(['a/a 0 inconclusive', 'a/b 0 met'])
    expect([...unreadable.values()].map(({ code }) => code)).toEqual(['unreadable-collection'])
  })
})

describe('stages', () => {
  it('come one after the other, changes between access and odd limits', async () => {
    const asked: string[] = []
    const stages = ['limits', 'change', 'access', 'ids', 'cursors'] as const
    const probes = stages.map((stage) => probe(stage, stage, async () => asked.push(stage)))
    await execute(workOn([3], [check('a/a', probes, met)]))
    expect(asked).toEqual(['access', 'change', 'limits', 'cursors', 'ids'])
  })

  it('whose probes send nothing are not announced, and are collected all the same', async () => {
    const titles: string[] = []
    const change = probe('change', 'change')
    const { parts } = await execute(
      workOn([3], [check('a/a', [change], met)], {
        isIdle: (stage) => stage === 'change',
        listener: (event) => void (event.type === 'phase' && titles.push(event.title)),
      }),
    )
    expect([titles, said(parts)]).toEqual([['Walking through the collections'], ['a/a 0 met']])
  })
})

describe('a run that ends early', () => {
  const over = new RunStopped(because('duration-over', { seconds: 5 }))
  const read = probe('read', 'read')
  const close = probe('close', 'close')
  const ids = probe('ids', 'ids')

  it('leaves what was not asked inconclusive, and keeps what was found', async () => {
    const broken = (): Judgement => ({ kind: 'broken', defects: [] })
    const checks = [
      check('a/found', [read], broken),
      check('a/asked', [read], met),
      check('a/later', [ids], met),
    ]
    const afterStage = async (stage: string): Promise<void> => {
      if (stage === 'close') throw over
    }
    const { parts, stopped } = await execute(workOn([3], checks, { afterStage }))
    expect(said(parts)).toEqual(['a/found 0 broken', 'a/asked 0 met', 'a/later 0 inconclusive'])
    expect(stopped).toBe(over)
  })

  it('walks once more behind what was read, though no check asks for it', async () => {
    let closed = 0
    const closing = probe('closing', 'close', async () => closed++)
    await execute(workOn([3, 2], [check('a/inside', [read], met)], { closing }))
    expect(closed).toBe(2)
    await execute(workOn([3, 2], [check('a/ids', [ids], met)], { closing }))
    expect(closed).toBe(2)
  })

  it('passes nothing whose bracket was not closed', async () => {
    const checks = [check('a/inside', [read], met), check('a/bracket', [close], met)]
    const afterStage = async (stage: string): Promise<void> => {
      if (stage === 'read') throw over
    }
    const { parts } = await execute(workOn([3], checks, { afterStage }))
    expect(said(parts)).toEqual(['a/inside 0 inconclusive', 'a/bracket 0 inconclusive'])
  })

  it('passes no fold whose traffic was cut, and lets a spent budget end single probes only', async () => {
    const spent = probe('spent', 'read', async () => {
      throw new RunStopped(because('budget-spent', { requests: 5 }))
    })
    const checks = [
      fold('a/fed', { feeds: [spent] }),
      check('a/spent', [spent], met),
      check('a/ids', [ids], met),
    ]
    const { parts } = await execute(workOn([3], checks))
    expect(said(parts)).toEqual(['a/fed 0 inconclusive', 'a/spent 0 inconclusive', 'a/ids 0 met'])
  })
})
