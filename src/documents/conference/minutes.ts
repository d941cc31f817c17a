import { sayDay } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Block, Paper } from '../paper/paper.ts'
import { column, section, table, words } from './agenda.ts'

/** One meeting as it was entered, and what was promised there. */
export interface MinutesInput {
  readonly office: string
  readonly number: string
  readonly heldOn: PlainDate
  readonly subject: string
  readonly attendance: string
  readonly result: string
  readonly promised: readonly { readonly what: string; readonly owner: string; readonly due: PlainDate }[]
}

/** 联席会议纪要: each resolution with who owes it and by what day, as it stands in the worklist. */
export function conferenceMinutes(input: MinutesInput): Paper {
  const { office, number, heldOn, subject, attendance, result } = input
  return {
    title: [office, '信访工作联席会议纪要'],
    blocks: [
      ...words(`登记编号：${number}`),
      ...words(`会议日期：${sayDay(heldOn)}`),
      ...words(`议题：${orToFillIn(subject, '议题')}`),
      ...words(`参加单位：${orToFillIn(attendance, '参加单位')}`),
      ...section('会议情况', words(orToFillIn(result, '会议情况'))),
      ...section('议定事项', resolutions(input.promised)),
    ],
    attachments: [],
    signature: { organ: office, day: heldOn, open: true },
  }
}

function resolutions(promised: MinutesInput['promised']): readonly Block[] {
  if (promised.length === 0) return words('〔待填：议定事项、由谁落实、在哪一天以前〕')
  const rows = promised.map(({ what, owner, due }, at) => [String(at + 1), what, owner, sayDay(due)])
  const columns = [column('序号', 8), column('议定事项', 46), column('责任单位', 26), column('落实期限', 20)]
  return [
    ...words(
      `会议议定${String(promised.length)}项，由责任单位在期限以前落实并报送证明，由信访局核验。期限由会议议定，不是法定期限。`,
    ),
    table(columns, rows),
  ]
}

function orToFillIn(text: string, what: string): string {
  return text === '' ? `〔待填：${what}〕` : text
}
