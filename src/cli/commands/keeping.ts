import { backup, restore } from '../../store/backup.ts'
import { nameRegion, regionCode } from '../../store/region.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command } from '../command.ts'
import { withHouse } from '../house.ts'

/** The commands that keep the house: name it, bring it up to date, say where it is, copy it away and back. */
export const initCommand: Command = {
  usage: 'init --region 行政区划代码 --office 单位名称',
  options: { region: { type: 'string' }, office: { type: 'string' } },
  async run(call) {
    const code = regionCode(textOption(call, 'region') ?? '')
    const office = textOption(call, 'office')
    if (code === undefined) throw new UsageError('请用 --region 写明6位或12位行政区划代码，如 --region 140423')
    if (office === undefined) throw new UsageError('请用 --office 写明单位名称，如 --office 青禾县信访局')
    return withHouse(call, async ({ db }) => {
      const name = office.replace(/信访(局|办公室|办)$/u, '')
      await nameRegion(db, { code, name, office }, call.now)
      if (call.json) call.answer({ region: code, office })
      else call.say(`已定为 ${office}（${code}）。`)
      return 0
    })
  },
}

export const migrateCommand: Command = {
  usage: 'migrate',
  options: {},
  run: (call) =>
    withHouse(call, ({ region }) => {
      if (call.json) call.answer({ region: region?.code ?? null })
      else call.say('数据库结构已是最新。')
      return Promise.resolve(0)
    }),
}

export const urlCommand: Command = {
  usage: 'url',
  options: {},
  run: (call) =>
    withHouse(
      call,
      ({ db }) => {
        if (call.json) call.answer({ url: db.ownerUrl })
        else call.say(db.ownerUrl)
        return Promise.resolve(0)
      },
      'never',
    ),
}

export const backupCommand: Command = {
  usage: 'backup 目录 [--keys 密钥另存的目录]',
  options: { keys: { type: 'string' } },
  async run(call) {
    const target = call.words[0]
    if (target === undefined) throw new UsageError('请写明备份到哪个目录')
    return withHouse(call, async ({ db }) => {
      const { files, bytes, keys } = await backup(db, target, { keysDir: textOption(call, 'keys') })
      if (call.json) call.answer({ files, bytes, keys })
      else {
        call.say(`已备份 ${String(files)} 个文件，共 ${String(bytes)} 字节，到 ${target}。`)
        call.say(`密钥和数据库口令另在 ${keys}：请与备份分开保管，恢复时两样都要。`)
      }
      return 0
    })
  },
}

export const restoreCommand: Command = {
  usage: 'restore 目录 [--keys 密钥所在的目录]',
  options: { keys: { type: 'string' } },
  async run(call) {
    const source = call.words[0]
    if (source === undefined) throw new UsageError('请写明从哪个备份目录恢复')
    await restore(source, call.dataDir, textOption(call, 'keys'))
    if (call.json) call.answer({ restored: call.dataDir })
    else call.say(`已恢复到 ${call.dataDir}。`)
    return 0
  },
}
