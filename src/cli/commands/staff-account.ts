import type { Counted } from '../../store/accounts/sign-in-tries.ts'
import { writeAccountChange } from '../../store/accounts/changes.ts'
import type { AccountChangeName } from '../../store/accounts/changes.ts'
import { takePassword } from '../../store/accounts/credentials.ts'
import { forgive } from '../../store/accounts/sign-in-tries.ts'
import { openKeyring } from '../../store/keys.ts'
import { newId } from '../../store/new-id.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { readAccounts } from '../../store/staff.ts'
import type { Account } from '../../store/staff.ts'
import type { Tx } from '../../store/tx.ts'
import { resetLink } from '../../server/sign-in/one-time-links.ts'
import { factorTriesOf, triesOf } from '../../server/sign-in/sign-in.ts'
import { UsageError } from '../command.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { needRegion, withHouse } from '../house.ts'

interface Work {
  readonly region: string
  readonly account: Account
  readonly tries: readonly Counted[]
}

/** `staff unlock`: whoever failed too often may try again. */
export function staffUnlocks(call: Invocation): Promise<ExitCode> {
  return onAccount(call, async (tx, { region, account, tries }) => {
    await forgive(tx, region, tries)
    await note(tx, call, { region, account, what: 'unlocked' })
    return { login: account.login, say: `账号 ${account.login} 可以重新尝试登录了。` }
  })
}

/** `staff reset`: the password is worth nothing from now on; a link that is good once lets its owner set another. */
export function staffResets(call: Invocation): Promise<ExitCode> {
  return onAccount(call, async (tx, { region, account }) => {
    await takePassword(tx, region, account.id)
    await endSessionsOf(tx, region, account.id)
    await note(tx, call, { region, account, what: 'passwordReset' })
    const { path, expiresAt } = await resetLink(tx, region, { staff: account.id, now: call.now })
    const say = `账号 ${account.login} 的口令已作废，已登录的都已退出。请把这个链接（接在本系统地址后面，24小时内有效，只能用一次）交给本人：\n  ${path}`
    return { login: account.login, path, expiresAt: expiresAt.toISOString(), say }
  })
}

async function onAccount(
  call: Invocation,
  work: (tx: Tx, on: Work) => Promise<{ readonly login: string; readonly say: string }>,
): Promise<ExitCode> {
  const login = call.words[1]
  if (login === undefined) throw new UsageError(`请写 dengwen staff ${call.words[0] ?? ''} 账号`)
  return withHouse(call, async (house) => {
    const { code } = needRegion(house)
    const keyring = openKeyring(house.db.dataDir)
    const { say, ...answer } = await inTx(house.db, scopeOf(code), async (tx) => {
      const account = (await readAccounts(tx, code, true)).find((each) => each.login === login && each.active)
      if (account === undefined) throw new UsageError(`没有在用的账号「${login}」，请核对。`)
      const tries = [triesOf({ keyring }, login), factorTriesOf({ keyring }, account.id)]
      return work(tx, { region: code, account, tries })
    })
    if (call.json) call.answer(answer)
    else call.say(say)
    return 0
  })
}

function note(
  tx: Tx,
  call: Invocation,
  { region, account, what }: { readonly region: string; readonly account: Account; readonly what: AccountChangeName },
): Promise<void> {
  return writeAccountChange(tx, region, { id: newId(), at: call.now, actor: 'operator', staff: account.id, what })
}
