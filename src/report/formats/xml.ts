import { inLine, onPage } from '../words/visible.ts'

/** Text for XML 1.0: what the format cannot hold, or no reader would see, becomes its code point, the rest is escaped. */
export function xmlText(text: string): string {
  return onPage(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** An element; attributes are one line and escaped, a list of children is put on lines of its own, other content is escaped. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  content: string | string[] = [],
): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(inLine(String(value)))}"`,
  )
  const start = `<${name}${pairs.join('')}`
  if (typeof content === 'string') return `${start}>${xmlText(content)}</${name}>`
  if (content.length === 0) return `${start}/>`
  return `${start}>\n${content.join('\n')}\n</${name}>`
}
