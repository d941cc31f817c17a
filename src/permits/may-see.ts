import type { Actor, Role } from '../petition/facts.ts'
import { isSealed } from '../petition/sealed.ts'
import type { Petition } from '../petition/state.ts'
import { relationOf } from './unit-relation.ts'
import type { UnitRelation } from './unit-relation.ts'

/** How much of a petition somebody sees: nothing at all; number, day and duties; or the texts and names as well. */
export type Sight = 'nothing' | 'stub' | 'texts'

/** What the office's own people see, and the leaders above it. The operator reads ledgers in and writes them out again, texts and all. */
const officeSight = {
  registrar: 'texts',
  officeHead: 'texts',
  leader: 'texts',
  operator: 'texts',
  auditor: 'stub',
  admin: 'nothing',
  securityAdmin: 'nothing',
  handler: 'nothing',
  unitHead: 'nothing',
  petitioner: 'nothing',
} as const satisfies Record<Role, Sight>

/**
 * 第三十条第三款 「不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位」: a unit sees texts only of
 * what it handles or reviews, and only once a named person has confirmed the kind and that the unit isn't the accused —
 * read from a ledger or taken in live, and even where the petitioner came to the unit itself.
 */
export function maySee(actor: Actor, petition: Petition): Sight {
  return petition.version === 0 ? 'nothing' : sightOf(actor.role, relationOf(actor, petition), petition)
}

/** Whether the texts come with her name and contacts: not to a unit, where she asked that it not be told. */
export function maySeePersons(actor: Actor, petition: Petition): boolean {
  if (maySee(actor, petition) !== 'texts') return false
  return petition.nameHidden === undefined || relationOf(actor, petition) === 'office'
}

function sightOf(role: Role, relation: UnitRelation, petition: Petition): Sight {
  const sealed = isSealed(petition) && role !== 'officeHead'
  if (relation === 'office') return sealed && officeSight[role] === 'texts' ? 'stub' : officeSight[role]
  if (relation === 'other' || !worksInUnit(role)) return 'nothing'
  return sealed || petition.kindConfirmedBy === undefined ? 'stub' : 'texts'
}

function worksInUnit(role: Role): boolean {
  return role === 'handler' || role === 'unitHead'
}

const bySight = {
  texts: '看全部内容，每次查看都有记录；密封的，除信访局负责人以外只看编号、日期和义务',
  stub: '只看编号、日期、义务和办理经过，不看信访人和信访内容',
  nothing: '一件信访也不看',
} as const satisfies Record<Sight, string>

/** What a role sees, whatever the petition: for whoever wants to know before she asks for an account. */
export function sayWhatRoleSees(role: Role): string {
  return worksInUnit(role)
    ? '只看本单位主办、协办、复查、复核的：信访局确认类别和被检举控告的对象以后看内容，确认以前只看编号、日期和义务；本单位或者要听从的人被检举控告的，一点也看不到'
    : bySight[officeSight[role]]
}

const holds = {
  lead: '主办这件信访',
  assisting: '协办这件信访',
  reviewer: '复查、复核这件信访',
} as const satisfies Record<Exclude<UnitRelation, 'office' | 'other'>, string>

/** 「谁能看见这件，为什么」, as a sentence to the actor. An accused unit reads what a stranger reads. */
export function explainSight(actor: Actor, petition: Petition): string {
  const relation = relationOf(actor, petition)
  const sight = maySee(actor, petition)
  if (sight === 'nothing' || relation === 'other')
    return '没有您可以查看的这件信访：只有承办、协办、复查、复核它的单位可以查看。'
  if (relation === 'office') {
    if (isSealed(petition) && sight === 'stub')
      return '这件信访已转纪检监察机关，内容密封，只有信访局负责人可以查看（第三十条第三款）。'
    return sight === 'texts'
      ? '您在信访局经办信访件，可以查看全部内容；每次查看都有记录。'
      : '您的岗位只看编号、日期、义务和办理经过，不看信访人和信访内容。'
  }
  return sight === 'texts'
    ? `本单位${holds[relation]}，类别和被检举控告的对象已经信访局确认（第三十条第三款），可以查看全部内容；每次查看都有记录。`
    : `本单位${holds[relation]}，但信访局还没有确认类别、没有确认本单位不是被检举控告的对象（第三十条第三款），确认以前只看编号、日期和义务。`
}
