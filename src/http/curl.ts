import { decodedPair } from './basic.ts'
import { MASK, type Mask } from './mask.ts'
import type { Outgoing } from './outgoing.ts'

/** Dot segments and their encoded spelling, which curl would resolve. */
const DOT_SEGMENT = /(^|\/)(\.|%2e){1,2}(\/|$)/i
/** Characters that mean something to bash inside double quotes. */
const TROUBLE = /["$`\\!]/

type Part = { text: string } | { variable: string }

/** One line that a stranger can paste into bash, with the environment variables of the credentials. */
export function curlLine(request: Outgoing, mask: Mask): string {
  const words = ['curl', '-sS', ...methodOptions(request), ...codingOptions(request)]
  words.push(...pathOptions(request, mask))
  words.push(shellWord(encodeOdd(mask.short(request.origin + request.path)), mask))
  for (const { name, label, isPrivate } of request.ownHeaders) {
    words.push(...headerWords({ name, label, isPrivate }, request.headers[name] ?? '', mask))
  }
  if (request.body !== undefined) words.push('--data-raw', shellWord(request.body, mask))
  return words.join(' ')
}

function methodOptions({ method }: Outgoing): string[] {
  if (method === 'GET') return ['-i']
  return method === 'HEAD' ? ['-I'] : ['-i', '-X', method]
}

/** A body that was asked for compressed is to be read by people. */
const codingOptions = ({ ownHeaders }: Outgoing): string[] =>
  ownHeaders.some(({ name }) => name === 'accept-encoding') ? ['--compressed'] : []

function pathOptions({ path }: Outgoing, mask: Mask): string[] {
  const [resource = ''] = path.split('?', 1)
  const options = DOT_SEGMENT.test(resource) ? ['--path-as-is'] : []
  if (/[[\]{}]/.test(path)) options.push('-g')
  // Everything after # stays at home otherwise.
  if (path.includes('#')) options.push('--request-target', shellWord(encodeOdd(path), mask))
  return options
}

/** A header, or `-u` where a variable holds the `user:password` that the header has in base64. */
function headerWords(
  { name, label, isPrivate }: Outgoing['ownHeaders'][number],
  value: string,
  mask: Mask,
): string[] {
  const encoded = name === 'authorization' ? /^Basic (.+)$/.exec(value)?.[1] : undefined
  const pair = encoded === undefined ? [] : partsOf(decodedPair(encoded) ?? '', mask)
  if (pair.some((part) => 'variable' in part)) return ['-u', joined(pair)]
  return ['-H', headerWord(label, value, isPrivate, mask)]
}

/** A header that is a secret of the config has no variable to name: its value is left out. */
function headerWord(name: string, value: string, isPrivate: boolean, mask: Mask): string {
  const credential = mask.isSecretHeader(name) ? mask.credentialIn(value) : undefined
  const parts = credential
    ? [{ text: credential.before }, { variable: credential.variable }]
    : partsOf(value, mask)
  if (isPrivate && !parts.some((part) => 'variable' in part)) return quote(`${name}: ${MASK}`)
  return joined([{ text: value === '' ? `${name};` : `${name}: ` }, ...parts])
}

const shellWord = (text: string, mask: Mask): string => joined(partsOf(text, mask))

/** Splits a text where secrets stand in it that a variable holds; others are masked. */
function partsOf(text: string, mask: Mask): Part[] {
  for (const { isPlain, secret, spellings } of mask.found(text)) {
    const { variable } = secret
    const spelling = isPlain ? spellings.find((each) => text.includes(each)) : undefined
    if (spelling === undefined || variable === undefined) continue
    return text.split(spelling).flatMap((piece, i): Part[] => {
      const rest = piece === '' ? [] : partsOf(piece, mask)
      return i === 0 ? rest : [{ variable }, ...rest]
    })
  }
  return [{ text: mask.text(text) }]
}

function joined(parts: Part[]): string {
  const texts = parts.map((part) => ('text' in part ? part.text : ''))
  if (parts.every((part) => 'text' in part)) return quote(texts.join(''))
  if (texts.some((text) => TROUBLE.test(text))) {
    return parts.map((part) => ('text' in part ? quote(part.text) : `"${named(part.variable)}"`)).join('')
  }
  return `"${parts.map((part, i) => ('text' in part ? part.text : named(part.variable, texts[i + 1]))).join('')}"`
}

/** A variable may carry an operator of the shell: the viewer's key without its last characters. */
const named = (variable: string, next = ''): string =>
  /^\w/.test(next) || /\W/.test(variable) ? `\${${variable}}` : `$${variable}`

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Spaces, control characters and octets above ASCII, percent-encoded: a line of a report must stay a line. */
function encodeOdd(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, (character) => {
    const code = character.charCodeAt(0)
    return code < 256
      ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character.toWellFormed())
  })
}
