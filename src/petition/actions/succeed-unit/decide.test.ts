import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../../terms/clock.ts'
import type { Facts } from '../../facts.ts'
import { unitNow } from '../../succession.ts'
import type { Petition } from '../../state.ts'
import {
  accepted,
  act,
  concluded,
  delivered,
  dueOf,
  eventOf,
  expectRefused,
  facts,
  given,
  handlerOf,
  headOf,
  officeHead,
  transferred,
} from '../../testing.ts'
import { acts } from '../index.ts'
import { succeedUnit } from './decide.ts'

/** 水利局和自然资源局并为资源水务局; 住建局撤销，由城管局继续行使职权。 */
const register = { water: ['resources'], land: ['resources'], housing: ['works'], county: ['city'] }
const onDay = (today: string, changes: Partial<Facts> = {}): Facts => ({
  ...facts({ today, actor: officeHead }),
  succeeded: register,
  ...changes,
})
const april = onDay('2025-04-07')
const water = { on: '2025-04-07', from: 'water', to: 'resources' }
const housing = { ...water, from: 'housing', to: 'works' }
const ownersOf = ({ duties }: Petition) => Object.fromEntries(Object.values(duties).map(({ id, owner }) => [id, owner]))

const accusing = (petition: Petition, ...accusedUnits: readonly string[]) =>
  act(petition, acts.confirmKind, { on: '2025-03-12', kind: 'appeal', accusedUnits }, facts({ today: '2025-03-12' }))

describe('单位承继', () => {
  test('第二十四条第二款：主办单位合并的，由继续行使职权的单位承担，未了义务的末日一天不变', () => {
    const petition = act(accepted(), succeedUnit, water, april)
    expect(petition.assignments[0]).toMatchObject({
      unit: 'resources',
      sentTo: 'water',
      role: 'lead',
      status: 'accepted',
    })
    expect(petition.duties['reply/1']).toEqual({ ...accepted().duties['reply/1'], owner: 'resources' })
    expect(petition.stage).toBe('accepted')
  })

  test('已经履行的义务，仍记在原单位名下', () => {
    expect(ownersOf(act(accepted(), succeedUnit, water, april))).toMatchObject({
      'notice/1': 'water',
      'reply/1': 'resources',
      'assist/2': 'housing',
    })
  })

  test('原单位已经逾期的，承继不使它按期，也不重新起算', () => {
    const late = act(accepted(), succeedUnit, { ...water, on: '2025-06-03' }, onDay('2025-06-03'))
    expect(dueOf(late, 'reply/1')).toBe('2025-05-09')
    expect(settlementOf(late.duties['reply/1'])).toEqual({ on: '2025-05-09', timely: false })
  })

  test('承继以后，由承继单位接着办理：出具意见、批准延期', () => {
    const petition = act(accepted(), succeedUnit, water, april)
    const extending = { assignment: '1', on: '2025-04-25', days: 10 }
    const texts = ['reason', 'notice']
    expect(
      dueOf(
        act(petition, acts.extend, extending, facts({ today: '2025-04-25', actor: headOf('resources'), texts })),
        'reply/1',
      ),
    ).toBe('2025-05-19')
    const old = facts({ today: '2025-04-25', actor: headOf('water'), texts })
    expect(expectRefused(petition, acts.extend, extending, old).refused).toBe('notUnitHead')
  })

  test('协办单位撤销的，只有它的那一部分移交', () => {
    const petition = act(accepted(), succeedUnit, housing, april)
    expect(petition.assignments.map(({ unit }) => unit)).toEqual(['water', 'works'])
    expect(ownersOf(petition)).toMatchObject({ 'reply/1': 'water', 'assist/2': 'works' })
  })

  test('主办单位与协办单位并为一个单位的，协办的部分不再另负义务', () => {
    const merged = onDay('2025-04-07', { succeeded: { water: ['housing'], housing: ['water'] } })
    for (const [from, to] of [
      ['water', 'housing'],
      ['housing', 'water'],
    ] as const) {
      const petition = act(accepted(), succeedUnit, { on: '2025-04-07', from, to }, merged)
      expect(petition.assignments.map(({ unit, role, status }) => [unit, role, status])).toEqual([
        [to, 'lead', 'accepted'],
        ['housing', 'assisting', 'returned'],
      ])
      expect(petition.duties['assist/2']).toMatchObject({ status: 'waived', waived: 'unitsMerged' })
      expect(petition.duties['reply/1']).toMatchObject({ status: 'running', owner: to })
    }
  })

  test('指定的承办人是原单位的人，由承继单位另行指定', () => {
    const named = act(
      accepted(),
      acts.appointHandler,
      { on: '2025-03-11', assignment: '1', handler: 'staff-water' },
      facts({ today: '2025-03-11', actor: headOf('water') }),
    )
    expect(act(named, succeedUnit, water, april).assignments[0]).not.toHaveProperty('handler')
  })

  test('第四十条：还没有反馈的督办由承继单位反馈', () => {
    const supervision = { on: '2025-04-02', unit: 'water', ground: 'irregularHandling', answerDueOn: '2025-04-20' }
    const pressed = act(
      accepted(),
      acts.supervise,
      supervision,
      facts({ today: '2025-04-02', actor: officeHead, texts: ['advice'] }),
    )
    const petition = act(pressed, succeedUnit, water, april)
    const answering = facts({ today: '2025-04-09', actor: handlerOf('resources'), texts: ['answer'] })
    expect(
      act(petition, acts.answerSupervision, { on: '2025-04-09', id: '1', adopted: 'all' }, answering).duties[
        'supervision/1'
      ],
    ).toMatchObject({
      owner: 'resources',
      status: 'met',
      due: pressed.duties['supervision/1']?.due,
    })
  })

  test('办到一半的听证、批示、草拟的公文，由承继单位接着办；办完的仍记在原单位名下', () => {
    const on = april.today
    const open = { id: '1', level: 'handling', unit: 'water', openedOn: on, excluded: false } as const
    const instruction = { id: '1', unit: 'water', on }
    const begun: Petition = {
      ...accepted(),
      hearings: [
        { ...open, closedOn: on },
        { ...open, id: '2' },
      ],
      oversight: {
        instructions: [
          { ...instruction, answeredOn: on },
          { ...instruction, id: '2' },
        ],
      },
      papers: [
        { id: '1', kind: 'handlingOpinion', unit: 'water', status: 'drafted', drafted: { by: 'staff-water', on } },
        { id: '2', kind: 'handlingOpinion', unit: 'water', status: 'signed', drafted: { by: 'staff-water', on } },
      ],
    }
    const { hearings, oversight, papers } = act(begun, succeedUnit, water, april)
    expect(hearings?.map(({ unit }) => unit)).toEqual(['water', 'resources'])
    expect(oversight?.instructions?.map(({ unit }) => unit)).toEqual(['water', 'resources'])
    expect(papers?.map(({ unit }) => unit)).toEqual(['resources', 'water'])
  })

  test('第三十五条：复查机关变更的，由承继的机关答复，30日不变', () => {
    const request = { on: '2025-05-12', reviewer: 'county' }
    const asked = act(delivered(), acts.requestFirstReview, request, facts({ today: '2025-05-12', texts: ['request'] }))
    const petition = act(asked, succeedUnit, { on: '2025-05-20', from: 'county', to: 'city' }, onDay('2025-05-20'))
    expect(petition.firstReview?.reviewer).toBe('city')
    expect(petition.duties['firstReview']).toEqual({ ...asked.duties['firstReview'], owner: 'city' })
  })

  test('办理单位并入复查机关的，先由原复查机关答复：自己不能复查自己', () => {
    const request = { on: '2025-05-12', reviewer: 'county' }
    const asked = act(delivered(), acts.requestFirstReview, request, facts({ today: '2025-05-12', texts: ['request'] }))
    const into = onDay('2025-05-20', { succeeded: { water: ['county'], county: ['water'] } })
    for (const [from, to] of [
      ['water', 'county'],
      ['county', 'water'],
    ] as const) {
      expect(expectRefused(asked, succeedUnit, { on: '2025-05-20', from, to }, into).refused).toBe('ownReviewer')
    }
  })

  test('第三十条第三款：被检举控告的单位合并的，承继的单位同样不得知情、不得承办', () => {
    const held = accusing(transferred(['works'], {}), 'water')
    const petition = act(held, succeedUnit, water, april)
    expect(petition.accusedUnits).toEqual(['water', 'resources'])
    expect(petition.assignments[0]).toMatchObject({ unit: 'works', status: 'sent' })
  })

  test('第三十条第三款：承继的单位正是被检举控告的，案件交还信访局另行转送', () => {
    const petition = act(accusing(accepted(), 'resources'), succeedUnit, water, april)
    expect(petition.stage).toBe('registered')
    expect(petition.assignments.every(({ status }) => status === 'returned')).toBe(true)
    expect(petition.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'accusedUnit' })
    expect(petition.duties['redispatch/1']).toMatchObject({ status: 'running', owner: 'office' })
  })

  test('第三十条第三款：意见已经送出，承继的单位是被检举控告的，由信访局证明送达', () => {
    const petition = act(
      accusing(concluded(), 'resources'),
      succeedUnit,
      { ...water, on: '2025-05-06' },
      onDay('2025-05-06'),
    )
    expect(petition.duties['service/opinion']).toMatchObject({
      owner: 'office',
      due: dueOf(concluded(), 'service/opinion'),
    })
  })

  test('一再变更的，认得出最后由谁继续行使职权', () => {
    const again = onDay('2025-04-20', { succeeded: { ...register, resources: ['environment'] } })
    const twice = act(
      act(accepted(), succeedUnit, water, april),
      succeedUnit,
      { on: '2025-04-20', from: 'resources', to: 'environment' },
      again,
    )
    expect(twice.assignments[0]).toMatchObject({ unit: 'environment', sentTo: 'water' })
    expect([unitNow(twice, 'water'), unitNow(twice, 'housing')]).toEqual(['environment', 'housing'])
  })

  test.each([
    ['没有登记的', given(), water, april, 'notRegistered'],
    ['涉及的单位都没有变更的', accepted(), water, onDay('2025-04-07', { succeeded: {} }), 'nothingToPass'],
    ['名录没有记载由该单位继续行使职权的', accepted(), { ...water, to: 'works' }, april, 'noSuccessor'],
    ['没有变更的单位不能把案件交给别的单位', accepted(), { ...water, from: 'works', to: 'land' }, april, 'noSuccessor'],
    ['原单位与这件信访无关的', accepted(), { ...water, from: 'land' }, april, 'notInvolved'],
    ['日子还没有到的', accepted(), { ...water, on: '2025-04-08' }, april, 'dayInFuture'],
  ] as const)('%s，不办承继', (_, petition, input, known, refused) => {
    expect(expectRefused(petition, succeedUnit, input, known).refused).toBe(refused)
  })

  test('记载的只有单位编号、日期和义务，没有文字', () => {
    expect(eventOf(accepted(), succeedUnit, water, april)).toEqual({
      type: 'unitSucceeded',
      on: '2025-04-07',
      from: 'water',
      to: 'resources',
      clocks: [{ kind: 'passed', duty: 'reply/1', to: 'resources', on: '2025-04-07' }],
    })
  })
})
