import type { AccountPolicy } from '../../store/accounts/policy.ts'
import type { Credentials } from '../../store/accounts/credentials.ts'
import type { SessionStage } from '../../store/sessions.ts'

const dayMs = 24 * 60 * 60_000

/** What somebody has shown so far, and what holds where she signs in. */
export interface Shown {
  readonly policy: AccountPolicy
  readonly now: Date
  /** The second factor has been shown, or was just enrolled. */
  readonly factor: boolean
  /** The government's own sign-in stands in for the password. */
  readonly sso?: boolean
  /** The accounts of the demonstration are printed for all to read: nothing of them needs guarding, and nothing expires. */
  readonly demo: boolean
}

/** The step somebody still owes, in this order: her second factor, or getting one; a password of her own; none. */
export function nextStep(account: Credentials, shown: Shown): SessionStage {
  if (account.hasFactor && !shown.factor) return 'secondFactor'
  if (shown.demo) return 'full'
  if (!account.hasFactor && shown.policy.secondFactorRoles.some((role) => role === account.role)) return 'enrol'
  return shown.sso !== true && needsNewPassword(account, shown) ? 'newPassword' : 'full'
}

function needsNewPassword({ mustChange, passwordSetAt }: Credentials, { policy, now }: Shown): boolean {
  if (mustChange) return true
  if (policy.passwordDays === null || passwordSetAt === undefined) return false
  return now.getTime() - passwordSetAt.getTime() >= policy.passwordDays * dayMs
}
