import type { RegisterEvent } from './register.ts'
import type { Undertaking } from './undertaking.ts'

/** What was done to an entry, in words. */
export const entryActs = {
  entered: '登记',
  corrected: '更正',
  closed: '办结（销号）',
  closingProposed: '提出办结（销号）',
  closingRefused: '不同意办结（销号）',
  undertook: '议定、承诺',
  proved: '提交落实证明',
  proofAccepted: '认定落实',
  proofReturned: '退回重办',
  rescheduled: '改期',
  released: '决定不再落实',
} as const satisfies Record<RegisterEvent<unknown>['type'], string>

export const undertakingStates = {
  open: '落实中',
  proved: '已提交证明，待核验',
  accepted: '已认定落实',
  released: '决定不再落实',
} as const satisfies Record<Undertaking['status'], string>
