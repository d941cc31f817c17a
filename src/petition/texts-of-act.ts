import type { Facts } from './act.ts'
import { isRefusal, refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { NotRecorded, TextRef } from './state.ts'

/** A text an act takes beside its input, under the name of its field; it is laid down before the act is decided. */
export interface TextField {
  readonly required: boolean
  /** 异议理由 */
  readonly label: string
}

export type TextFields = Readonly<Record<string, TextField>>

/** A text without which the act isn't done, imported or not. `article` says who asks for it. */
export function neededText(facts: Facts, field: string, label: string, article: string): TextRef | Refusal {
  return facts.texts[field] ?? refuse('textMissing', article, `缺少${label}，请填写后再提交。`)
}

/** A text a ledger does not hold: 台账未载 from an import, otherwise as needed as any other. */
export function recordedText(
  facts: Facts,
  field: string,
  label: string,
  article: string,
): TextRef | NotRecorded | Refusal {
  const text = neededText(facts, field, label, article)
  return facts.imported && isRefusal(text) ? 'notRecorded' : text
}
