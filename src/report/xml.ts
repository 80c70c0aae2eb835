/** Text for XML 1.0: what the format cannot hold in any spelling becomes its code point, the rest is escaped. */
export function xmlText(text: string): string {
  return text
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu,
      (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** An element; attributes are escaped, a list of children is put on lines of its own, other content is escaped. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  content: string | string[] = [],
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
  const start = `<${name}${pairs.join('')}`
  if (typeof content === 'string') return `${start}>${xmlText(content)}</${name}>`
  if (content.length === 0) return `${start}/>`
  return `${start}>\n${content.join('\n')}\n</${name}>`
}

/** White space in an attribute is made a space by every reader unless it is spelled out. */
function attribute(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
