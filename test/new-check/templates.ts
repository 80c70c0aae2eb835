import type { Level } from '../../src/model/requirement.ts'

/** What the files of a new check are written from. */
export interface NewCheck {
  /** `suite/subject`. */
  id: string
  suite: string
  /** File and fault. */
  name: string
  /** Name of the exported check. */
  identifier: string
  requirement: string
  level: Level
  /** Release that first scores the requirement. */
  since: string
}

/** What the row of the matrix calls a requirement of a level that is broken. */
export const OUTCOMES: Record<Level, string> = { MUST: 'fail', SHOULD: 'warn', MAY: 'note' }

/** Suites whose checks read every response. The others read what probes recorded. */
export const readsEveryResponse = (suite: string): boolean => ['envelope', 'item', 'errors'].includes(suite)

const words = ({ id, name, requirement, identifier }: NewCheck, define: string): string =>
  `/** Fill in: the sentence that is tested, and where it comes from. */
export const ${identifier}: Check = ${define}({
  id: '${id}',
  requirement: '${requirement}',
  title: 'Fill in: the sentence that is true when ${id} passes.',
  why: 'Fill in: why it matters, and to whom.',
  fix: 'Fill in: what to change in an implementation that fails.',
  codes: {
    '${name}': 'Fill in: what a finding with this code means.',
  },
  asks: 'readable-collection',`

const pageImports = ({ suite }: NewCheck): string =>
  (suite === 'envelope'
    ? ["import { everyPage } from '../every-page.ts'", "import { pageOf } from './page-body.ts'"]
    : ["import { pageOf } from '../envelope/page-body.ts'", "import { everyPage } from '../every-page.ts'"]
  ).join('\n')

/** A check over every response. */
export const foldText = (
  check: NewCheck,
): string => `import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
${pageImports(check)}

${words(check, 'defineFold')}
  on: 'each',
  feeds: everyPage,
  start: (): { pages: number; defects: Defect[] } => ({ pages: 0, defects: [] }),
  step(state, observation) {
    const page = pageOf(observation)
    if (!page) return
    state.pages += 1
    if (!isBroken(page.value) || state.defects.length > 2) return
    state.defects.push({
      code: '${check.name}',
      message: 'Fill in: what is wrong, in one sentence.',
      expected: 'fill in',
      actual: 'fill in',
      exchanges: [observation.exchange.id],
      places: [{ exchange: observation.exchange.id, pointer: '' }],
    })
  },
  finish: ({ pages, defects }) => (pages > 0 ? brokenBy(defects) : inconclusive('no-page')),
})

const isBroken = (body: unknown): boolean => body === 'fill in'
`

/** Its unit test. */
export const foldTest = ({ name, identifier }: NewCheck): string => `import { expect, test } from 'vitest'
import { fold, MET, observed } from '../testing.fixture.ts'
import { ${identifier} } from './${name}.ts'

test('a page that is right is met', () => {
  expect(fold(${identifier}, [observed({})])).toEqual(MET)
})

test('fill in: what is broken', () => {
  expect(fold(${identifier}, [observed('fill in', { id: 4 })])).toMatchObject({
    kind: 'broken',
    defects: [{ code: '${name}', exchanges: [4] }],
  })
})

test('no page is inconclusive', () => {
  expect(fold(${identifier}, [])).toMatchObject({ kind: 'inconclusive' })
})
`

/** A check over what probes recorded. */
export const checkText = (
  check: NewCheck,
): string => `import { brokenBy, type Check, defineCheck, inconclusive } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import type { Page } from '../../src/walk/page.ts'

${words(check, 'defineCheck')}
  on: 'each',
  needs: { opening },
  judge({ opening }) {
    const pages = opening.walks.flatMap((walk) => walk.pages)
    if (pages.length === 0) return inconclusive('no-page')
    return brokenBy(
      pages
        .filter(isBroken)
        .slice(0, 3)
        .map(({ exchange }) => ({
          code: '${check.name}',
          message: 'Fill in: what is wrong, in one sentence.',
          expected: 'fill in',
          actual: 'fill in',
          exchanges: [exchange],
          places: [{ exchange, id: 'fill in' }],
        })),
    )
  },
})

const isBroken = ({ ids }: Page): boolean => ids.includes('fill in')
`

/** Its unit test. */
export const checkTest = ({ name, identifier }: NewCheck): string => `import { expect, test } from 'vitest'
import { walkOf } from '../../src/probe/testing.fixture.ts'
import { judge, MET } from '../testing.fixture.ts'
import { ${identifier} } from './${name}.ts'

const read = (...ids: string[]) => ({ opening: { walks: ids.map((id) => walkOf([[id]], { exchange: 4 })) } })

test('a page that is right is met', () => {
  expect(judge(${identifier}, read('a'))).toEqual(MET)
})

test('fill in: what is broken', () => {
  expect(judge(${identifier}, read('fill in'))).toMatchObject({
    kind: 'broken',
    defects: [{ code: '${name}', exchanges: [4] }],
  })
})

test('no page is inconclusive', () => {
  expect(judge(${identifier}, read())).toMatchObject({ kind: 'inconclusive' })
})
`

/** Its row in `spec/requirements.yaml`. */
export const rowText = ({ requirement, level, since }: NewCheck): string => `- id: ${requirement}
  keyword: ${level}
  sentence: Fill in what must hold, in general words.
  source: fill in the sentence of the contract, the RFC or the AIP
  since: ${since}
`

/** The fault that changes its outcome. */
export const faultText = ({ name }: NewCheck): string => `  {
    name: '${name}',
    title: 'Fill in: the smallest deviation that ${name} shows.',
    change: () => ({}),
  },
`

/** What is left to be done by hand. */
export const remainder = (
  check: NewCheck,
  faultFile: string,
): string => `Written for ${check.id}. What is left, in this order:
 1. spec/requirements.yaml: the row ${check.requirement}. Its quote, where the document states the rule in its own words.
 2. suites/${check.id}.ts: its sentences, its judge, and what it reads.
 3. suites/${check.id}.test.ts: met, broken, not shown, and in doubt where it can be.
 4. ${faultFile}: the fault ${check.name}, its title and its change.
 5. npm run fix, npm run codes, then npx vitest run suites/${check.suite} suites/registry.test.ts
 6. npx vitest run test/matrix -t ' ${check.name} ': prints the row of reports/samples/matrix.yaml where it differs.
 7. npm run matrix -- ${check.name}: writes its line in reports/samples/matrix.md.
 8. npm run samples -- --anew: writes the sample reports, which have every check.
 9. CHANGELOG.md: what users see.
The marker "fill in" stands where something is left. A test of suites/registry.test.ts lists these places.
`
