import { choices } from '../cells/choice.ts'
import { readWholeNumber } from '../cells/whole-number.ts'
import type { LedgerDefinition } from '../definition.ts'
import type { ActivityFact, ActivityKind } from '../ledger.ts'
import type { RowCells } from '../row-cells.ts'

const columns = [
  { name: '日期', holds: 'day', spellings: ['时间', '活动日期', '召开日期'] },
  { name: '类别', spellings: ['活动类别', '类型'] },
  { name: '主题', spellings: ['活动主题', '会议主题', '内容'] },
  { name: '参加单位', spellings: ['参会单位', '参加机关、单位', '参与单位'] },
  { name: '成果', spellings: ['活动成果', '会议成果', '结果'] },
  { name: '文号', optional: true, spellings: ['文书号', '决定书文号', '文件号'] },
] as const
type Name = (typeof columns)[number]['name']

const kinds = choices<ActivityKind>([
  { name: '联席会议', value: 'jointConference', spellings: ['联席会', '信访联席会议', '信访工作联席会议'] },
  { name: '法治宣传', value: 'publicity', spellings: ['宣传', '普法宣传', '法制宣传', '集中宣传', '条例宣传'] },
  { name: '业务培训', value: 'training', spellings: ['培训', '信访业务培训', '工作培训'] },
  {
    name: '排查化解',
    value: 'screening',
    spellings: ['矛盾排查', '排查', '矛盾纠纷排查', '矛盾纠纷排查化解', '集中排查'],
  },
  { name: '带案下访', value: 'leaderVisit', spellings: ['下访', '领导下访', '包案领导下访', '领导带案下访'] },
  { name: '依法处置', value: 'lawfulDisposition', spellings: ['依法处理', '公安机关依法处置'] },
])

/** 会议活动台账: a row for each conference, campaign, training, screening, leader's visit and lawful disposition. */
export const activities: LedgerDefinition<ActivityFact, Name> = {
  kind: 'activities',
  name: '会议活动台账',
  columns,
  identity: ['日期', '类别', '主题', '参加单位'],
  startSheet: () => readActivity,
}

function readActivity(row: RowCells<Name>): ActivityFact | undefined {
  const heldOn = row.day('日期', { required: true })
  const kind = row.needChoice('类别', kinds)
  const subject = row.needText('主题')
  const disposition = kind === 'lawfulDisposition' ? readDisposition(row) : undefined
  if (row.faulty || heldOn === undefined || kind === undefined || subject === undefined) return undefined
  return {
    heldOn,
    kind,
    subject,
    organs: row.text('参加单位'),
    result: row.text('成果'),
    persons: disposition?.persons,
    documentNumber: disposition?.documentNumber,
  }
}

const PERSONS = /(?<![\d.,])(\d+)\s?(?:人次|人|名)/u
const DOCUMENT_NUMBER = /[^\s，,；;。：:]*[〔[(（【]\d{4}[〕\])）】][^\s，,；;。]*?\d+号/u

/** A lawful disposition is a number of persons with the deciding body and its document, never a name. */
function readDisposition(row: RowCells<Name>): Pick<ActivityFact, 'persons' | 'documentNumber'> {
  const result = row.text('成果')
  const documentNumber = row.text('文号') || DOCUMENT_NUMBER.exec(result)?.[0]
  const persons = readWholeNumber(PERSONS.exec(result.replace(DOCUMENT_NUMBER, ''))?.[1] ?? '')
  if (persons.problem !== undefined) row.fault('成果', '依法处置须在成果中写明人数，如“1人”，请补填')
  return { persons: persons.value, documentNumber }
}
