import type { Act } from './act.ts'
import type { Facts, TextFields } from './facts.ts'
import { isRefusal, refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { NotRecorded } from './state.ts'
import type { TextRef } from './text-ref.ts'

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

/** The texts of an act that takes several, under their fields; refused for the first that is required and missing. */
export function textsOfAct(
  facts: Facts,
  fields: TextFields,
  article: string,
): Readonly<Record<string, TextRef>> | Refusal {
  const given: Record<string, TextRef> = {}
  for (const [field, { required, label }] of Object.entries(fields)) {
    const text = neededText(facts, field, label, article)
    if (!isRefusal(text)) given[field] = text
    else if (required) return text
  }
  return given
}

/** What a text of this field is called; demands are spoken of by their place. */
export function sayTextField(act: Act<unknown>, field: string, demands: readonly string[]): string {
  const own = act.texts[field]
  if (own !== undefined) return own.label
  const [part = '', demand] = field.split('.')
  if (demand === undefined) return field
  const place = `第${String(demands.indexOf(demand) + 1)}项诉求`
  const said = act.textsPerDemand?.[part]
  return said === undefined ? place : `${place}的${said}`
}
