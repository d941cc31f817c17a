import { expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { outline } from '../paper/outline.ts'
import { conferenceAgenda } from './agenda.ts'
import type { AgendaInput } from './agenda.ts'
import { conferenceMinutes } from './minutes.ts'

const none = { lines: [], more: false }
const empty: AgendaInput = {
  ...{ office: '青禾县信访局', today: plainDate('2025-06-12') },
  ...{ promised: none, late: none, near: none, undated: none, returning: none },
}
const owed = {
  number: '990123000000202503030',
  owner: '青禾县住房和城乡建设局',
  what: '办结（第三十四条）',
  due: plainDate('2025-05-30'),
  daysLate: 13,
}

test('第十二条：议程照待办拟出，逾期的按单位由多到少，拟议定的事项留给召集人', async () => {
  const text = outline(
    conferenceAgenda({
      ...empty,
      promised: {
        more: false,
        lines: [
          {
            ...{ number: '990123-HY-7', what: '工资专户先行支付', owner: '青禾县人力资源和社会保障局' },
            ...{ due: plainDate('2025-05-31'), state: '已超过' },
          },
        ],
      },
      late: { more: true, lines: [owed, { ...owed, owner: '青禾县公安局' }, owed] },
      near: { more: false, lines: [{ ...owed, due: plainDate('2025-06-16'), daysLate: 0 }] },
      undated: { more: false, lines: [{ number: '990123-XS-3', about: '2025年5月27日', units: ['青禾县公安局'] }] },
      returning: { more: false, lines: [{ number: owed.number, about: '2025年6月3日', units: [owed.owner] }] },
    }),
  )
  expect(text).toContain('列出3项：青禾县住房和城乡建设局2项、青禾县公安局1项。')
  expect(text).toContain('其余的见系统的待办和台账。')
  expect(text).toContain('〔待填：拟议定的事项、由谁落实、在哪一天以前〕')
  await expect(`${text}\n`).toMatchFileSnapshot('agenda.golden.txt')
})

test('没有什么可议的，照实写没有，不留空白', () => {
  const text = outline(conferenceAgenda(empty))
  for (const said of ['没有尚待落实的议定事项。', '没有超过期限的。', '七日内没有到期的。', '没有期限待定的。'])
    expect(text).toContain(said)
})

test('纪要：每一项议定事项写明由谁、在哪一天以前；没有登记的留待填写，不替会议下结论', async () => {
  const held = {
    ...{ office: '青禾县信访局', number: '990123-HY-7', heldOn: plainDate('2025-03-20') },
    ...{ subject: '农民工工资事项', attendance: '人社局、住建局', result: '确定先行支付办法' },
  }
  const resolved = { what: '设立工资专户', owner: '青禾县人力资源和社会保障局', due: plainDate('2025-04-10') }
  const minutes = outline(conferenceMinutes({ ...held, promised: [resolved] }))
  await expect(`${minutes}\n`).toMatchFileSnapshot('minutes.golden.txt')
  const text = outline(conferenceMinutes({ ...held, attendance: '', promised: [] }))
  expect(text).toContain('参加单位：〔待填：参加单位〕')
  expect(text).toContain('〔待填：议定事项、由谁落实、在哪一天以前〕')
})
