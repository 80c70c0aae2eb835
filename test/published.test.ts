import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  create,
  createFileRegistry,
  fromBinary,
  fromJson,
  type JsonValue,
  type Registry,
} from '@bufbuild/protobuf'
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_struct,
} from '@bufbuild/protobuf/wkt'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Report } from '../src/model/report.ts'
import { type Format, renderers } from '../src/report/index.ts'
import { sampleCheck, sampleReport } from './samples/sample.ts'
import { abortedReport, conformantReport, HOSTILE, troubledReport } from './samples/sample-runs.ts'

const published = (file: string): string => readFileSync(join(import.meta.dirname, 'published', file), 'utf8')

/** A report that knows all that this release knows, with names that want escaping. */
function fullReport(): Report {
  const report = troubledReport()
  report.target.document.file = 'api docs/openapi#1.yaml'
  report.target.operations = [{ id: 'listShelfBooks', path: '/', pointer: '/paths/~1shelves/get', line: 42 }]
  report.run.environment = { node: '24.0.0', os: HOSTILE }
  const sha256 = 'a'.repeat(64)
  report.run.config = { files: [{ name: HOSTILE, sha256 }], sha256 }
  report.run.suite = { sha256 }
  for (const check of report.checks) check.source = 'contract; RFC 9457, section 3.1.2'
  return report
}

const reports: [string, Report][] = [
  ['a conformant run', conformantReport()],
  ['a troubled run, hostile text in it', troubledReport()],
  ['a run that knows everything', fullReport()],
  ['an aborted run', abortedReport()],
  ['a run without checks', sampleReport([])],
  ['one check of no name', sampleReport([sampleCheck('a/b', { operation: '', outcome: 'fail' })])],
]

const json = (format: Format, report: Report): JsonValue => JSON.parse(renderers[format].render(report))

describe('JUnit, by the schema of Jenkins', () => {
  const schema = published('junit-10.xsd')
  const judged = async (contents: string) => {
    const { valid, errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema })
    return { valid, errors: errors.map(({ message }) => message) }
  }

  it.each(reports)('%s', async (_, report) => {
    expect(await judged(renderers.junit.render(report))).toEqual({ valid: true, errors: [] })
  })

  it('tells what is not valid', async () => {
    const broken = renderers.junit
      .render(conformantReport())
      .replace('<testsuites>', '<testsuites skipped="1">')
    expect((await judged(broken)).valid).toBe(false)
  })
})

describe('SARIF, by the schema of OASIS', () => {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }))
  const validate = ajv.compile(JSON.parse(published('sarif-2.1.0.json')))

  it.each(reports)('%s', (_, report) => {
    validate(json('sarif', report))
    expect(validate.errors).toBeNull()
  })

  it('tells what is not valid', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false)
  })
})

describe('GitLab code quality, by the table in its documentation', () => {
  // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format: what is required, and of which kind.
  const severity = { enum: ['info', 'minor', 'major', 'critical', 'blocker'] }
  const required = ['description', 'check_name', 'fingerprint', 'severity', 'location']
  const text = { type: 'string', minLength: 1 }
  const lines = {
    type: 'object',
    required: ['begin'],
    properties: { begin: { type: 'integer', minimum: 1 } },
  }
  const location = {
    type: 'object',
    required: ['path', 'lines'],
    properties: { path: { type: 'string', pattern: '^(?![./]*/).' }, lines },
  }
  const properties = { description: text, check_name: text, fingerprint: text, severity, location }
  const items = { type: 'object', required, properties, additionalProperties: false }
  const validate = new Ajv({ allErrors: true }).compile({ type: 'array', items })

  it.each(reports)('%s', (_, report) => {
    const violations = json('codequality', report) as unknown as { fingerprint: string }[]
    validate(violations)
    expect(validate.errors).toBeNull()
    expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(violations.length)
    expect(renderers.codequality.render(report).codePointAt(0)).toBe('['.codePointAt(0))
  })

  it('points at the operation in the document', () => {
    const report = fullReport()
    report.target.document.file = './api docs/openapi#1.yaml'
    expect(json('codequality', report)).toMatchObject([
      { location: { path: 'api docs/openapi#1.yaml', lines: { begin: 42 } } },
      {},
      {},
      {},
      {},
    ])
  })

  it('tells what is not valid', () => {
    expect(validate([{}])).toBe(false)
    const [one] = json('codequality', troubledReport()) as JsonValue[]
    expect(validate([{ ...(one as object), severity: 'error' }])).toBe(false)
    expect(validate([{ ...(one as object), location: { path: './a.yaml', lines: { begin: 1 } } }])).toBe(
      false,
    )
  })
})

describe('HAR, by the schemas of har-schema', () => {
  const schemas = createRequire(import.meta.url)('har-schema') as Record<string, object>
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }))
  for (const schema of Object.values(schemas)) ajv.addSchema(withoutDraft(schema))
  const validate = ajv.getSchema('har.json#')

  it.each(reports)('%s', (_, report) => {
    validate?.(json('har', report))
    expect(validate?.errors).toBeNull()
  })

  it('tells what is not valid', () => {
    expect(validate?.({ log: { version: '1.2', entries: [] } })).toBe(false)
  })
})

/** They name draft 6, of which they use nothing that draft 7 has not. */
const withoutDraft = (schema: object): object => ({ ...schema, $schema: undefined })

describe('the attestation, by the messages of in-toto', () => {
  const registry = inTotoRegistry()
  const read = (name: string, value: JsonValue): unknown => {
    const message = registry.getMessage(name)
    if (!message) throw new Error(`there is no message ${name}`)
    return fromJson(message, value, { registry })
  }
  const readStatement = (value: JsonValue): unknown => {
    const { predicate = null } = value as { predicate?: JsonValue }
    read('in_toto_attestation.v1.Statement', value)
    return read('in_toto_attestation.predicates.test_result.v0.TestResult', predicate)
  }

  it.each(reports)('%s', (_, report) => {
    expect(readStatement(json('intoto', report))).toMatchObject({ result: expect.any(String) })
  })

  it('tells what is not valid', () => {
    const { predicate, ...statement } = json('intoto', conformantReport()) as { predicate: object }
    const misspelt = { ...statement, predicate: { ...predicate, failedTest: [] } } as JsonValue
    expect(() => readStatement(misspelt)).toThrow('failedTest')
    expect(() => readStatement({ ...statement, predicate: {}, subjects: [] } as JsonValue)).toThrow(
      'subjects',
    )
  })

  it('binds report, document, files, settings and suite', () => {
    const { subject, predicate } = json('intoto', fullReport()) as unknown as {
      subject: { name: string }[]
      predicate: { configuration: { name: string; uri?: string }[] }
    }
    expect(subject.map(({ name }) => name)).toEqual(['report.json', 'api docs/openapi#1.yaml'])
    expect(predicate.configuration.map(({ name }) => name)).toEqual([
      'api docs/openapi#1.yaml',
      HOSTILE.toWellFormed(),
      'settings in effect',
      'threadcount suite',
    ])
    expect(predicate.configuration.at(-1)?.uri).toMatch(/^pkg:npm\/threadcount@\d/)
  })
})

function inTotoRegistry(): Registry {
  const files = Object.values(JSON.parse(published('in-toto.json')) as Record<string, string>)
  const read = files.map((bytes) => fromBinary(FileDescriptorProtoSchema, Buffer.from(bytes, 'base64')))
  // A serialised descriptor leaves out the JSON names that follow from the names.
  for (const field of read.flatMap(({ messageType }) => messageType.flatMap((message) => message.field)))
    field.jsonName ||= field.name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const file = [file_google_protobuf_struct.proto, ...read]
  file[0] = { ...file_google_protobuf_struct.proto, name: 'google/protobuf/struct.proto' }
  return createFileRegistry(create(FileDescriptorSetSchema, { file }))
}

describe('SARIF for code scanning', () => {
  it('points at the operation in the document, and says where a rule comes from', () => {
    const { runs } = json('sarif', fullReport()) as unknown as { runs: SarifRun[] }
    const result = runs[0]?.results[0]
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'api%20docs/openapi%231.yaml', index: 0 },
      region: { startLine: 42 },
    })
    expect(Object.keys(result?.partialFingerprints ?? {})).toEqual(['threadcount/v1'])
    const rule = runs[0]?.tool.driver.rules[0]
    expect(rule?.help.text).toContain('How to fix it')
    expect(rule?.helpUri).toBe('https://www.rfc-editor.org/rfc/rfc9457')
  })
})

interface SarifRun {
  tool: { driver: { rules: { help: { text: string }; helpUri?: string }[] } }
  results: { locations: { physicalLocation: unknown }[]; partialFingerprints: object }[]
}

describe('the job summary', () => {
  it('fits what GitHub takes, however much a hostile target sends', () => {
    const report = troubledReport()
    const finding = report.checks.flatMap(({ findings }) => findings)[0]
    if (!finding) throw new Error('the sample has no finding')
    const long = '日<|@`'.repeat(5000)
    const [evidence] = finding.evidence
    const many = Array.from({ length: 30 }, () => ({
      ...finding,
      expected: long,
      actual: long,
      message: long,
      evidence: Array.from({ length: 20 }, () => ({ ...evidence, curl: long })) as typeof finding.evidence,
    }))
    const checks = Array.from({ length: 80 }, (_, index) =>
      sampleCheck(`walk/c${index}`, { outcome: 'fail', findings: many }),
    )
    const text = renderers.markdown.render(sampleReport(checks, { verdict: 'non-conformant' }))
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/\d+ more checks with findings in report\.json/)
  })
})
