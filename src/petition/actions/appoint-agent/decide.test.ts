import { describe, expect, test } from 'vitest'
import { isFormer } from '../../standing.ts'
import { act, eventOf, expectRefused, facts, given, registered } from '../../testing.ts'
import { stages } from '../../testing-stages.ts'
import { revokeAgent } from '../revoke-agent/decide.ts'
import { appointAgent } from './decide.ts'

const agents = ['agent-1', 'agent-2', 'agent-3'].map((id) => ({ id, role: 'agent' }) as const)
const known = (count: number, today = '2025-03-04', texts = ['mandate']) =>
  facts({ today, texts, persons: agents.slice(0, count) })
const on = { on: '2025-03-04' }
const end = { on: '2025-03-04', cause: 'byPetitioner' }
const represented = act(registered(), appointAgent, on, known(2))

describe('委托代理', () => {
  test('凭授权委托书登记一至二名代理人，记载里没有姓名', () => {
    expect(represented.agents).toEqual(['agent-1', 'agent-2'])
    expect(eventOf(registered(), appointAgent, on, known(1))).toMatchObject({
      type: 'agentAppointed',
      agents: ['agent-1'],
      mandate: { content: 'mandate' },
      clocks: [],
    })
  })

  test('终止委托以后代理人留在案卷里，注明已经终止；可以另行委托', () => {
    const after = act(represented, revokeAgent, end, known(0))
    expect(after).not.toHaveProperty('agents')
    expect(agents.slice(0, 2).every((agent) => isFormer(agent, after))).toBe(true)
    const again = act(
      after,
      appointAgent,
      on,
      facts({ today: '2025-03-04', texts: ['mandate'], persons: agents.slice(2) }),
    )
    expect(again.agents).toEqual(['agent-3'])
    expect(agents.map((agent) => isFormer(agent, again))).toEqual([true, true, false])
  })

  test('没有代理人的，无从终止', () => {
    expect(expectRefused(registered(), revokeAgent, end, known(0)).refused).toBe('noAgent')
  })

  test.each([
    ['没有登记', given(), known(1), 'ended'],
    ['程序已经终了', stages.ended, known(1, '2025-12-01'), 'ended'],
    ['已经有代理人', represented, known(1), 'agentStands'],
    ['没有写代理人', registered(), known(0), 'nobody'],
    ['写了三名', registered(), known(3), 'tooMany'],
    ['没有授权委托书', registered(), known(1, '2025-03-04', []), 'textMissing'],
    ['日期还没有到', registered(), known(1, '2025-03-03'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, facts, refused) => {
    expect(expectRefused(petition, appointAgent, on, facts).refused).toBe(refused)
  })
})
