import { type KnownFailure, usageError } from '../model/failure.ts'
import { type Reader, readText } from './read.ts'
import { labelOf, type Setting, shown } from './setting.ts'

/** An absolute http(s) URL without query, fragment and credentials; slashes at its end are dropped. */
export const readBaseUrl: Reader<string> = (setting) => {
  const text = readText(setting).trim()
  const url = URL.parse(text)
  if (!/^https?:\/\//i.test(text) || url === null) throw notHttp(setting, text)
  if (url.username !== '' || url.password !== '') {
    throw usageError(
      `${labelOf(setting)} contains a user name or password, which reports would show`,
      'Put the credential into THREADCOUNT_API_KEY; for a proxy, set an Authorization header under headers in the config.',
    )
  }
  for (const [mark, part] of Object.entries({ '#': 'a fragment (#)', '?': 'a query (?)' })) {
    if (text.includes(mark)) {
      throw usageError(
        `${labelOf(setting)} must end before ${part}`,
        'Set query parameters under query in the config.',
      )
    }
  }
  return url.href.replace(/\/+$/, '')
}

function notHttp(setting: Setting, text: string): KnownFailure {
  const masked = text.replace(/\/\/[^/]*@/, '//***@')
  const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? `Did you mean http://${text}?` : undefined
  return usageError(`${labelOf(setting)} must be an absolute http or https URL, not ${shown(masked)}`, hint)
}
