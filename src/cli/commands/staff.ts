import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { hashPassword, passwordFault } from '../../server/sign-in/passwords.ts'
import { administratorFault, isAdministrator } from '../../server/sign-in/three-administrators.ts'
import { roles } from '../../server/words.ts'
import { scopeOf } from '../../store/journal.ts'
import { newId } from '../../store/new-id.ts'
import { inTx } from '../../store/open-db.ts'
import { writeAccountChange } from '../../store/accounts/changes.ts'
import { addStaff, readAccounts, signInRoles } from '../../store/staff.ts'
import type { Account } from '../../store/staff.ts'
import { readUnits, standing } from '../../store/units.ts'
import type { Unit } from '../../store/units.ts'
import { theOffice } from '../../terms/clock.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command, ExitCode, Invocation } from '../command.ts'
import { needRegion, withHouse } from '../house.ts'
import { staffResets, staffUnlocks } from './staff-account.ts'
import { staffLeaves } from './staff-leaving.ts'

/**
 * The accounts people sign in with, by whoever has the machine; every change is written down for the auditor. A password
 * typed here is good for setting another, unless --own-password says that its owner typed it.
 */
export const staffCommand: Command = {
  usage: `staff add --login 账号 --name 姓名 --role ${signInRoles.join('|')} [--unit 单位] [--person 工号] [--password-stdin] [--own-password] | staff unlock|reset 账号 | staff leave 账号 [--hand-over-to 账号] [--list]`,
  options: {
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
    person: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    'own-password': { type: 'boolean' },
    'hand-over-to': { type: 'string' },
    list: { type: 'boolean' },
  },
  async run(call) {
    if (call.words[0] === 'leave') return staffLeaves(call)
    if (call.words[0] === 'unlock') return staffUnlocks(call)
    if (call.words[0] === 'reset') return staffResets(call)
    if (call.words[0] !== 'add') throw new UsageError('请写 dengwen staff add --login 账号 --name 姓名 --role 岗位')
    return addsAccount(call, askedFor(call))
  },
}

function addsAccount(call: Invocation, asked: Asked): Promise<ExitCode> {
  return withHouse(call, async (house) => {
    const { code } = needRegion(house)
    const unit = unitOf(asked, await inTx(house.db, scopeOf(code), (tx) => readUnits(tx, code)))
    const password = await readPassword(call)
    const fault = passwordFault(password, asked.login)
    if (fault !== undefined) throw new UsageError(`${fault}，没有建立账号。`)
    const hash = await hashPassword(password)
    const { login, name, role, person } = asked
    const staff = { id: newId(), login, name, role, unit }
    const own = call.options['own-password'] === true
    await inTx(house.db, scopeOf(code), async (tx) => {
      refuseAdministrator({ ...staff, person }, await readAccounts(tx, code, true))
      const more = { person: person ?? login, passwordSetAt: call.now, mustChange: !own }
      if (!(await addStaff(tx, code, { ...staff, ...more }, hash))) {
        throw new UsageError(`账号「${login}」已经有人用了，请换一个。`)
      }
      const change = { id: newId(), at: call.now, actor: 'operator', staff: staff.id, what: 'added' } as const
      await writeAccountChange(tx, code, { ...change, becomes: roles[role] })
    })
    if (call.json) call.answer(staff)
    else call.say(`已建立账号 ${login}（${name}，${roles[role]}）。${own ? '' : '首次登录时须换成自己的口令。'}`)
    return 0
  })
}

function refuseAdministrator(one: Parameters<typeof administratorFault>[0], all: readonly Account[]): void {
  if (isAdministrator(one.role) && one.person === undefined) {
    throw new UsageError('管理员请用 --person 写明工号，用来保证三种管理员由三个人分别担任')
  }
  const fault = administratorFault(one, all)
  if (fault !== undefined) throw new UsageError(`${fault}，没有建立账号。`)
}

type SignInRole = (typeof signInRoles)[number]

interface Asked {
  readonly login: string
  readonly name: string
  readonly role: SignInRole
  readonly unit: string | undefined
  /** 工号 */
  readonly person: string | undefined
}

function askedFor(call: Invocation): Asked {
  const login = textOption(call, 'login')
  const name = textOption(call, 'name')
  const role = signInRoles.find((each) => each === textOption(call, 'role'))
  if (login === undefined || !/^[\w.-]{2,32}$/.test(login)) {
    throw new UsageError('请用 --login 写明账号：2到32个字母、数字、点、横线')
  }
  if (name === undefined) throw new UsageError('请用 --name 写明姓名')
  if (role === undefined) {
    const all = signInRoles.map((each) => `${each}（${roles[each]}）`).join('、')
    throw new UsageError(`请用 --role 写明岗位：${all}`)
  }
  return { login, name, role, unit: textOption(call, 'unit'), person: textOption(call, 'person') }
}

/** Handlers and heads work in a unit; everybody else in the office. */
function unitOf({ role, unit }: Asked, units: readonly Unit[]): string {
  const inUnit = role === 'handler' || role === 'unitHead'
  if (!inUnit && unit === undefined) return theOffice
  if (!inUnit) throw new UsageError(`${roles[role]}属于信访局，请不要填 --unit`)
  const found = standing(units).find(({ id, fullName, shortName, aliases }) =>
    [id, fullName, shortName, ...aliases].includes(unit ?? ''),
  )
  if (found === undefined) throw new UsageError(`请用 --unit 写明名录中的单位；「${unit ?? ''}」不在责任单位名录中`)
  return found.id
}

async function readPassword(call: Invocation): Promise<string> {
  if (call.options['password-stdin'] === true || !process.stdin.isTTY) {
    return (await text(process.stdin)).split(/\r?\n/)[0] ?? ''
  }
  process.stderr.write('口令（不显示）：')
  const nowhere = new Writable({ write: (_, __, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
