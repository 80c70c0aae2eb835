import fc from 'fast-check'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../../test/samples/sample.ts'
import { prose, quoted } from '../words/quoted-markdown.ts'
import { renderMarkdown } from './markdown.ts'

/** What GitHub and GitLab make a mention, a reference, a link, an order or an emoji of. */
const TOKENS = [
  '@octocat',
  '@octocat/team',
  '#1',
  'fixes #1',
  'GH-1',
  'gh-12',
  'owner/repo#1',
  'JIRA-7',
  '0123456',
  'deadbeef',
  'DEFACED',
  'a-deadbeef',
  '04af5d3c1b2a39480716253443526170f0e1d2c3',
  'a@b.example',
  '!123',
  '$45',
  '%milestone',
  '%"a b"',
  '~label',
  '&epic',
  '&1',
  '^alert#1',
  '[issue:1]',
  '*iteration:1',
  'https://x.example/a',
  'HTTP://x.example',
  'www.x.example',
  'mailto:a@b.example',
  'x.example',
  '/close',
  '/lgtm',
  ':+1:',
  '&#64;octocat',
  '&commat;octocat',
  '&num;1',
  '<!-- -->',
  '<img src=x>',
  '</details>',
  '![a](b)',
  '[a](b)',
  '[a]: b',
  '**b**',
  '_b_',
  '~~b~~',
  '$`a`$',
  '`',
  '``',
  '```',
  '|',
  '\\',
  '\\|',
  '\\`',
  '# a',
  '- a',
  '+ a',
  '1. a',
  '1) a',
  '===',
  '---',
  '> a',
  '{+a+}',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '::error::a',
  '##[error]',
  '##vso[a]',
  'word',
  'two words,',
  '12',
]
/** What is left of them where they are still text, entities decoded. */
const LIVE =
  /@[a-z\d]|#\d|\b[a-z]+-\d+\b|\b[a-z]+\/|\b(?=[\da-f]{0,39}\b)[\da-f]{7,40}\b|[!$%~&^]["a-z\d]|\[\w|:\/\/|www\.|mailto:|(?:^|\s)\/\w|:[+\w]+:|<\w|[>{}\\]/i

const hostile = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
    fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
  ),
  maxLength: 12,
})

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** The texts of a page that no code holds, entities decoded; what the report itself marks up is left out. */
function freeTexts(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false, gfm: true })
  expect(html).not.toMatch(
    /<(?!\/?(?:p|h[23]|code|pre|table|thead|tbody|tr|th|td|blockquote|strong|br|details|summary)\b)[a-z!]/i,
  )
  const parts = html.replace(/<pre>[\s\S]*?<\/pre>|<code[^>]*>[\s\S]*?<\/code>/g, '<code>').split(/<[^>]*>/)
  return parts.map((part) => part.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? ''))
}

test.each([
  ['prose', prose],
  ['quoted', quoted],
])('%s keeps what a target sent from being more than text', (_, write) => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = write(text)
      expect(written).not.toMatch(/[\n|]/)
      const cells = `| a | b |\n| --- | --- |\n| ${written} | c |`
      for (const markdown of [`${written}\n`, `> ${written}\n`, `**a:** ${written}\n`, `${cells}\n`]) {
        for (const free of freeTexts(markdown))
          expect([text, LIVE.exec(free)?.[0]]).toEqual([text, undefined])
      }
      expect(marked.parse(`${cells}\n`, { async: false })).toMatch(/<td>c<\/td>\n<\/tr>\n<\/tbody><\/table>/)
    }),
    { numRuns: 500 },
  )
})

test('report.md mentions nobody and refers to nothing, whatever its texts are', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, other) => {
      const finding = sampleFinding({
        message: text,
        expected: text,
        actual: other,
        collection: { [other]: text },
      })
      const words = { sentence: text, why: other, mend: text, reason: other, requirement: text }
      const checks = [
        sampleCheck('walk/a', { outcome: 'fail', findings: [finding], ...words }),
        sampleCheck(other, { outcome: 'error', ...words }),
        sampleCheck('walk/c', { outcome: 'untested', ...words }),
      ]
      const report = sampleReport(checks, { verdict: 'non-conformant' })
      Object.assign(report.run, { aborted: text, profile: other, shard: text })
      Object.assign(report.target, { implementation: { name: text, version: other }, baseUrl: text })
      Object.assign(report.target.document, { title: other })
      for (const free of freeTexts(renderMarkdown(report)))
        expect([text, other, LIVE.exec(free)?.[0]]).toEqual([text, other, undefined])
    }),
  )
})

test('plain words stay words', () => {
  const text = 'A walk lists each item once: "id", 2,537 times (by the server’s cursor), 0.5 – or not.'
  expect([prose(text), quoted(text)]).toEqual([text, text])
  expect(prose('see @octocat/team and #1, fixed by `a|b` as `c` says')).toBe(
    'see &#64;`octocat/team` and `#1,` fixed by `a`&#124;`b` as `c` says',
  )
  expect(quoted('422 with {"a":1}')).toBe('`422 with {"a":1}`')
  expect([prose('1. a'), quoted('1. a')]).toEqual(['`1.` a', '`1. a`'])
})
