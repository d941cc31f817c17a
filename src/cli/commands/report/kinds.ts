import { sentenceKinds } from '../../../reports/half-year/sentence-kinds.ts'
import type { ExitCode, Invocation } from '../../command.ts'

const done = { written: '由数据写成', refused: '不写' } as const

/** `report kinds`: section by section, which sentences the half-year report writes or refuses. */
export function listKinds(call: Invocation): Promise<ExitCode> {
  const rows = sentenceKinds.map(({ section, kind, by, note }) => ({ section, kind, by, note: note ?? null }))
  for (const { section, kind, by, note } of rows) {
    call.say(`${section}\t${kind}\t${done[by]}${note === null ? '' : `（${note}）`}`)
  }
  if (call.json) call.answer(rows)
  return Promise.resolve(0)
}
