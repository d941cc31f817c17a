import { writeFile } from 'node:fs/promises'
import { exportLedger } from '../../ledgers/export/export-ledger.ts'
import { petitionsAsJson } from '../../ledgers/export/petitions-as-json.ts'
import { ledgerKinds } from '../../ledgers/ledger.ts'
import { recordSweep } from '../../store/accesses.ts'
import { scopeOf } from '../../store/journal.ts'
import { newId } from '../../store/new-id.ts'
import { inTx } from '../../store/open-db.ts'
import { UsageError } from '../command.ts'
import type { Command } from '../command.ts'
import { journalOf, needRegion, withHouse } from '../house.ts'
import { writingTo } from '../written-files.ts'

export const exportCommand: Command = {
  usage: 'export units|petitions|inspection|leader-cases|activities 文件.xlsx|文件.json',
  options: {},
  async run(call) {
    const [kindWord, file] = call.words
    const kind = ledgerKinds.find((name) => name === kindWord)
    if (kind === undefined) throw new UsageError(`请写明台账种类：${ledgerKinds.join('、')}`)
    if (file === undefined || !/\.(xlsx|json)$/.test(file)) throw new UsageError('请写明导出到哪个 .xlsx 或 .json 文件')
    const asJson = file.endsWith('.json')
    if (asJson && kind !== 'petitions') throw new UsageError('只有信访登记台账可以导出为 .json；其他台账请导出为 .xlsx')
    return withHouse(call, async (house) => {
      const { code } = needRegion(house)
      const { actor } = journalOf(house.db, { code }, call.now)
      const count = await inTx(
        house.db,
        scopeOf(code),
        async (tx) => {
          const by = { region: code, actor, now: call.now, newId }
          await recordSweep(tx, by, { what: 'export', item: kind, why: '命令行导出整本台账' })
          if (!asJson) return writingTo(file, () => exportLedger(tx, code, kind, { file, at: call.now }))
          const rows = await petitionsAsJson(tx, code)
          await writingTo(file, () => writeFile(file, `${JSON.stringify(rows, null, 1)}\n`))
          return rows.length
        },
        { statementMs: 0 },
      )
      if (call.json) call.answer({ file, rows: count })
      else call.say(`已导出 ${String(count)} 行到 ${file}。`)
      return 0
    })
  },
}
