import { kinds } from '../../registers/kinds.ts'
import { verify } from '../../store/verify/verify.ts'
import type { Command } from '../command.ts'
import { withHouse } from '../house.ts'

export const verifyCommand: Command = {
  usage: 'verify [--json]',
  options: {},
  async run(call) {
    return withHouse(call, async ({ db }) => {
      const { subjects, events, seals, disposed, findings } = await verify(db, kinds)
      if (call.json) call.answer({ subjects, events, seals, disposed, findings })
      for (const { table, subject, seq, problem } of findings) {
        if (!call.json) call.say(`✗ ${table} ${subject}${seq === null ? '' : ` 第${String(seq)}个行为`}：${problem}`)
      }
      if (!call.json && findings.length === 0) {
        call.say(`✓ 核对 ${String(subjects)} 个事项、${String(events)} 个行为、${String(seals)} 个封印，均相符。`)
        if (disposed > 0) call.say(`其中 ${String(disposed)} 件的内容和人员已依规处置。`)
      }
      return findings.length === 0 ? 0 : 3
    })
  },
}
