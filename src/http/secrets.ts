/** Shortest text that is searched for by value: shorter ones would tear evidence apart. They are masked by place alone. */
export const SHORTEST = 4
/** Shortest base64 text that is searched for, for the same reason. */
const SHORTEST_BASE64 = 8

/** A text that must not reach any report. */
export interface Secret {
  value: string
  /** Environment variable that curl lines name in its place. */
  variable?: string
}

/** A way in which a secret may stand in a text. */
export interface Form {
  text: string
  secret: Secret
  /** False for base64 and hexadecimal: hidden in the text, not shown by it. */
  isPlain: boolean
}

/** Every form to look for: the longest first, so that a secret inside another does not break the longer one. */
export function formsOf(secrets: Iterable<Secret>): Form[] {
  const forms = new Map<string, Form>()
  for (const secret of secrets) {
    if (secret.value.length < SHORTEST) continue
    for (const text of plainForms(secret.value)) addForm(forms, { text, secret, isPlain: true })
    for (const text of base64Forms(secret.value)) addForm(forms, { text, secret, isPlain: false })
    addForm(forms, { text: Buffer.from(secret.value).toString('hex'), secret, isPlain: false })
  }
  return [...forms.values()].sort((a, b) => b.text.length - a.text.length)
}

function addForm(forms: Map<string, Form>, form: Form): void {
  if (!forms.has(form.text)) forms.set(form.text, form)
}

function plainForms(value: string): string[] {
  const percent = encodeURIComponent(value.toWellFormed())
  const json = JSON.stringify(value).slice(1, -1)
  const lowerHex = percent.replace(/%../g, (octet) => octet.toLowerCase())
  return [value, percent, lowerHex, percent.replaceAll('%20', '+'), json, json.replaceAll('/', '\\/')]
}

/** The characters of base64 that depend on the secret alone, wherever in an encoded text it may stand. */
function base64Forms(value: string): string[] {
  const octets = Buffer.from(value)
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), octets]).toString('base64url')
    const first = Math.ceil((offset * 8) / 6)
    const end = Math.floor(((offset + octets.length) * 8) / 6)
    const core = encoded.slice(first, end)
    return core.length < SHORTEST_BASE64 ? [] : [core, core.replaceAll('-', '+').replaceAll('_', '/')]
  })
}
