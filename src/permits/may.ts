import type { Actor, Role } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import { openDuties } from '../petition/duties.ts'
import { isRecused } from '../petition/proceedings.ts'
import { refuse } from '../petition/refusal.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { refuseAlone } from './second-person.ts'
import { isPermitted } from './table.ts'
import { relationOf } from './unit-relation.ts'
import type { UnitRelation } from './unit-relation.ts'

/**
 * Whether this person may do this act on this petition; a "no" names who may. Asked of the person only: whether the act
 * is possible at all is the act's own `open`.
 */
export function may(actor: Actor, act: ActName, petition: Petition): Refusal | undefined {
  const relation = relationOf(actor, petition)
  if (!roles(actor).some((role) => isPermitted(role, relation, act))) return notYours(act)
  if (isRecused(petition, actor.id)) return recused
  const alone = refuseAlone(actor, act, petition)
  if (alone !== undefined) return alone
  if (act !== 'deliver' || relation === 'office') return undefined
  return petition.nameHidden === undefined ? refuseOthersPaper(actor, petition) : servedByOffice
}

const servedByOffice = refuse(
  'servedByOffice',
  acts.hideName.article,
  '信访人请求不向承办单位公开姓名，文书由信访局代为送达并记明，请把文书交给信访局。',
)

/** Who stands in for a head may still do what is her own to do. */
function roles({ role, deputyFor }: Actor): readonly Role[] {
  return deputyFor === undefined ? [role] : [role, deputyFor.ownRole]
}

const recused = refuse('recused', '第二十八条第三款', '您已经回避这件信访，请交由接替的工作人员办理。')

/** Who issued a paper proves that it arrived: the unit that is reviewed does not prove the review's delivery. */
function refuseOthersPaper({ unit }: Actor, petition: Petition): Refusal | undefined {
  const owed = openDuties(petition, (duty) => duty.term === 'service')
  return owed.length === 0 || owed.some((duty) => duty.owner === unit)
    ? undefined
    : refuse('notYourPaper', acts.deliver.article, '这份文书不是本单位作出的，由作出它的单位记明送达。')
}

function notYours(act: ActName): Refusal {
  const { label, article } = acts[act]
  return refuse('notPermitted', article, `「${label}」由${whoMay(act)}办理，请交由其办理。`)
}

/** The people who can be named as a remedy; what the command line may import is nobody's. */
const titles = [
  ['office', 'registrar', '信访局的登记员'],
  ['office', 'officeHead', '信访局负责人'],
  ['office', 'leader', '县领导'],
  ['office', 'auditor', '审计管理员'],
  ['lead', 'handler', '主办单位的承办人'],
  ['lead', 'unitHead', '主办单位负责人'],
  ['assisting', 'handler', '协办单位的承办人'],
  ['assisting', 'unitHead', '协办单位负责人'],
  ['reviewer', 'handler', '复查、复核机关的承办人'],
  ['reviewer', 'unitHead', '复查、复核机关负责人'],
  ['other', 'handler', '信访人直接去的单位的承办人'],
  ['other', 'unitHead', '收到它的纪检监察机关的负责人'],
  ['other', 'petitioner', '信访人本人（凭查询码）'],
] as const satisfies readonly (readonly [UnitRelation, Role, string])[]

function whoMay(act: ActName): string {
  return titles.flatMap(([relation, role, title]) => (isPermitted(role, relation, act) ? [title] : [])).join('、')
}
