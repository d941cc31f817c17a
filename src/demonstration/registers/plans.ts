import { plainDate } from '../../calendar/plain-date.ts'
import type { PlanAnswer } from '../../registers/plans/plan.ts'
import { theOffice } from '../../terms/clock.ts'
import type { Followed, Promised } from './followed.ts'
import { kept } from './kept.ts'

interface Item {
  readonly task: string
  readonly part?: 'project' | 'task'
  readonly answers?: PlanAnswer
  readonly promise: Promised
  readonly closed: readonly [on: string, proof: string]
}

/** 工作计划: what was planned for the first half, one item of it done late, and what was planned for the second. */
export const planLines: readonly Followed[] = [
  ...planned('2025年上半年', '2024-12-30', [
    {
      task: '给上一年没有办结的走访事项逐件定出办结日期',
      promise: kept(theOffice, '逐件与承办单位商定日期', ['2025-03-14', '2025-03-12'], '各单位回函'),
      closed: ['2025-03-28', '每一件都有了日期和承办人'],
    },
    {
      task: '办一次登记和告知期限的培训',
      promise: kept(theOffice, '各单位承办人到场，当场做练习', ['2025-03-31', '2025-03-12'], '签到表和练习'),
      closed: ['2025-05-30', '培训后的登记没有漏填日期的'],
    },
    {
      task: '核对历年重复登记的走访事项',
      promise: kept(theOffice, '逐件查明前一件', ['2025-06-20', '2025-08-14'], '核对清单'),
      closed: ['2025-08-21', '清单上的每一件都查明了前一件'],
    },
  ]),
  ...planned('2025年下半年', '2025-06-24', [
    {
      task: '改造群众来访接待中心，添置无障碍通道和候谈区',
      part: 'project',
      promise: kept('housing', '完工并交付使用', ['2025-11-28', '2025-11-26'], '竣工验收单'),
      closed: ['2025-12-05', '接待中心已经使用'],
    },
    {
      task: '按联席会议排定的时间表逐件销号',
      answers: 'inspection',
      promise: kept('conference', '每月通报各单位进度', ['2025-09-30', '2025-09-29'], '三个月的通报'),
      closed: ['2025-12-10', '到期的各件都有销号证明或者新的日期'],
    },
    {
      task: '对又来的事项，先看前一件的答复有没有逐项说清',
      answers: 'repeat',
      promise: kept(theOffice, '回查一遍并退回重答', ['2025-10-31', '2025-10-30'], '回查表'),
      closed: ['2025-12-10', '退回的各件都已重新答复'],
    },
    {
      task: '对到上级走访的事项，回查县内登记、告知和答复的日期',
      answers: 'higherVisits',
      promise: kept(theOffice, '逐件列出在县内卡在哪一步', ['2025-09-12', '2025-09-11'], '逐件清单'),
      closed: ['2025-12-10', '清单已交各承办单位'],
    },
    {
      task: '包案领导每月到现场一次，当面说明进展',
      answers: 'leaderCases',
      promise: kept('conference', '排出每月下访的日程', ['2025-07-18', '2025-07-17'], '日程表'),
      closed: ['2025-12-12', '各月下访都有记录'],
    },
    {
      task: '对评价不满意的办结件逐件打电话回访',
      answers: 'satisfaction',
      promise: kept(theOffice, '记下不满意的原因', ['2025-08-29', '2025-08-28'], '回访记录'),
      closed: ['2025-12-12', '能补办的都已补办'],
    },
    {
      task: '送达答复时当面演示怎样评价',
      answers: 'participation',
      promise: kept(theOffice, '印制评价方法的大字卡片', ['2025-08-15', '2025-08-13'], '卡片样张'),
      closed: ['2025-12-12', '各窗口都在发放'],
    },
    {
      task: '办一次处理意见书怎样逐项答复的练习',
      promise: kept(theOffice, '各镇承办人互评一份意见书', ['2025-10-24', '2025-10-23'], '互评表'),
      closed: ['2025-12-12', '各镇都交了互评表'],
    },
  ]),
]

function planned(span: string, day: string, items: readonly Item[]): readonly Followed[] {
  return items.map(({ task, part = 'task', answers, promise, closed: [on, proof] }) => ({
    openedOn: plainDate(day),
    input: { span, part, ...(answers !== undefined && { answers }) },
    units: promise.owner === theOffice ? [] : [promise.owner],
    texts: { task },
    promises: [promise],
    closed: { on: plainDate(on), proof },
  }))
}
