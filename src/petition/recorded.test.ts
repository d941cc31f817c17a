import { describe, expect, test } from 'vitest'
import type { Act } from './act.ts'
import { acts } from './actions/index.ts'
import type { Actor } from './facts.ts'
import type { Petition } from './state.ts'
import { city, enforced, land, reported, stages } from './testing-stages.ts'
import {
  accepted,
  act,
  eventOf,
  facts,
  given,
  headOf,
  officeHead,
  registered,
  registrar,
  registration,
  registrationTexts,
  text,
} from './testing.ts'
import { confirmed } from './testing-routing.ts'

interface Said {
  readonly by?: Actor
  /** What must be said, and the texts that must come along. */
  readonly needed: { readonly on: string }
  readonly texts?: readonly string[]
  /** What may be said beside it. */
  readonly also?: object
  readonly alsoTexts?: readonly string[]
  /** What the event then holds beside what it holds without. */
  readonly records: object
}

type Recording = readonly [what: string, check: () => void]

/** Said: it stands in the event. Left out: the event has no such key, not even an empty one. */
function recording<Input>(what: string, done: Act<Input>, at: Petition, said: Said): Recording {
  const { by: actor = registrar, needed, texts = [], also = {}, alsoTexts = [], records } = said
  const known = (more: readonly string[]) => facts({ today: needed.on, actor, texts: [...texts, ...more] })
  return [
    `${done.label}：${what}`,
    () => {
      const without = eventOf(at, done, needed, known([]))
      const whole = eventOf(at, done, { ...needed, ...also }, known(alsoTexts))
      expect({ ...whole, clocks: [] }).toStrictEqual({ ...without, ...records, clocks: [] })
      for (const name of Object.keys(records)) expect(Object.keys(without)).not.toContain(name)
    },
  ]
}

const openHearing = { on: '2025-11-03', ground: 'major' }
const heard = act(
  stages.finalReview,
  acts.openHearing,
  openHearing,
  facts({ today: '2025-11-03', actor: city, texts: ['notice'] }),
)
const agent = { today: '2025-06-11', texts: ['mandate'], persons: [{ id: 'person-1', role: 'agent' }] } as const
const represented = act(stages.accepted, acts.appointAgent, { on: '2025-06-11' }, facts(agent))
const feedback = { on: '2025-06-12', kind: 'improvement', unit: 'land' }
const fromAbove = {
  on: '2025-06-12',
  level: 'city',
  organ: '市信访局',
  mode: 'assigned',
  documentNo: '市信函〔2025〕3号',
}
const toDiscipline = { on: '2025-03-10', body: 'discipline' }
const typed = { dueOn: '2025-05-10', law: '监察法' }

const told = { kind: 'appeal', nameHidden: true } as const

const recordings: readonly Recording[] = [
  recording('上级系统的编号、拟交的单位、从哪一件拆分、排查而来、类别、不公开姓名', acts.register, given(), {
    ...{ needed: registration, texts: registrationTexts },
    also: { upstreamNo: 'U-1', proposedUnit: 'water', splitFrom: 'petition-0', fromRisk: 'risk-1', ...told },
    records: { upstreamNo: 'U-1', proposedUnit: 'water', splitFrom: 'petition-0', fromRisk: 'risk-1', ...told },
  }),
  recording('那部法律的期限', acts.refer, registered(), {
    needed: { on: '2025-03-10', ...{ mode: 'forwarded', body: 'court' } },
    ...{ texts: ['reason'], also: typed, records: { law: '监察法' } },
  }),
  recording('那部法律的期限', acts.referToDiscipline, confirmed(registered(), 'accusation'), {
    ...{ by: officeHead, needed: toDiscipline, texts: ['letter'], also: typed, records: { law: '监察法' } },
  }),
  recording('来文要求和报告的日期', acts.receiveFromAbove, stages.accepted, {
    ...{ needed: fromAbove, also: { answerBy: '2025-07-01' }, alsoTexts: ['requirements'] },
    records: { answerBy: '2025-07-01', requirements: text('requirements') },
  }),
  recording('收件机关', acts.recommend, stages.accepted, {
    ...{
      needed: feedback,
      texts: ['recommendation'],
      also: { body: '市自然资源局' },
      records: { body: '市自然资源局' },
    },
  }),
  recording('告知信访人的内容', acts.reopen, enforced(reported(stages.ended)), {
    by: officeHead,
    needed: { on: '2025-12-01', ...{ to: 'lead', redoBy: '2026-01-15' } },
    ...{ texts: ['reason'], alsoTexts: ['notice'], records: { notice: text('notice') } },
  }),
  recording('告知代理人的内容', acts.revokeAgent, represented, {
    needed: { on: '2025-06-12', ...{ cause: 'byPetitioner' } },
    ...{ alsoTexts: ['notice'], records: { notice: text('notice') } },
  }),
  recording('改写的内容、就哪一项', acts.draftPaper, stages.accepted, {
    by: land,
    needed: { on: '2025-06-12', ...{ kind: 'statementRecord' } },
    ...{ also: { item: '1' }, alsoTexts: ['wording'], records: { item: '1', wording: text('wording') } },
  }),
]

describe('填了的都记下，没有填的不留空项', () => {
  test.each(recordings)('%s', (_, check) => {
    check()
  })
})

describe('必填的文本，一份不少地记下', () => {
  test('追究责任的建议：建议内容和造成的严重后果', () => {
    const account = {
      on: '2025-06-12',
      kind: 'accountability',
      unit: 'land',
      body: '县纪委监委',
      misconduct: 'delaying',
    }
    const known = facts({ today: '2025-06-12', texts: ['recommendation', 'consequences'] })
    expect(eventOf(stages.accepted, acts.recommend, account, known)).toMatchObject({
      recommendation: text('recommendation'),
      consequences: text('consequences'),
    })
  })

  test('撤回延期：理由和告知信访人的内容', () => {
    const head = headOf('water')
    const known = (today: string) => facts({ today, actor: head, texts: ['reason', 'notice'] })
    const longer = act(accepted(), acts.extend, { assignment: '1', on: '2025-04-25', days: 10 }, known('2025-04-25'))
    expect(eventOf(longer, acts.retractExtension, { on: '2025-04-28' }, known('2025-04-28'))).toMatchObject({
      reason: text('reason'),
      notice: text('notice'),
    })
  })

  test('第三十六条第二款：复核听证记下不计算在内的日数，办理中听证不记', () => {
    const texts = ['notice', 'minutes', 'conclusion']
    const close = { on: '2025-11-05' }
    const inHandling = act(
      stages.accepted,
      acts.openHearing,
      { ...openHearing, on: '2025-06-11' },
      facts({ today: '2025-06-11', actor: land, texts }),
    )
    expect(eventOf(heard, acts.closeHearing, close, facts({ today: '2025-11-05', actor: city, texts }))).toMatchObject({
      days: 3,
    })
    const told = eventOf(
      inHandling,
      acts.closeHearing,
      { on: '2025-06-12' },
      facts({ today: '2025-06-12', actor: land, texts }),
    )
    expect(Object.keys(told)).not.toContain('days')
  })
})
