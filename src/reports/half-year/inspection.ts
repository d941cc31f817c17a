import { chineseNumeral } from '../../documents/paper/numbering.ts'
import type { Block, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import { day } from './days.ts'
import type { FigureReader } from './figures.ts'
import type { HalfYearInput } from './input.ts'
import { inspection as texts } from './texts.ts'

const SENDER_BATCH = /^inspection\.sender\.(.+)\.batch\.(\d+)$/u
const BATCH = /^inspection\.batch\.(\d+)$/u

/** （二）巡视交办事项办理情况 */
export function inspectionSection(figures: FigureReader, input: HalfYearInput): readonly Block[] {
  const total = figures.value('inspection.total')
  if (total === null) return paragraph(texts.notFilled())
  if (total === 0) return paragraph(texts.none(figures.count('inspection.total')))
  const count = figures.count('inspection.total')
  return [
    ...paragraph(
      texts.total(day(figures.sheet.period.to), senderName(figures, input), count),
      batches(figures),
      texts.state(figures.count('inspection.closed'), figures.count('inspection.open')),
    ),
    ...paragraph(joint(figures), units(figures), domains(figures)),
  ]
}

interface Batch {
  readonly id: string
  readonly ordinal: number
}

function bySender(figures: FigureReader): ReadonlyMap<string, readonly Batch[]> {
  const found = figures.idsUnder('inspection.sender.').flatMap((id) => {
    const [, sender, ordinal] = SENDER_BATCH.exec(id) ?? []
    return sender === undefined ? [] : [{ sender, batch: { id, ordinal: Number(ordinal) } }]
  })
  const senders = Map.groupBy(found, ({ sender }) => sender)
  return new Map([...senders].map(([sender, rows]) => [sender, rows.map(({ batch }) => batch)]))
}

function senderName(figures: FigureReader, input: HalfYearInput): string {
  if (bySender(figures).size > 1) return texts.severalSenders
  return input.inspectionSender ?? texts.unnamedSender
}

function batches(figures: FigureReader): readonly Run[] {
  const senders = [...bySender(figures)]
  if (senders.length > 0) {
    const phrases = senders.map(([sender, list]) => texts.senderBatches(sender, batchList(figures, list)))
    return texts.batches(enumerate(phrases, '；'))
  }
  const plain = figures.idsUnder('inspection.batch.').map((id) => ({ id, ordinal: Number(BATCH.exec(id)?.[1]) }))
  return plain.length === 0 ? [] : texts.batches(batchList(figures, plain))
}

function batchList(figures: FigureReader, list: readonly Batch[]): readonly Run[] {
  const inOrder = list.toSorted((a, b) => a.ordinal - b.ordinal)
  return enumerate(inOrder.map(({ id, ordinal }) => texts.batch(chineseNumeral(ordinal), figures.count(id))))
}

function joint(figures: FigureReader): readonly Run[] {
  const any = (figures.value('inspection.jointlyAssigned') ?? 0) > 0
  return any ? texts.joint(figures.count('inspection.jointlyAssigned')) : []
}

function units(figures: FigureReader): readonly Run[] {
  const members = figures.ranked('inspection.unit.')
  return members.length === 0 ? [] : texts.units(figures.counted(members))
}

function domains(figures: FigureReader): readonly Run[] {
  const members = figures.ranked('inspection.domain.')
  return members.length === 0 ? [] : texts.domains(figures.counted(members))
}
