import { describe, expect, test } from 'vitest'
import { act, eventOf, expectRefused, facts, given, officeHead, transferred } from '../../testing.ts'
import { amend } from './decide.ts'
import { amended } from './event.ts'

const by = (today: string, texts = ['reason']) => facts({ today, actor: officeHead, texts })
const known = by('2025-03-06')
const wrong = { on: '2025-03-06', people: 12, form: 'visit', upstreamNo: 'P-7' }
const names = { readerIsOffice: true, nameOf: String, staffName: String }

describe('更正登记事项', () => {
  test('原记载和现记载都在，期限一日不动', () => {
    const before = transferred()
    const after = act(before, amend, wrong, known)
    expect(after).toMatchObject({ people: 12, form: 'visit', upstreamNo: 'P-7', venue: 'county' })
    expect(after.duties).toEqual(before.duties)
    const event = eventOf(before, amend, wrong, known)
    expect(event).toMatchObject({
      was: { people: 1, form: 'letter' },
      now: { people: 12, form: 'visit', upstreamNo: 'P-7' },
      decidedBy: officeHead.id,
      clocks: [],
    })
    if (event.type !== 'amended') throw new Error('应当是更正登记事项')
    expect(amended.say(event, names).flatMap((each) => (each === undefined ? [] : [each.text]))).toEqual([
      '原记载「来信」，更正为「走访」',
      '原记载「1」，更正为「12」',
      '原记载为空，更正为「P-7」',
      officeHead.id,
    ])
  })

  test('与现在相同的不算更正，只记真正改了的', () => {
    const event = eventOf(transferred(), amend, { ...wrong, form: 'letter' }, known)
    expect(event).toMatchObject({ now: { people: 12, upstreamNo: 'P-7' } })
    expect(event).not.toHaveProperty('now.form')
  })

  test.each([
    ['还没有登记', given(), wrong, known, 'notRegistered'],
    ['什么都没有改', transferred(), { on: '2025-03-06', people: 1 }, known, 'nothingToAmend'],
    ['没有理由', transferred(), wrong, by('2025-03-06', []), 'textMissing'],
    ['日期还没有到', transferred(), wrong, by('2025-03-05'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, amend, input, facts).refused).toBe(refused)
  })
})
