import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { elsewheres, keepChannels } from '../../store/region.ts'
import type { Channels, Elsewhere } from '../../store/region.ts'
import { UsageError } from '../command.ts'
import type { Command } from '../command.ts'
import { needRegion, withHouse } from '../house.ts'

/** 第十八条第一款: how the office is reached, shown, or published from a file in place of what was published before. */
export const channelsCommand: Command = {
  usage: 'channels [文件.json] [--json]',
  options: {},
  async run(call) {
    const [file] = call.words
    const taken = file === undefined ? undefined : await readChannels(file)
    return withHouse(call, async (house) => {
      const { code, channels = {} } = needRegion(house)
      if (taken !== undefined) await keepChannels(house.db, code, taken)
      const shown = taken ?? channels
      if (call.json) call.answer({ channels: shown })
      else {
        for (const [label = '', value = ''] of rowsOf(shown)) call.say(`${label}：${value}`)
        if (taken !== undefined) call.say('已保存。运行中的服务重新启动后，网站上按新的公布。')
      }
      return 0
    })
  },
}

const labels = {
  phone: '咨询投诉电话 phone',
  place: '接待场所 place',
  hours: '接待时间 hours',
  post: '通信地址 post',
  elsewhere: '别的部门的地址电话 elsewhere',
  above: '没有列入单位名录的复查机关的上一级 above',
} as const

const names = ['phone', 'place', 'hours', 'post', 'elsewhere', 'above'] as const

const line = z.string('应为文字').trim().min(1, '不能空着；没有的，整项不写').max(200, '过长，请控制在200字以内')

const channelsSchema = z.strictObject(
  {
    phone: line.optional(),
    place: line.optional(),
    hours: line.optional(),
    post: line.optional(),
    elsewhere: z
      .partialRecord(z.enum(elsewheres), line, { error: `只认得这几项：${elsewheres.join('、')}` })
      .optional(),
    above: z.record(line, line).optional(),
  },
  { error: `只认得这几项：${names.join('、')}` },
)

function rowsOf({ phone, place, hours, post, elsewhere = {}, above = {} }: Channels): readonly (readonly string[])[] {
  const pairs = (given: Readonly<Record<string, string>>) =>
    Object.entries(given)
      .map(([name, value]) => `${name} ${value}`)
      .join('；')
  const said = { phone, place, hours, post, elsewhere: pairs(present(elsewhere)), above: pairs(above) }
  return names.map((name) => [labels[name], said[name] || '未填写'])
}

async function readChannels(file: string): Promise<Channels> {
  const read = channelsSchema.safeParse(await readJson(file))
  if (read.success) return withoutGaps(read.data)
  const faults = read.error.issues.map(({ path, message }) => `${path.map(String).join('.') || '文件'}：${message}`)
  throw new UsageError(`没有保存。${file} 须改正：\n${faults.join('\n')}`)
}

function withoutGaps({ phone, place, hours, post, elsewhere, above }: z.infer<typeof channelsSchema>): Channels {
  return {
    ...(phone !== undefined && { phone }),
    ...(place !== undefined && { place }),
    ...(hours !== undefined && { hours }),
    ...(post !== undefined && { post }),
    ...(elsewhere !== undefined && { elsewhere: present(elsewhere) }),
    ...(above !== undefined && { above }),
  }
}

function present(given: Readonly<Partial<Record<string, string>>>): Readonly<Partial<Record<Elsewhere, string>>> {
  return Object.fromEntries(
    elsewheres.flatMap((place) => (given[place] === undefined ? [] : [[place, given[place]] as const])),
  )
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`找不到或者读不了 ${file}，请核对路径。`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${file} 不是 JSON 文件，请按 docs/decisions/0022-portal.md 的样子写。`)
  }
}
