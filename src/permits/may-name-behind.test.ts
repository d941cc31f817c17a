import { describe, expect, test } from 'vitest'
import type { Role } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import { act, facts } from '../petition/testing.ts'
import { stages } from '../petition/testing-stages.ts'
import { mayNameBehind } from './may-name-behind.ts'

const who = (role: Role, unit: string) => ({ id: `${role}-${unit}`, unit, role })
const unconfirmed = act(
  stages.registered,
  acts.transfer,
  { on: '2025-06-05', units: ['land'] },
  facts({ today: '2025-06-05' }),
)
const confirmed = stages.firstReview

describe('数字背后的信访件，向谁列出', () => {
  test.each([
    ['看得到内容的，都列出', 'registrar', 'office', unconfirmed, 'flow.category.城乡建设', true],
    ['看得到内容的单位，都列出', 'handler', 'land', confirmed, 'flow.category.城乡建设', true],
    ['只看编号、日期和义务的，按天数的数字列出', 'handler', 'land', unconfirmed, 'rates.onTimeReply', true],
    ['第三十条第三款：没有确认以前，不从分类的数字告诉单位内容', 'handler', 'land', unconfirmed, 'flow.visit', false],
    ['单位没有确认以前，也不列出办理行为', 'handler', 'land', unconfirmed, 'acts.supervised', false],
    ['督查人员看办理经过，不看内容', 'auditor', 'office', confirmed, 'acts.supervised', true],
    ['督查人员不从分类的数字看到内容', 'auditor', 'office', confirmed, 'flow.people', false],
    ['没有承办的单位，一件也没有', 'handler', 'bank', confirmed, 'flow.total', false],
  ] as const)('%s', (_, role, unit, petition, figure, named) => {
    expect(mayNameBehind(who(role, unit), petition, figure)).toBe(named)
  })
})
