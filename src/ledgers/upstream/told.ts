import type { Petition } from '../../petition/state.ts'
import { leadAssignment } from '../../petition/state.ts'
import type { Choices } from '../cells/choice.ts'
import type { LedgerRow, PetitionFact } from '../ledger.ts'
import { forms, ratings, repeats, states } from '../petitions/accepted.ts'

/** What both systems say of one petition, column by column in the words of 信访登记台账; '' where they say nothing. */
const comparedColumns = [
  ...['登记日期', '信访形式', '受访层级或来源', '人数', '信访人', '初重件', '内容分类', '责任单位'],
  ...['转送交办日期', '受理告知日期', '答复日期', '办理状态', '满意度评价'],
] as const

/** `信访件编号` is the upper system's; `标题` only helps to find the same petition: two people word it in two ways. */
export type Told = Readonly<Record<string, string>>

export function toldThere({ fact }: LedgerRow<PetitionFact>): Told {
  return {
    信访件编号: fact.no ?? '',
    标题: fact.title,
    登记日期: fact.registeredOn,
    信访形式: nameOf(forms, fact.form),
    受访层级或来源: fact.form === 'visit' ? fact.venue : '',
    人数: String(fact.people),
    信访人: fact.petitioner,
    初重件: nameOf(repeats, fact.repeat),
    内容分类: fact.category,
    责任单位: unitsInOrder(fact.units),
    转送交办日期: fact.sentOn ?? '',
    受理告知日期: fact.noticedOn ?? '',
    答复日期: fact.repliedOn ?? '',
    办理状态: nameOf(states, fact.closed ? 'closed' : 'open'),
    满意度评价: fact.rating === undefined ? '' : nameOf(ratings, fact.rating),
  }
}

/** Texts and the name stand outside the journal, and may have been disposed of. */
export interface Outside {
  readonly title: string | null
  readonly petitioner: string | null
  readonly unitNames: ReadonlyMap<string, string>
}

const repeated = new Set<Petition['relation']>(['repeat', 'duplicateAtSuperior', 'afterFinalReview'])

/** Where a visit was made, as 信访登记台账 writes it; `other` there is 其他. */
const places: Readonly<Record<Petition['venue'], string>> = {
  national: '国家信访局',
  province: '省信访局',
  city: '市信访局',
  cityGate: '市委市政府门前',
  county: '县信访局',
  town: '乡镇',
  other: '其他',
}

export function toldHere(petition: Petition, { title, petitioner, unitNames }: Outside): Told {
  return {
    信访件编号: petition.upstreamNo ?? '',
    标题: title ?? '',
    登记日期: petition.registeredOn,
    信访形式: nameOf(forms, petition.form),
    受访层级或来源: petition.form === 'visit' ? places[petition.venue] : '',
    人数: String(petition.people),
    信访人: petitioner ?? '',
    初重件: nameOf(repeats, repeated.has(petition.relation)),
    内容分类: petition.category,
    责任单位: unitsInOrder(unitsOf(petition).map((id) => unitNames.get(id) ?? id)),
    ...handled(petition),
    满意度评价: petition.unitRating === undefined ? '' : nameOf(ratings, petition.unitRating),
  }
}

function unitsOf({ assignments, proposedUnit }: Petition): readonly string[] {
  const standing = assignments.filter(({ status }) => status !== 'returned').map(({ unit }) => unit)
  return standing.length > 0 || proposedUnit === undefined ? standing : [proposedUnit]
}

function handled(petition: Petition): Told {
  const { acceptance, opinion, otherAnswer, ended } = petition
  const closedOn = opinion?.leftOn ?? otherAnswer?.leftOn
  return {
    转送交办日期: leadAssignment(petition)?.receivedOn ?? '',
    受理告知日期: acceptance?.noticeOn ?? '',
    答复日期: closedOn ?? '',
    办理状态: nameOf(states, closedOn === undefined && ended === undefined ? 'open' : 'closed'),
  }
}

/** Who leads matters; in which order the others are named does not. */
function unitsInOrder([lead, ...others]: readonly string[]): string {
  return lead === undefined ? '' : [lead, ...others.toSorted()].join('、')
}

function nameOf<T>(table: Choices<T>, value: T): string {
  for (const choice of table.bySpelling.values()) if (choice.value === value) return choice.name
  return ''
}

/** A system that says nothing of these doesn't deny them. */
const saidByBoth = new Set(['内容分类', '信访人'])

/** The columns in which the two say different things. Where one has it closed and the other open, its day is not named again. */
export function differingColumns(here: Told, there: Told): readonly string[] {
  const differ = comparedColumns.filter((column) => {
    const [a, b] = [here[column] ?? '', there[column] ?? '']
    return a !== b && !(saidByBoth.has(column) && (a === '' || b === ''))
  })
  return differ.includes('办理状态') ? differ.filter((column) => column !== '答复日期') : differ
}
