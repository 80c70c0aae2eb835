import { Document, type ToStringOptions, visit } from 'yaml'
import { inLine, printable } from '../../model/unseen.ts'

/** YAML of settings in which every text of the document can be seen: what cannot is escaped within double quotes. */
export function yamlOf(settings: unknown, options: ToStringOptions = {}): string {
  return textOf(new Document(settings, { aliasDuplicateObjects: false }), options)
}

/** The same of a document that has comments. */
export function textOf(document: Document, options: ToStringOptions = {}): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && inLine(scalar.value) !== scalar.value)
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return printable(document.toString({ ...options, lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }))
}

/** Lines of YAML as comments. */
export const comment = (lines: readonly string[], mark = '# '): string =>
  lines.map((line) => `${`${mark}${inLine(line)}`.trimEnd()}\n`).join('')
