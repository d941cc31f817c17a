import type { Term } from './term.ts'

/** How long the office gives itself to look at what it was shown as proof. */
const acceptanceDays = 10

/** 第十二条第二款, for a county by analogy (第十三条): what a meeting, a leader's case, a plan or a rectification promised. */
export const undertaking = {
  id: 'undertaking',
  label: '落实议定、承诺事项',
  promise: '承诺落实的单位按期落实并提交证明',
  article: '第十二条第二款',
  quotation: '应当落实联席会议确定的工作任务和议定事项，及时报送落实情况',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading: '议定、承诺时自己写明的日期，休息日不顺延；条例未规定天数',
} as const satisfies Term

/** 第十四条第三项: proof is looked at by somebody other than who gave it; so is a proposal to close. */
export const proofAcceptance = {
  id: 'proofAcceptance',
  label: '核验落实证明',
  promise: '信访局核验落实情况，由提交人以外的人认定',
  article: '第十四条',
  quotation: '督促检查重要信访事项的处理和落实',
  limit: { counted: 'workdays', days: acceptanceDays },
  statutory: false,
  reading: '条例未规定天数，本局自定10个工作日内核验',
} as const satisfies Term
