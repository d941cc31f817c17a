import type { Actor } from '../petition/facts.ts'
import { isSealed } from '../petition/sealed.ts'
import type { Petition } from '../petition/state.ts'
import { maySee, maySeePersons } from './may-see.ts'
import type { Sight } from './may-see.ts'
import { relationOf } from './unit-relation.ts'
import type { UnitRelation } from './unit-relation.ts'

/** One person who can see a petition now, how much of it, and why. */
export interface Seer {
  readonly actor: Actor
  readonly relation: UnitRelation
  readonly sight: Exclude<Sight, 'nothing'>
  /** Whether with the petitioner's name and contacts. */
  readonly named: boolean
  readonly why: string
}

/**
 * 「谁能看见这件，为什么」: everybody of these who sees anything of the petition. It asks `maySee` and nothing else, so that the
 * answer can't differ from what is shown. Who was accused is not in it, and nothing says that somebody was left out.
 */
export function whoSees(petition: Petition, people: readonly Actor[]): readonly Seer[] {
  return people.flatMap((actor): readonly Seer[] => {
    const sight = maySee(actor, petition)
    if (sight === 'nothing') return []
    const relation = relationOf(actor, petition)
    return [{ actor, relation, sight, named: maySeePersons(actor, petition), why: whyOf(actor, relation, petition) }]
  })
}

/** Who may ask who sees it: who answers for the office, and who oversees it. */
export function mayAskWhoSees({ role }: Actor): boolean {
  return role === 'officeHead' || role === 'auditor'
}

const holds = {
  office: '在信访局工作',
  lead: '所在单位主办',
  assisting: '所在单位协办',
  reviewer: '所在单位复查、复核',
  other: '',
} as const satisfies Record<UnitRelation, string>

function whyOf(actor: Actor, relation: UnitRelation, petition: Petition): string {
  const sight = maySee(actor, petition)
  const held = holds[relation]
  if (relation === 'office') return `${held}，${atOffice(actor, petition)}`
  if (sight === 'stub') {
    return isSealed(petition)
      ? `${held}；内容已密封，只看编号、日期和义务`
      : `${held}；类别和被检举控告的对象还没有确认，只看编号、日期和义务`
  }
  return petition.nameHidden === undefined
    ? `${held}，类别和被检举控告的对象已经确认，看全部内容`
    : `${held}，看内容；信访人请求不公开姓名，看不到姓名和联系方式`
}

function atOffice(actor: Actor, petition: Petition): string {
  if (maySee(actor, petition) === 'texts') return '经办信访件，看全部内容'
  return isSealed(petition) && actor.role === 'registrar'
    ? '内容已密封，只看编号、日期、义务和办理经过'
    : '岗位只看编号、日期、义务和办理经过'
}
