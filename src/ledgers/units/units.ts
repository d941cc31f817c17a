import { spellingKey } from '../cells/text.ts'
import type { LedgerDefinition } from '../definition.ts'
import type { Fault, LedgerRow, UnitFact } from '../ledger.ts'
import type { RowCells } from '../row-cells.ts'
import { enteredNames } from '../unit-index.ts'

const columns = [
  { name: '单位全称', spellings: ['全称', '单位名称', '责任单位全称'] },
  { name: '简称', spellings: ['单位简称'] },
  { name: '别名', spellings: ['曾用名', '其他名称', '别称'] },
  { name: '类别', spellings: ['单位类别'] },
  { name: '上一级机关、单位', spellings: ['上级机关、单位', '上级单位', '上一级机关', '主管单位'] },
] as const
type Name = (typeof columns)[number]['name']

/** 责任单位名录: the units that may be named in the other ledgers, under all their names. */
export const units: LedgerDefinition<UnitFact, Name> = {
  kind: 'units',
  name: '责任单位名录',
  columns,
  identity: ['单位全称'],
  lists: ['别名'],
  startSheet: () => readUnit,
  checkAll: namesClaimedTwice,
}

const BETWEEN_ALIASES = /[、,，;；/／|｜\n]+/u

function readUnit(row: RowCells<Name>): UnitFact | undefined {
  const fullName = row.needText('单位全称')
  if (fullName === undefined || row.faulty) return undefined
  const shortName = row.text('简称')
  const aliases = row
    .text('别名')
    .split(BETWEEN_ALIASES)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')
  row.means('别名', aliases.join('、'))
  return {
    fullName,
    shortName: shortName === '' ? fullName : shortName,
    aliases,
    category: row.text('类别'),
    superior: row.text('上一级机关、单位'),
  }
}

/** A name two units bear would make every later mention of it unclear. */
function namesClaimedTwice(rows: readonly LedgerRow<UnitFact>[]): readonly Fault[] {
  const bearers = new Map<string, LedgerRow<UnitFact>>()
  const faults: Fault[] = []
  for (const row of rows) {
    for (const name of enteredNames(row.fact)) {
      const bearer = bearers.get(spellingKey(name)) ?? row
      bearers.set(spellingKey(name), bearer)
      if (bearer === row) continue
      const problem = `「${name}」已是第${bearer.row}行「${bearer.fact.fullName}」的名称，一个名称只能指一个单位，请改正其中之一`
      faults.push({ sheet: row.sheet, row: row.row, column: columnOf(row.fact, name), problem })
    }
  }
  return faults
}

function columnOf(unit: UnitFact, name: string): Name {
  if (name === unit.fullName) return '单位全称'
  return name === unit.shortName ? '简称' : '别名'
}
