import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { pendingItems } from './pending-items.ts'
import { ownerAfter, reviewsItself, standsIn, succeeded } from './succession.ts'
import { stages } from './testing-stages.ts'
import type { Petition, Review } from './state.ts'

const day = plainDate('2025-07-01')
/** 国土 is continued by 资源. */
const succession = { from: 'land', to: 'resources', on: day }

/** Who stands under each item of one list after the succession. */
function after(items: Partial<Petition>): Partial<Petition> {
  return pendingItems({ ...stages.accepted, ...items }, succession)
}

const unitsOf = (items: readonly { readonly unit?: string }[] | undefined) => items?.map(({ unit }) => unit)

describe('第二十四条第二款：没有办完的归继续行使职权的单位，办完的仍在原单位名下', () => {
  test('听证', () => {
    const hearing = { level: 'handling', unit: 'land', openedOn: day, excluded: false } as const
    const hearings = [
      { ...hearing, id: '1', closedOn: day },
      { ...hearing, id: '2' },
      { ...hearing, id: '3', unit: 'farm' },
    ]
    expect(unitsOf(after({ hearings }).hearings)).toEqual(['land', 'resources', 'farm'])
  })

  test('调解：没有结束的、达成协议还没有履行的', () => {
    const mediation = { mode: 'mediation', unit: 'land', startedOn: day } as const
    const mediations = [
      { ...mediation, id: '1' },
      { ...mediation, id: '2', closedOn: day, agreed: true },
      { ...mediation, id: '3', closedOn: day, agreed: true, performedOn: day },
      { ...mediation, id: '4', closedOn: day, agreed: false },
    ]
    expect(unitsOf(after({ mediations }).mediations)).toEqual(['resources', 'resources', 'land', 'land'])
  })

  test('回避', () => {
    const recusal = { unit: 'land', staff: 'staff-land', post: 'staff', requestedOn: day } as const
    const recusals = [
      { ...recusal, id: '1', decidedOn: day, granted: false },
      { ...recusal, id: '2' },
    ]
    expect(unitsOf(after({ recusals }).recusals)).toEqual(['land', 'resources'])
  })

  test('受理争议', () => {
    const dispute = { ground: 'several', units: ['land', 'farm'], disputedOn: day } as const
    const disputes = [
      { ...dispute, id: '1', decidedOn: day, decidedBy: 'agreed', accepting: 'land' } as const,
      { ...dispute, id: '2' },
    ]
    const units = after({ disputes }).disputes?.map((each) => each.units)
    expect(units).toEqual([
      ['land', 'farm'],
      ['resources', 'farm'],
    ])
  })

  test('督办', () => {
    const supervision = { unit: 'land', ground: 'irregularHandling', on: day } as const
    const supervisions = [
      { ...supervision, id: '1', answeredOn: day },
      { ...supervision, id: '2' },
      { ...supervision, id: '3', unit: 'farm' },
    ]
    expect(unitsOf(after({ supervisions }).supervisions)).toEqual(['land', 'resources', 'farm'])
  })

  test('紧急情况整个归承继的单位：首报以后还要续报', () => {
    const urgencies = [
      { id: '1', owner: 'land', foundOn: day, reportedOn: day },
      { id: '2', owner: 'office', foundOn: day },
    ]
    expect(after({ oversight: { urgencies } }).oversight).toEqual({
      urgencies: [
        { id: '1', owner: 'resources', foundOn: day, reportedOn: day },
        { id: '2', owner: 'office', foundOn: day },
      ],
    })
  })

  test('限期整改、建议、批示', () => {
    const of = { unit: 'land', on: day } as const
    const oversight = after({
      oversight: {
        escalations: [
          { ...of, id: '1', measures: ['summonTalk'], rectifiedOn: day },
          { ...of, id: '2', measures: ['orderRectification'] },
        ],
        recommendations: [
          { ...of, id: '1', kind: 'improvement', answeredOn: day },
          { ...of, id: '2', kind: 'improvement' },
        ],
        instructions: [
          { ...of, id: '1', answeredOn: day },
          { ...of, id: '2' },
        ],
      },
    }).oversight
    const lists = [oversight?.escalations, oversight?.recommendations, oversight?.instructions]
    expect(lists.map(unitsOf)).toEqual(Array.from(lists, () => ['land', 'resources']))
  })

  test('文书：拟稿、核稿中的归承继的单位，签发了的、作废了的不改', () => {
    const papers = (['drafted', 'checked', 'signed', 'void'] as const).map((status) => ({
      ...{ id: status, kind: 'handlingOpinion' as const, unit: 'land', status },
      drafted: { by: 'staff-land', on: day },
    }))
    expect(unitsOf(after({ papers }).papers)).toEqual(['resources', 'resources', 'land', 'land'])
  })

  test('没有的，不多出一项来', () => {
    expect(Object.keys(after({}))).toEqual(['supervisions'])
  })
})

describe('第三十五、三十六条：复查、复核机关的承继', () => {
  const review = (reviewer: string, changes: Partial<Review> = {}): Review => ({
    ...{ requestedOn: day, reviewer, late: false },
    ...changes,
  })
  const county = { from: 'county', to: 'newCounty', on: day }

  test('复查、复核都由继续行使职权的机关承担', () => {
    const after = succeeded(
      { ...stages.accepted, firstReview: review('county'), finalReview: review('county') },
      county,
    )
    expect([after.firstReview?.reviewer, after.finalReview?.reviewer]).toEqual(['newCounty', 'newCounty'])
  })

  test('以前各轮的，只有文书还在路上的才归承继的机关', () => {
    const rounds = [
      { unit: 'land', firstReview: review('county', { answeredOn: day, deliveredOn: day }) },
      { unit: 'land', firstReview: review('county', { answeredOn: day }) },
    ]
    const after = succeeded({ ...stages.accepted, pastRounds: rounds }, county).pastRounds
    expect(after?.map((round) => round.firstReview?.reviewer)).toEqual(['county', 'newCounty'])
    expect(after?.map(({ unit }) => unit)).toEqual(['land', 'land'])
  })

  test('办理单位不能复查自己的答复：还没有答复的复查，两者合一的要另定', () => {
    const reviewed = { ...stages.firstReview, firstReview: review('county') }
    expect(reviewsItself(reviewed, { from: 'county', to: 'land', on: day })).toBe(true)
    expect(reviewsItself(reviewed, { from: 'land', to: 'county', on: day })).toBe(true)
    expect(reviewsItself(reviewed, { from: 'farm', to: 'county', on: day })).toBe(false)
    expect(reviewsItself(stages.firstReviewAnswered, { from: 'county', to: 'land', on: day })).toBe(false)
  })
})

describe('一件信访与一个单位有没有关系', () => {
  test.each([
    ['主办单位', stages.accepted, 'land', true],
    ['协办单位', stages.accepted, 'farm', true],
    ['无关的单位', stages.accepted, 'bank', false],
    ['复查机关', stages.firstReview, 'county', true],
    ['复核机关', stages.finalReview, 'city', true],
    ['被检举控告的', { ...stages.registered, accusedUnits: ['bank'] }, 'bank', true],
    [
      '已经交还、再不欠什么的',
      {
        ...stages.registered,
        assignments: stages.accepted.assignments.map((a) => ({ ...a, status: 'returned' as const })),
      },
      'land',
      false,
    ],
  ] as const)('%s', (_, petition, unit, stands) => {
    expect(standsIn(petition, unit)).toBe(stands)
  })

  test('送达由谁证明：承继的单位是被检举控告的，由信访局证明', () => {
    const accused = { ...stages.concluded, accusedUnits: ['resources'] }
    expect(ownerAfter(accused, 'service', 'resources')).toBe('office')
    expect(ownerAfter(accused, 'reply', 'resources')).toBe('resources')
    expect(ownerAfter(stages.concluded, 'service', 'resources')).toBe('resources')
  })
})

describe('不由承继的单位接的', () => {
  const review = (reviewer: string): Review => ({ requestedOn: day, reviewer, late: false })

  test('别的单位的承继，不改复查机关；承继的是主办单位的，复查仍记在原复查机关名下', () => {
    const petition: Petition = { ...stages.accepted, firstReview: review('county') }
    const reviewer = (from: string, to: string) => succeeded(petition, { from, to, on: day }).firstReview?.reviewer
    expect(reviewer('farm', 'resources')).toBe('county')
    expect(reviewer('land', 'resources')).toBe('county')
    expect(reviewer('county', 'land')).toBe('county')
  })

  test('只持有、只复查、只欠着的，各自都算有关系', () => {
    const { duties: _, ...held } = stages.accepted
    expect(standsIn({ ...held, duties: {} }, 'land')).toBe(true)
    expect(standsIn({ ...stages.registered, firstReview: review('county') }, 'county')).toBe(true)
    const owing = { ...stages.accepted, assignments: [] }
    expect(standsIn(owing, 'land')).toBe(true)
    expect(standsIn({ ...owing, duties: { 'notice/1': { ...notice(), owner: 'town' } } }, 'town')).toBe(false)
  })

  function notice() {
    const duty = stages.accepted.duties['notice/1']
    if (duty === undefined) throw new Error('没有告知的义务')
    return duty
  }
})
