import { freshenSession } from '../../store/sessions.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { faulty, ProblemError } from '../problem.ts'
import { checkPassword } from './change-password.ts'
import { checkFactor, needAccount } from './second-factor.ts'
import type { Session } from './session.ts'

/** Shows again that it is she, by her password or a code of her second factor. */
export async function freshen(
  house: House,
  session: Session,
  given: { readonly password?: string | undefined; readonly code?: string | undefined },
): Promise<void> {
  const { code: region } = house.region
  const { password, code } = given
  const account = await read(house, (tx) => needAccount(tx, house, session.actor.id))
  if (code !== undefined && code !== '') await checkFactor(house, account.staff, code)
  else if (password !== undefined && password !== '') await checkPassword(house, account, password)
  else throw new ProblemError(faulty([{ path: 'password', problem: '请填写口令，或者第二重验证的验证码' }]))
  await read(house, (tx) => freshenSession(tx, region, session.id, house.now()))
}
