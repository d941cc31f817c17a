import { describe, expect, test } from 'vitest'
import {
  accepted,
  act,
  decide,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  opinionAnswers,
  opinionTexts,
} from '../../testing.ts'
import { draftInHand } from '../../opinion-draft.ts'
import { acts } from '../index.ts'
import { checkOpinion } from './decide.ts'
import { refusals } from './texts.ts'

const water = facts({ today: '2025-04-25', actor: handlerOf('water'), texts: opinionTexts })
const sent = () => act(accepted(), acts.submitOpinion, { on: '2025-04-25', answers: opinionAnswers }, water)
const by = (actor = headOf('water'), ...texts: readonly string[]) => facts({ today: '2025-04-28', actor, texts })
const passed = { on: '2025-04-28', result: 'passed' } as const
const returned = { ...passed, result: 'returned' } as const

describe('核处理意见', () => {
  test('由本单位另一人核，记下谁、哪天、核过还是退回；不起动也不了结任何期限', () => {
    const petition = act(sent(), checkOpinion, returned, by(headOf('water'), 'remark'))
    expect(draftInHand(petition)).toMatchObject({
      by: 'staff-water',
      check: { by: 'staff-head-water', on: '2025-04-28', result: 'returned', remark: { content: 'remark' } },
    })
    expect(petition.duties).toEqual(accepted().duties)
  })

  test('核过的，可以不写意见', () => {
    expect(eventOf(sent(), checkOpinion, passed, by())).not.toHaveProperty('remark')
  })

  test('核过、退回的都不再核一次，等拟稿人再送', () => {
    const done = act(sent(), checkOpinion, passed, by())
    expect(decide(done, checkOpinion, passed, by())).toBe(refusals.nothingToCheck)
  })

  test.each([
    ['没有送核的', accepted(), passed, headOf('water'), [], 'nothingToCheck'],
    ['拟稿人自己核的', sent(), passed, handlerOf('water'), [], 'sameDrafter'],
    ['退回而不写改哪里的', sent(), returned, headOf('water'), [], 'remarkMissing'],
    ['早于送核的', sent(), { ...passed, on: '2025-04-24' }, headOf('water'), [], 'dayOutOfOrder'],
    ['日子在将来的', sent(), { ...passed, on: '2025-05-09' }, headOf('water'), [], 'dayInFuture'],
  ] as const)('%s，不行', (_, petition, given, actor, texts, refused) => {
    expect(expectRefused(petition, checkOpinion, given, by(actor, ...texts)).refused).toBe(refused)
  })
})
