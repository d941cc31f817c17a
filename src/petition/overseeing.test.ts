import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { recommendationsOf, unitsAtWork } from './overseeing.ts'
import { archived, confirm, stages } from './testing-stages.ts'
import type { Petition } from './state.ts'

const on = plainDate('2025-07-01')

describe('第三十六条、第四十条：信访局可以督促哪些单位', () => {
  test.each([
    ['还没有转送的，没有', stages.registered, []],
    ['持有的单位，主办、协办都在内', stages.accepted, ['land', 'farm']],
    ['复查中的，还有复查机关', stages.firstReview, ['land', 'farm', 'county']],
    ['复核中的，是复核机关，不是复查机关', stages.finalReview, ['land', 'farm', 'city']],
    ['第三十条第三款：被检举控告的不在内', confirm(stages.firstReview, 'appeal', 'county'), ['land', 'farm']],
  ] as const)('%s', (_, petition, units) => {
    expect(unitsAtWork(petition)).toEqual(units)
  })

  test('已经交还的单位不在内；同一单位只一次', () => {
    const [lead, assisting] = stages.accepted.assignments
    if (lead === undefined || assisting === undefined) throw new Error('没有转送')
    const assignments: Petition['assignments'] = [{ ...assisting, status: 'returned' }, lead, { ...lead, id: '3' }]
    expect(unitsAtWork({ ...stages.accepted, assignments })).toEqual(['land'])
  })
})

describe('第四十一条第一款第三项：提出的建议，督办所附的和单独提出的', () => {
  const supervision = { unit: 'land', ground: 'irregularHandling', on } as const

  test('督办每次附一项改进工作的建议；单独提出的另算；采纳情况答复了才有', () => {
    const petition: Petition = {
      ...stages.accepted,
      supervisions: [
        { ...supervision, id: '1', answeredOn: on, adopted: 'partly' },
        { ...supervision, id: '2' },
      ],
      oversight: {
        recommendations: [
          { id: '1', kind: 'policy', body: '县委、县政府', on },
          { id: '2', kind: 'accountability', unit: 'farm', body: '县纪委监委', on, answeredOn: on, adopted: 'all' },
        ],
      },
    }
    expect(recommendationsOf(petition)).toStrictEqual([
      { kind: 'improvement', supervision: '1', unit: 'land', adopted: 'partly' },
      { kind: 'improvement', supervision: '2', unit: 'land' },
      { kind: 'policy' },
      { kind: 'accountability', unit: 'farm', adopted: 'all' },
    ])
  })

  test('没有提出过的，没有', () => {
    expect(recommendationsOf(stages.accepted)).toEqual([])
    expect(recommendationsOf({ ...archived, oversight: { urgencies: [] } })).toEqual([])
  })
})
