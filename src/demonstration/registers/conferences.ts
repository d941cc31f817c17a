import { plainDate } from '../../calendar/plain-date.ts'
import type { Followed, Promised } from './followed.ts'
import { kept } from './kept.ts'

type Told = readonly [subject: string, organs: string, result: string]

function conference(day: string, [subject, organs, result]: Told, ...promises: readonly Promised[]): Followed {
  const input = { kind: 'jointConference' }
  return { openedOn: plainDate(day), input, units: [], texts: { subject, organs, result }, promises }
}

/** 联席会议 of the first half of 2025, with what each resolved. */
export const conferenceLines: readonly Followed[] = [
  conference(
    '2025-02-19',
    ['一季度信访事项进展', '联席办、公安局、住建局', '逐件明确了办结日期和牵头单位'],
    kept('conference', '把各件的办结日期和牵头单位印发各单位', ['2025-02-28', '2025-02-26'], '印发的清单和签收单'),
  ),
  conference(
    '2025-03-20',
    ['农民工工资和安置房事项', '人社局、住建局、禾兴镇', '确定工资专户先行支付办法'],
    kept('labour', '从工资专户先行支付拖欠的工资', ['2025-04-11', '2025-04-09'], '专户的支付凭证，工人本人签收'),
    kept('housing', '公布安置房分批交付的月份', ['2025-04-18', '2025-04-18'], '公布的照片和公告原文'),
  ),
  conference(
    '2025-04-24',
    ['巡视交办事项分办', '联席办、政法委、纪委监委', '四件涉及两个单位的事项定了主办单位'],
    kept('political-legal', '督促主办单位与协办单位会商一次', ['2025-05-16', '2025-05-15'], '各件会商记录'),
  ),
  conference(
    '2025-06-12',
    ['巡视交办事项进度', '联席办、公安局、虒岭镇', '对未办结事项重新排定时间表'],
    kept('police', '按新的时间表逐周报送进展', ['2025-07-11', '2025-07-10'], '四周的进展报送单'),
    kept('town-2', '对涉及本镇的事项逐户见面', ['2025-07-18', '2025-07-16'], '见面记录由信访人签字'),
  ),
]
