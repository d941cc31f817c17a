import type { Role } from '../petition/facts.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { UnitRelation } from './unit-relation.ts'

/** Who may do an act: for each role, in which relation of its unit to the petition. What isn't named is not allowed. */
type Permission = { readonly [R in Role]?: readonly UnitRelation[] }

const office = { registrar: ['office'], officeHead: ['office'] } as const
/** Decided by name, by whoever answers for the office. */
const officeHead = { officeHead: ['office'] } as const
/** What a ledger can hold is also read in from one, on the command line. */
const imports = { operator: ['office'] } as const
const lead = { handler: ['lead'], unitHead: ['lead'] } as const
const holders = { handler: ['lead', 'assisting', 'reviewer'], unitHead: ['lead', 'assisting', 'reviewer'] } as const
const reviewer = { handler: ['reviewer'], unitHead: ['reviewer'] } as const
const answerers = { handler: ['lead', 'reviewer'], unitHead: ['lead', 'reviewer'] } as const

/** The petitioner, by the query code of her own petition; at 登记 by having written it. */
const herself = { petitioner: ['other'] } as const

/**
 * The one table of who may do what. An act added to the registry and forgotten here does not compile. auditor,
 * admin and securityAdmin stand in no line: they see and keep, and do no act on a petition.
 */
const permissions = {
  /** 第十七条第一款: online she registers it herself. 第二十三条第一款: a unit the petitioner came to registers too; a petition not yet registered is nobody's. */
  register: { ...office, ...imports, handler: ['other'], ...herself },
  chooseRepresentatives: office,
  appointAgent: office,
  revokeAgent: office,
  /** Asked of the office: a unit she came to is told nothing by her asking it. */
  hideName: { ...office, ...herself },
  showName: { ...office, ...herself },
  confirmKind: office,
  nameAccused: office,
  relate: { ...office, ...imports },
  /** 第十九条第三款: the superior she came to; that it isn't the competent unit itself the act sees to. */
  refuseDuplicate: { ...office, ...lead },
  /** 第三十六条第三款: a named officer decides that facts and reasons are the same (Q14). */
  refuseFurther: { officeHead: ['office'], unitHead: ['lead'] },
  redirect: lead,
  seekDecision: { officeHead: ['office'] },
  recordDecision: office,
  split: office,
  transfer: { ...office, ...imports },
  assign: { ...office, ...imports },
  passDown: lead,
  refer: office,
  /** 第三十条第三款: as few as can be see what is said of whom. */
  referToDiscipline: { officeHead: ['office'] },
  /** By the head of the organ it was sent to, as the act sees to, and in its compartment alone. */
  handBack: { unitHead: ['other'] },
  notifyOrganization: { officeHead: ['office'] },
  object: { handler: ['lead', 'assisting'], unitHead: ['lead', 'assisting'] },
  decideObjection: office,
  accept: { ...lead, ...imports },
  waiveNotice: lead,
  /** A head names within her own unit; on the command line it is handed over for whoever leaves. */
  appointHandler: { unitHead: ['lead', 'assisting'], ...imports },
  contribute: { handler: ['assisting'], unitHead: ['assisting'] },
  /** Asked by whoever works on it, so that who approves isn't who asked (see second-person.ts). */
  proposeExtension: lead,
  /** 第三十四条 「经本机关、单位负责人批准」 */
  extend: { unitHead: ['lead'], ...imports },
  retractExtension: { unitHead: ['lead'] },
  route: lead,
  returnToProcedure: { ...office, ...lead },
  reportOutcome: { ...office, ...lead },
  performDuty: lead,
  studySuggestion: lead,
  replySuggestion: lead,
  answerAccusation: lead,
  /** 送核、核稿: within the unit that answers. */
  submitOpinion: lead,
  checkOpinion: lead,
  issueOpinion: { ...lead, ...imports },
  handOver: { ...lead, ...imports },
  /** The office proves delivery for a reviewer that has no account here, and where it took the case from the accused. */
  deliver: { ...office, ...imports, handler: ['lead', 'reviewer'], unitHead: ['lead', 'reviewer'] },
  reportFeedback: lead,
  /** Q9: only ever to her advantage, and by name. */
  excuseDelay: officeHead,
  requestFirstReview: { ...office, ...herself },
  /** A reviewer above the county has no account here: the office enters the paper it received. */
  answerFirstReview: { ...office, ...reviewer },
  requestFinalReview: { ...office, ...herself },
  answerFinalReview: { ...office, ...reviewer },
  supervise: office,
  /** What units answer in writing the office also enters for whoever has no account here. */
  answerSupervision: { ...office, ...holders },
  /** 第二十五条: whoever finds it grave and urgent reports it, each for itself. */
  flagUrgent: { ...office, handler: ['lead', 'assisting'], unitHead: ['lead', 'assisting'] },
  reportUrgent: { ...office, handler: ['lead', 'assisting'], unitHead: ['lead', 'assisting'] },
  remind: office,
  escalateSupervision: office,
  reportRectification: { ...office, ...holders },
  recommend: office,
  answerRecommendation: { ...office, ...holders },
  receiveFromAbove: office,
  reportAbove: office,
  /** 县领导 write their own instruction; what was given on paper the office enters. */
  instruct: { ...office, leader: ['office'] },
  answerInstruction: { ...office, ...holders },
  /** Q22: only what the petitioner gave with her own code counts, and nobody of those who are rated enters it. */
  rate: { ...herself, ...imports },
  /** 拟稿、核稿: whoever handles the case; 签发: the head of the unit whose paper it is, which the act itself looks at. */
  draftPaper: { ...office, ...holders },
  checkPaper: { ...office, ...holders },
  signPaper: { officeHead: ['office'], unitHead: ['lead', 'assisting', 'reviewer'] },
  voidPaper: { ...office, ...holders },
  attachOriginal: { ...office, ...holders },
  /** Hers with her code, or brought to the office; what is found while it is handled, whoever handles it. */
  attachMaterial: { ...office, ...holders, petitioner: ['other'] },
  /** She may bring it to either; that she means it is asked outside the unit (Q8). */
  requestWithdrawal: { ...office, ...lead, ...herself },
  confirmWithdrawal: office,
  recordDeath: office,
  end: office,
  reopen: officeHead,
  strikeOut: officeHead,
  archive: office,
  /** 处置 takes two, and the second is none of those who handle petitions (docs/decisions/0020). */
  proposeDisposal: officeHead,
  dispose: { auditor: ['office'] },
  amend: officeHead,
  amendReceipt: officeHead,
  /** 第二十四条第二款: on one petition by the office's head, on all at once when the change of the unit is entered. */
  succeedUnit: { officeHead: ['office'], ...imports },
  correct: { ...office, ...imports },
  /** When a year's holiday notice is loaded: for all open days at once, on the command line or by the office's head. */
  rereckon: { officeHead: ['office'], ...imports },
  /** 第二十四条第一款: whoever holds it, or the office for units without an account here. */
  disputeJurisdiction: { ...office, handler: ['lead', 'assisting'], unitHead: ['lead', 'assisting'] },
  decideJurisdiction: office,
  /** Who is to answer finds out; the office enters it for a reviewer without an account here. */
  takeStatement: { ...office, ...answerers },
  investigate: { ...office, ...answerers },
  openHearing: { ...office, ...answerers },
  closeHearing: { ...office, ...answerers },
  postResult: { ...office, ...reviewer },
  startMediation: { ...office, ...answerers },
  closeMediation: { ...office, ...answerers },
  reportPerformance: { ...office, ...answerers },
  reportEnforcement: { ...office, ...lead },
  /** 第二十八条第三款: anybody who handles it may ask; the head of the person's unit decides, as the act sees to. */
  requestRecusal: { ...office, ...holders },
  decideRecusal: { ...office, unitHead: ['lead', 'assisting', 'reviewer'] },
} as const satisfies Record<ActName, Permission>

/** Whether somebody of this role, whose unit stands in this relation to the petition, may do the act. */
export function isPermitted(role: Role, relation: UnitRelation, act: ActName): boolean {
  const permission: Permission = permissions[act]
  return permission[role]?.includes(relation) ?? false
}
