import { describe, expect, test } from 'vitest'
import { isFormer, isGroupVisit, standingOf } from './standing.ts'
import type { NamedPerson, PersonRole } from './standing.ts'

const named = (role: PersonRole, count: number): readonly NamedPerson[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${role}-${String(at + 1)}`, role }))

describe('登记时写明的人', () => {
  test('代理人、代表各归各的；信访人本人、代写人不因此代表别人', () => {
    const persons = [
      ...named('petitioner', 1),
      ...named('agent', 2),
      ...named('representative', 1),
      ...named('writer', 1),
    ]
    expect(standingOf(persons)).toEqual({ agents: ['agent-1', 'agent-2'], representatives: ['representative-1'] })
  })

  test('没有代理人、代表的，不留空名单', () => {
    expect(standingOf(named('petitioner', 3))).toStrictEqual({})
  })

  test('第二十条第三款：写明的代表超过5人的，等于还没有推选', () => {
    expect(standingOf(named('representative', 5)).representatives).toHaveLength(5)
    expect(standingOf(named('representative', 6))).toStrictEqual({})
  })

  test.each([
    ['一个人走访', 'visit', 1, false],
    ['两个人走访', 'visit', 2, true],
    ['两个人来信', 'letter', 2, false],
  ] as const)('%s是不是多人走访', (_, form, people, group) => {
    expect(isGroupVisit({ form, people })).toBe(group)
  })
})

describe('曾经是代理人、代表的人', () => {
  const standing = { agents: ['agent-1'], representatives: ['representative-1'] }

  test.each([
    ['现任代理人', { id: 'agent-1', role: 'agent' }, standing, false],
    ['委托已经终止的代理人', { id: 'agent-2', role: 'agent' }, standing, true],
    ['没有代理人了，从前的代理人', { id: 'agent-1', role: 'agent' }, {}, true],
    ['现任代表', { id: 'representative-1', role: 'representative' }, standing, false],
    ['被另行推选的人接替的代表', { id: 'representative-2', role: 'representative' }, standing, true],
    ['还没有推选以前写明的代表', { id: 'representative-2', role: 'representative' }, {}, false],
    ['信访人始终是信访人', { id: 'petitioner-1', role: 'petitioner' }, standing, false],
  ] as const)('%s', (_, person, now, former) => {
    expect(isFormer(person, now)).toBe(former)
  })
})
