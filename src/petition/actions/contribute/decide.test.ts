import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, concluded, eventOf, expectRefused, facts, handlerOf, registered, transferred } from '../../testing.ts'
import { contribute } from './decide.ts'

const { object } = acts
const today = '2025-03-20'
const housing = handlerOf('housing')
const known = facts({ today, actor: housing, texts: ['opinion'] })
const part = { assignment: '2', on: today }

describe('提交协办意见', () => {
  test('协办单位把意见交给主办单位，协办的义务随之履行，主办单位的期限不变', () => {
    const petition = act(transferred(), contribute, part, known)
    expect(petition.duties['assist/2']).toMatchObject({ status: 'met', settledOn: today })
    expect(petition.assignments[1]?.status).toBe('done')
    expect(petition.duties['reply/1']).toEqual(transferred().duties['reply/1'])
  })

  test('台账未载意见内容的，记为台账未载', () => {
    const imported = facts({ today, imported: true })
    expect(eventOf(transferred(), contribute, part, imported)).toMatchObject({ text: 'notRecorded' })
  })

  test.each([
    ['还没有转送交办', registered(), part, 'nothingOwed'],
    ['主办单位已经办结', concluded(), part, 'nothingOwed'],
    ['已经提交', act(transferred(), contribute, part, known), part, 'alreadyContributed'],
    ['没有这一次转送交办', transferred(), { ...part, assignment: '9' }, 'unknownAssignment'],
    ['提交不能早于收到', transferred(), { ...part, on: '2025-03-04' }, 'dayOutOfOrder'],
    ['主办单位不提交协办意见', transferred(), { ...part, assignment: '1' }, 'notAssisting'],
  ] as const)('%s的，不能提交', (_, petition, input, refused) => {
    expect(expectRefused(petition, contribute, input, known).refused).toBe(refused)
  })

  test('没有协办单位的，主办单位不必提交', () => {
    const alone = facts({ today, actor: handlerOf('water'), texts: ['opinion'] })
    expect(expectRefused(transferred(['water']), contribute, part, alone).refused).toBe('notAssisting')
  })

  test('已提出异议的，待核实后再提交', () => {
    const early = facts({ today: '2025-03-07', actor: housing, texts: ['reason'] })
    const objected = act(transferred(), object, { assignment: '2', on: '2025-03-07' }, early)
    expect(expectRefused(objected, contribute, part, known).refused).toBe('objectionPending')
  })

  test('意见应当写明', () => {
    const silent = facts({ today, actor: housing })
    expect(expectRefused(transferred(), contribute, part, silent).refused).toBe('textMissing')
  })
})
