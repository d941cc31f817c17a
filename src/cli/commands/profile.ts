import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { sayDay } from '../../calendar/plain-date.ts'
import { day } from '../../petition/input.ts'
import { keepProfile } from '../../store/region.ts'
import { buildProfile } from '../../terms/profile.ts'
import type { LocalProfile, LocalRule } from '../../terms/profile.ts'
import { isTermId, terms } from '../../terms/terms.ts'
import { UsageError } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { needRegion, withHouse } from '../house.ts'

/** What a region's own regulation asks beyond the Regulation (问题23): shown, or taken in from a file, all rules or none. */
export const profileCommand: Command = {
  usage: 'profile [文件.json] [--json]',
  options: {},
  async run(call) {
    const [file] = call.words
    const taken = file === undefined ? undefined : await readProfile(file)
    return withHouse(call, async (house) => {
      const { code, profile = [] } = needRegion(house)
      if (taken !== undefined) await keepProfile(house.db, code, taken)
      const shown = taken ?? profile
      if (call.json) call.answer({ profile: shown })
      else tell(call, shown, taken !== undefined)
      return 0
    })
  },
}

const rule = z
  .strictObject({
    term: z.string().refine(isTermId, `只能是下列之一：${Object.keys(terms).join('、')}`),
    days: z.int('应为整数').min(1, '至少为1').max(365, '天数过多'),
    counted: z.enum(['calendarDays', 'workdays'], '请写 calendarDays（日）或 workdays（工作日）'),
    rule: z.string().trim().min(1, '请写明地方规定的名称和条款').max(64, '过长，请控制在64字以内'),
    validFrom: day,
    validTo: day.optional(),
  })
  .transform(({ days, counted, validTo, ...rest }): LocalRule => {
    return { ...rest, limit: { counted, days }, ...(validTo !== undefined && { validTo }) }
  })

async function readProfile(file: string): Promise<LocalProfile> {
  const asked = z.array(rule, '应为规则的列表').safeParse(await readJson(file))
  if (!asked.success) {
    const faults = asked.error.issues.map(({ path, message }) => `${sayPlace(path)}：${message}`)
    throw new UsageError(`没有载入任何一条。${file} 须改正：\n${faults.join('\n')}`)
  }
  const made = buildProfile(asked.data)
  if ('profile' in made) return made.profile
  const problems = made.problems.map(({ rule: of, problem }) => `${of}：${problem}`)
  throw new UsageError(`没有载入任何一条。${file} 须改正：\n${problems.join('\n')}`)
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`找不到或者读不了 ${file}，请核对路径。`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${file} 不是 JSON 文件，请按 docs/decisions/questions/q23-local-rules.md 的样子写。`)
  }
}

function sayPlace([at, field]: readonly PropertyKey[]): string {
  return [typeof at === 'number' ? `第${String(at + 1)}条` : '文件', field]
    .filter((part) => part !== undefined)
    .join(' ')
}

function tell(call: Invocation, profile: LocalProfile, isNew: boolean): void {
  for (const { term, limit, rule: of, validFrom, validTo } of profile) {
    const days = `${String(limit.days)}${limit.counted === 'workdays' ? '个工作日' : '日'}`
    const until = validTo === undefined ? '起' : `至${sayDay(validTo)}`
    call.say(`${terms[term].label}（${terms[term].article}）：${of} ${days}，${sayDay(validFrom)}${until}`)
  }
  if (profile.length === 0) call.say('没有载入地方规定，只按条例计算。')
  if (isNew) call.say('已载入。此后起算的期限并列两个日子，已经起算的不变；运行中的服务重新启动后生效。')
}
