import { choices } from '../cells/choice.ts'
import type { LedgerDefinition } from '../definition.ts'
import type { LeaderCaseFact } from '../ledger.ts'
import type { RowCells } from '../row-cells.ts'

const columns = [
  { name: '包案级别', spellings: ['级别', '包案层级'] },
  { name: '包案领导', spellings: ['包案领导姓名', '领导'] },
  { name: '案由', spellings: ['信访事项', '反映问题', '包案事项'] },
  { name: '责任单位', spellings: ['办理单位', '责任机关、单位'] },
  { name: '包案日期', holds: 'day', spellings: ['包案时间', '确定包案日期'] },
  { name: '化解情况', spellings: ['化解状态', '办理情况'] },
  { name: '化解日期', holds: 'day', spellings: ['化解时间'] },
] as const
type Name = (typeof columns)[number]['name']

const levels = choices<LeaderCaseFact['level']>([
  { name: '市级', value: 'city', spellings: ['市', '市级领导', '市领导', '市级领导包案'] },
  { name: '县级', value: 'county', spellings: ['县', '县级领导', '县领导', '县级领导包案', '区级', '县处级'] },
])

const states = choices<LeaderCaseFact['state']>([
  { name: '已化解', value: 'resolved', spellings: ['化解', '化解完毕', '已化解完毕'] },
  { name: '化解中', value: 'open', spellings: ['未化解', '正在化解', '尚未化解', '待化解', '推进中'] },
])

/** 领导包案台账: a row for each matter a leader has taken on. */
export const leaderCases: LedgerDefinition<LeaderCaseFact, Name> = {
  kind: 'leader-cases',
  name: '领导包案台账',
  columns,
  identity: ['包案级别', '包案领导', '案由', '包案日期'],
  progress: { state: '化解情况', open: '化解中', date: '化解日期' },
  startSheet: () => readCase,
}

function readCase(row: RowCells<Name>): LeaderCaseFact | undefined {
  const level = row.needChoice('包案级别', levels)
  const leader = row.needText('包案领导')
  const subject = row.needText('案由')
  const units = row.needUnits('责任单位')
  const sponsoredOn = row.day('包案日期', { required: true })
  const resolvedOn = row.day('化解日期')
  const state = readState(row, resolvedOn !== undefined)
  if (sponsoredOn !== undefined && resolvedOn !== undefined && resolvedOn < sponsoredOn) {
    row.fault('化解日期', `${resolvedOn} 早于包案日期 ${sponsoredOn}，请核对后改正`)
  }
  if (row.faulty || level === undefined || leader === undefined) return undefined
  if (subject === undefined || sponsoredOn === undefined) return undefined
  return { level, leader, subject, units, sponsoredOn, state, resolvedOn }
}

function readState(row: RowCells<Name>, dated: boolean): LeaderCaseFact['state'] {
  const state = row.choice('化解情况', states)
  if (state === undefined || row.isFaulty('化解日期')) return dated ? 'resolved' : 'open'
  if (state === 'resolved' && !dated)
    row.fault('化解日期', '化解情况为“已化解”，化解日期不能为空；请补填，或把化解情况改为“化解中”')
  if (state === 'open' && dated)
    row.fault('化解情况', '已填化解日期，化解情况却是未化解；请改为“已化解”，或删去化解日期')
  return state
}
