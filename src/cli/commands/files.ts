import { checkKeptFiles } from '../../store/orphan-files.ts'
import type { Command } from '../command.ts'
import { withHouse } from '../house.ts'

/** Files that a request left behind when it broke off, and files that are gone. Run it with the backup. */
export const filesCommand: Command = {
  usage: 'files [--delete] [--json]',
  options: { delete: { type: 'boolean' } },
  async run(call) {
    return withHouse(call, async ({ db }) => {
      const remove = call.options['delete'] === true
      const { kept, orphans, bytes, missing } = await checkKeptFiles(db, { now: call.now, remove })
      if (call.json) call.answer({ kept, orphans, bytes, missing, deleted: remove })
      else {
        for (const digest of missing) call.say(`✗ 记录提到而不在：${digest}，请从备份中恢复 attachments 文件夹。`)
        for (const file of orphans) call.say(`${remove ? '已删去' : '没有记录提到'}：${file}`)
        call.say(
          `收存的文件 ${String(kept)} 个；一天以前留下、没有记录提到的 ${String(orphans.length)} 个，共 ${String(bytes)} 字节` +
            (orphans.length > 0 && !remove ? '（加 --delete 删去）。' : '。'),
        )
      }
      return missing.length === 0 ? 0 : 3
    })
  },
}
