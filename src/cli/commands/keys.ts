import { openKeyring } from '../../store/keys.ts'
import { countUnderOlderKeys, rotateKeys } from '../../store/rotate-keys.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { withHouse } from '../house.ts'

/** The keys of personal data: which is in use, and a new one for everything, while the office works on. */
export const keysCommand: Command = {
  usage: 'keys status | keys rotate [--batch 每批行数]',
  options: { batch: { type: 'string' } },
  run(call) {
    const [verb] = call.words
    if (verb !== 'status' && verb !== 'rotate') {
      throw new UsageError('请写 dengwen keys status（现在用哪一把）或 dengwen keys rotate（换一把新的）')
    }
    return withHouse(call, async ({ db }) => {
      if (verb === 'status') {
        const [current, older] = [openKeyring(db.dataDir).current(), await countUnderOlderKeys(db)]
        if (call.json) call.answer({ current, older })
        else call.say(`现在用第 ${String(current)} 号密钥；还有 ${String(older)} 行在旧密钥之下。`)
        return 0
      }
      const progress = (rows: number) => {
        process.stderr.write(`已换 ${String(rows)} 行\n`)
      }
      const done = await rotateKeys(db, { batch: batchOf(call), progress })
      if (call.json) call.answer(done)
      else call.say(said(done))
      return 0
    })
  },
}

function batchOf(call: Invocation): number {
  const batch = Number(textOption(call, 'batch') ?? 200)
  if (Number.isInteger(batch) && batch >= 1 && batch <= 10_000) return batch
  throw new UsageError('--batch 请写 1 到 10000 的整数，如 --batch 200')
}

function said({ current, resumed, rows }: Awaited<ReturnType<typeof rotateKeys>>): string {
  const how = resumed ? '接着上次中断的换完了' : '换好了'
  return `${how}：${String(rows)} 行个人信息现在在第 ${String(current)} 号密钥之下。旧密钥留在密钥文件里，打开旧备份和核对查询码还要用。请把密钥文件另行备份。`
}
