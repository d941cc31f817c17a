import type { Role } from '../petition/act.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { UnitRelation } from './unit-relation.ts'

/** Who may do an act: for each role, in which relation of its unit to the petition. What isn't named is not allowed. */
type Permission = { readonly [R in Role]?: readonly UnitRelation[] }

const office = { registrar: ['office'], officeHead: ['office'] } as const
/** What a ledger can hold is also read in from one, on the command line. */
const imports = { operator: ['office'] } as const
const lead = { handler: ['lead'], unitHead: ['lead'] } as const
const reviewer = { handler: ['reviewer'], unitHead: ['reviewer'] } as const

/**
 * The one table of who may do what. An act added to the registry and forgotten here does not compile. auditor and admin
 * stand in no line: they see and keep, and do no act on a petition.
 */
const permissions = {
  /** 第二十三条第一款: a unit the petitioner came to registers too; a petition not yet registered is nobody's. */
  register: { ...office, ...imports, handler: ['other'] },
  confirmKind: office,
  relate: { ...office, ...imports },
  transfer: { ...office, ...imports },
  assign: { ...office, ...imports },
  object: { handler: ['lead', 'assisting'], unitHead: ['lead', 'assisting'] },
  decideObjection: office,
  accept: { ...lead, ...imports },
  waiveNotice: lead,
  contribute: { handler: ['assisting'], unitHead: ['assisting'] },
  /** 第三十四条 「经本机关、单位负责人批准」 */
  extend: { unitHead: ['lead'], ...imports },
  issueOpinion: { ...lead, ...imports },
  handOver: { ...lead, ...imports },
  /** The office proves delivery for a reviewer that has no account here, and where it took the case from the accused. */
  deliver: { ...office, ...imports, handler: ['lead', 'reviewer'], unitHead: ['lead', 'reviewer'] },
  reportFeedback: lead,
  requestFirstReview: office,
  /** A reviewer above the county has no account here: the office enters the paper it received. */
  answerFirstReview: { ...office, ...reviewer },
  requestFinalReview: office,
  answerFinalReview: { ...office, ...reviewer },
  supervise: office,
  answerSupervision: { handler: ['lead', 'assisting', 'reviewer'], unitHead: ['lead', 'assisting', 'reviewer'] },
  /** Only what the petitioner gave with her own code is entered, and never by the unit that is rated. */
  rate: { registrar: ['office'], ...imports },
  end: office,
  archive: office,
  correct: { ...office, ...imports },
  /** When a year's holiday notice is loaded: for all open days at once, on the command line or by the office's head. */
  rereckon: { officeHead: ['office'], ...imports },
} as const satisfies Record<ActName, Permission>

/** Whether somebody of this role, whose unit stands in this relation to the petition, may do the act. */
export function isPermitted(role: Role, relation: UnitRelation, act: ActName): boolean {
  const permission: Permission = permissions[act]
  return permission[role]?.includes(relation) ?? false
}
