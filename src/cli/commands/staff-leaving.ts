import { perform } from '../../store/perform.ts'
import { readStaff } from '../../store/staff.ts'
import type { Staff } from '../../store/staff.ts'
import { holdingOf, leave } from '../../store/staff-leave.ts'
import type { Tx } from '../../store/tx.ts'
import { textOption, UsageError } from '../command.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { done, journalOf, needRegion, withHouse } from '../house.ts'

/** `staff leave`: what holds her is listed, or handed over; nobody leaves with something still in her hands. */
export function staffLeaves(call: Invocation): Promise<ExitCode> {
  const login = call.words[1]
  if (login === undefined)
    throw new UsageError('请写 dengwen staff leave 账号，手里有信访件的再写 --hand-over-to 接手人的账号')
  const heir = textOption(call, 'hand-over-to')
  const onlyList = call.options['list'] === true
  return withHouse(call, async (house) => {
    const region = needRegion(house)
    const journal = journalOf(house.db, region, call.now)
    const went = done(
      await perform(house.db, region.code, async (tx) => {
        const person = await accountOf(tx, region.code, login)
        const holding = await holdingOf(tx, region.code, person)
        if (onlyList) return { person, ...holding, left: false }
        await leave(tx, journal, person, heir === undefined ? undefined : await accountOf(tx, region.code, heir))
        return { person, ...holding, left: true }
      }),
    )
    const { person, handles, blocks, left } = went
    if (call.json) call.answer({ login, left, handles, blocks })
    for (const { number } of call.json ? [] : handles) call.say(`承办 ${number}${left ? `，已移交 ${heir ?? ''}` : ''}`)
    for (const block of call.json ? [] : blocks) call.say(block)
    if (!call.json)
      call.say(left ? `${person.name}已离岗，账号 ${login} 已停用，已登录的都已退出。` : '仅列出，没有停用。')
    return 0
  })
}

async function accountOf(tx: Tx, region: string, login: string): Promise<Staff> {
  const found = (await readStaff(tx, region)).find(
    (each) => each.login === login && each.active && each.role !== 'operator',
  )
  if (found === undefined) throw new UsageError(`没有在岗人员的账号「${login}」，请核对。`)
  return found
}
