import type { Evidence } from '../../model/exchange.ts'
import { type Html, html } from './template.ts'

export function walkPicture(_evidence: readonly Evidence[], _name: string): Html | false {
  return html``
}
