import { sayDay } from '../calendar/plain-date.ts'
import { theOffice } from '../terms/clock.ts'
import type { Actor } from '../petition/act.ts'
import type { EventOf, PetitionEvent, PetitionEventType } from '../petition/events.ts'
import * as words from './words.ts'

interface Names {
  readonly actor: Actor
  readonly nameOf: (unit: string) => string
  readonly staffName: (id: string) => string
}

type Fact = { readonly label: string; readonly text: string }
type Say<T extends PetitionEventType> = (act: EventOf<T>, names: Names) => readonly (Fact | undefined)[]

const fact = (label: string, text: string | undefined): Fact | undefined =>
  text === undefined || text === '' ? undefined : { label, text }

const notRecorded = '台账未载'
const nothing = () => []

const sent = (act: EventOf<'transferred'> | EventOf<'assigned'>, { nameOf }: Names) =>
  act.sendings.map(({ role, unit }) => fact(words.sendingRoles[role], nameOf(unit)))

const reviewAsked = (
  act: EventOf<'firstReviewRequested'> | EventOf<'finalReviewRequested'>,
  { nameOf, staffName }: Names,
) => [
  fact('由谁答复', nameOf(act.reviewer)),
  fact('期限', act.late ? '逾期提出' : undefined),
  fact('决定受理', act.takenBy === undefined ? undefined : staffName(act.takenBy)),
]

/** What an act states beside its day and its texts, in words. Nobody but the office reads who was accused. */
const says: { readonly [T in PetitionEventType]: Say<T> } = {
  registered: (act, { nameOf }) => [
    fact('形式', words.forms[act.form]),
    fact('首先收到', nameOf(act.firstReceiver)),
    fact('来历', act.imported ? '自台账导入' : undefined),
  ],
  kindConfirmed: (act, { actor, nameOf, staffName }) => [
    fact('类别', words.kinds[act.kind]),
    fact('确认人', staffName(act.confirmedBy)),
    fact('被检举控告的单位', actor.unit === theOffice ? act.accusedUnits.map(nameOf).join('、') : undefined),
  ],
  related: (act, { staffName }) => [
    fact('关系', words.relations[act.relation]),
    fact('确认人', staffName(act.confirmedBy)),
  ],
  transferred: sent,
  assigned: (act, names) => [...sent(act, names), fact('指定办理期限', sayDay(act.feedbackDueOn))],
  objected: (act, { staffName }) => [
    fact('期限', act.late ? '逾期提出' : undefined),
    fact('同意接收', act.consentBy === undefined ? undefined : staffName(act.consentBy)),
  ],
  objectionDecided: (act) => [fact('结果', act.upheld ? '同意，交还材料' : '不同意，由原单位办理')],
  accepted: (act) => [
    fact('受理之日', sayDay(act.acceptedOn)),
    fact('途径', words.routes[act.route]),
    fact('期限', act.late ? '逾期告知' : undefined),
  ],
  noticeWaived: nothing,
  contributed: (act) => [fact('协办意见', act.text === 'notRecorded' ? notRecorded : undefined)],
  extended: (act, { staffName }) => [
    fact('延长', `${String(act.days)}日`),
    fact('批准人', staffName(act.approvedBy)),
    fact('延期理由', act.reason === 'notRecorded' ? notRecorded : undefined),
    fact('效力', act.effective ? undefined : '期满后批准，不改变到期日'),
  ],
  opinionIssued: (act) => [fact('逐项答复', act.answers === 'notRecorded' ? notRecorded : undefined)],
  concluded: (act) => [
    fact('送达方式', act.method === 'notRecorded' ? notRecorded : words.methods[act.method]),
    fact('期限', act.late ? '逾期办结' : undefined),
  ],
  delivered: (act) => [
    fact('文书', words.papers[act.paper]),
    fact('送达方式', act.method === 'notRecorded' ? notRecorded : words.methods[act.method]),
    fact('送达证明', act.proof === 'notRecorded' ? notRecorded : undefined),
  ],
  feedbackReported: nothing,
  firstReviewRequested: reviewAsked,
  firstReviewAnswered: (act) => [fact('复查结果', words.results[act.result])],
  finalReviewRequested: reviewAsked,
  finalReviewAnswered: (act) => [fact('复核结果', words.results[act.result])],
  supervised: (act, { nameOf }) => [fact('被督办单位', nameOf(act.unit)), fact('情形', words.grounds[act.ground])],
  supervisionAnswered: nothing,
  rated: (act) => [fact(act.of === 'unit' ? '对责任单位' : '对信访部门', words.ratings[act.rating])],
  ended: (act, { staffName }) => [
    fact('原因', words.endReasons[act.reason]),
    fact('核实人', act.confirmedBy === undefined ? undefined : staffName(act.confirmedBy)),
  ],
  archived: nothing,
  rereckoned: nothing,
  corrected: (act, { staffName }) => [
    fact('更正', act.changes.map((change) => change.fact).join('、')),
    fact('接受更正', staffName(act.acceptedBy)),
  ],
}

export function factsOfAct(act: PetitionEvent, names: Names): readonly Fact[] {
  return sayOf(act, names).filter((each) => each !== undefined)
}

function sayOf<T extends PetitionEventType>(act: EventOf<T>, names: Names): readonly (Fact | undefined)[] {
  const say: Say<T> = says[act.type]
  return say(act, names)
}
