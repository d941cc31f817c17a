import { hidingAdvice } from '../../hidden-name.ts'
import { describe, expect, test } from 'vitest'
import { evolve } from '../../evolve.ts'
import { act, eventOf, expectRefused, facts, given, handlerOf, registered } from '../../testing.ts'
import { signed } from '../../testing-papers.ts'
import { conclude, stages } from '../../testing-stages.ts'
import { acts } from '../index.ts'
import { showName } from '../show-name/decide.ts'
import { hideName } from './decide.ts'

const asked = (today: string, texts = ['request']) => facts({ today, texts })
const hidden = act(stages.accepted, hideName, { on: '2025-06-12' }, asked('2025-06-12'))

describe('信访人请求不向承办单位公开姓名', () => {
  test('记载里只有请求的出处，没有姓名；单位读不到这一步', () => {
    expect(eventOf(registered(), hideName, { on: '2025-03-04' }, asked('2025-03-04'))).toEqual({
      ...{ type: 'nameConcealed', on: '2025-03-04', clocks: [] },
      request: { content: 'request', digest: 'digest-of-request' },
    })
    expect(hidden.nameHidden).toEqual({ since: '2025-06-12', papers: [] })
  })

  test('登记时就可以请求', () => {
    const input = {
      ...{ on: '2025-06-03', no: '登2025-1', form: 'letter', venue: 'county', source: '', people: 1, category: '' },
      ...{ firstReceiver: 'office', demands: ['d1'], nameHidden: true },
    } as const
    const known = facts({ today: '2025-06-03', texts: ['petition', 'demand.d1'] })
    expect(act(given(), acts.register, input, known).nameHidden).toEqual({ since: '2025-06-03', papers: [] })
    expect(act(given(), acts.register, { ...input, nameHidden: false }, known)).not.toHaveProperty('nameHidden')
  })

  test('以后的文书由信访局送达并记明；已经送出、还没有送到的，改由信访局记明，日子不变', () => {
    expect(conclude(hidden).duties['service/opinion']).toMatchObject({ owner: 'office', status: 'running' })
    const { 'service/opinion': before } = stages.concluded.duties
    expect(before?.owner).toBe('land')
    const later = act(stages.concluded, hideName, { on: '2025-08-02' }, asked('2025-08-02'))
    expect(later.duties['service/opinion']).toEqual({ ...before, owner: 'office' })
  })

  test('复查意见书也由信访局送达', () => {
    const reviewed = act(stages.firstReview, hideName, { on: '2025-09-02' }, asked('2025-09-02'))
    const known = facts({ today: '2025-09-25', actor: handlerOf('county'), texts: ['opinion'] })
    const answered = act(reviewed, acts.answerFirstReview, { on: '2025-09-25', result: 'upheld' }, known)
    expect(answered.duties['service/firstReview']?.owner).toBe('office')
  })

  test('此前签发的文书里可能写着姓名，记下来只留在信访局', () => {
    const after = act(signed(), hideName, { on: '2025-04-29' }, asked('2025-04-29'))
    expect(after.nameHidden?.papers).toEqual(['1'])
  })

  test('单位已经看过姓名的，办以前说明收不回来；总要告诉她事实本身也会让人认出', () => {
    expect(hideName.remark?.(stages.registered, asked('2025-06-04'))).toContain(
      '事实、地点、时间本身仍然可能让人认出您',
    )
    expect(hideName.remark?.(stages.registered, asked('2025-06-04'))).not.toContain('收不回来')
    expect(hideName.remark?.(stages.accepted, asked('2025-06-12'))).toContain('收不回来')
  })

  test('随时可以收回；收回以后照旧', () => {
    const shown = act(hidden, showName, { on: '2025-06-13' }, asked('2025-06-13'))
    expect(shown).not.toHaveProperty('nameHidden')
    expect(conclude(shown).duties['service/opinion']?.owner).toBe('land')
  })

  test('台账的更正不会把姓名交给单位', () => {
    const event = eventOf(registered(), hideName, { on: '2025-03-04' }, asked('2025-03-04'))
    const before = act(registered(), hideName, { on: '2025-03-04' }, asked('2025-03-04'))
    expect(event.type).toBe('nameConcealed')
    const corrected = evolve(before, {
      type: 'corrected',
      on: before.registeredOn,
      changes: [],
      acts: [],
      acceptedBy: 'x',
      clocks: [],
    })
    expect(corrected.nameHidden).toEqual(before.nameHidden)
  })

  test.each([
    ['没有登记', given(), asked('2025-03-04'), 'notRegistered'],
    [
      '已经不公开',
      act(registered(), hideName, { on: '2025-03-04' }, asked('2025-03-04')),
      asked('2025-03-04'),
      'hiddenAlready',
    ],
    ['没有写明请求', registered(), asked('2025-03-04', []), 'textMissing'],
    ['日期还没有到', registered(), asked('2025-03-03'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, known, refused) => {
    expect(expectRefused(petition, hideName, { on: '2025-03-04' }, known).refused).toBe(refused)
  })

  test.each([
    ['没有请求过', registered(), asked('2025-03-04'), '2025-03-04', 'notHidden'],
    ['没有本人的声明', hidden, asked('2025-06-13', []), '2025-06-13', 'textMissing'],
    ['日期还没有到', hidden, asked('2025-06-12'), '2025-06-13', 'dayInFuture'],
  ] as const)('收回：%s的，退回', (_, petition, known, on, refused) => {
    expect(expectRefused(petition, showName, { on }, known).refused).toBe(refused)
  })
})

describe('办理以前对她说的话', () => {
  const remark = (petition: typeof stages.accepted) => hideName.remark?.(petition, asked('2025-06-12'))

  test('单位已经看得到她是谁的，如实说；还没有转出去、还没有确认类别的，只说注意事项', () => {
    const unconfirmed = act(
      registered(),
      acts.transfer,
      { on: '2025-03-05', units: ['water'] },
      facts({ today: '2025-03-05' }),
    )
    expect(remark(stages.confirmed)).toContain(hidingAdvice)
    expect(remark(unconfirmed)).toBe(remark(stages.confirmed))
    expect(remark(stages.accepted)).not.toBe(remark(stages.confirmed))
  })
})

test('还在途的文书改由信访局送达，单位欠的别的不改', () => {
  const { clocks } = eventOf(conclude(stages.accepted), hideName, { on: '2025-08-02' }, asked('2025-08-02'))
  expect(clocks).toMatchObject([{ kind: 'started', duty: 'service/opinion', owner: 'office' }])
  const { nameHidden: _, ...again } = conclude(hidden)
  expect(eventOf(again, hideName, { on: '2025-08-02' }, asked('2025-08-02')).clocks).toEqual([])
})

test('隐去以前签发的文书记在名下，还没有签发的不记；没有文书的，名下没有', () => {
  const both = { ...signed(), papers: (signed().papers ?? []).flatMap((paper) => [paper, { ...paper, id: '2' }]) }
  const draft = both.papers.map((paper) => {
    const { signed: _, ...rest } = paper
    return paper.id === '2' ? rest : paper
  })
  const after = act({ ...both, papers: draft }, hideName, { on: '2025-04-29' }, asked('2025-04-29'))
  expect(after.nameHidden).toEqual({ since: '2025-04-29', papers: ['1'] })
  expect(hidden.nameHidden).toEqual({ since: '2025-06-12', papers: [] })
})
