import { plainDate } from '../../calendar/plain-date.ts'
import type { ActivityFace } from '../../registers/activities/activity.ts'
import type { Line } from './entry.ts'

type Told = readonly [subject: string, organs: string, result: string]

function entry(day: string, face: ActivityFace, ...[subject, organs, result]: Told): Line<ActivityFace> {
  return { openedOn: plainDate(day), face, units: [], texts: { subject, organs, result } }
}

const training = { kind: 'training' } as const
const screening = { kind: 'screening' } as const
const leaderVisit = { kind: 'leaderVisit' } as const

/** 会议活动 of the first half of 2025 apart from conferences. Of a lawful disposition nothing but number, deciding body and document. */
export const activityLines: readonly Line<ActivityFace>[] = [
  entry(
    '2025-05-16',
    { kind: 'publicity' },
    '《信访工作条例》施行三周年宣传日',
    '公安局、检察院、法院、人社局',
    '现场解答咨询，发放图解手册',
  ),
  entry('2025-03-12', training, '登记和告知的期限怎么算', '各承办单位', '二十七个单位的承办人参加并完成练习'),
  entry('2025-05-28', training, '处理意见书逐项答复', '各镇', '八个镇的承办人参加并互评意见书'),
  entry('2025-02-27', screening, '春耕用水用地纠纷排查', '各镇、农业农村局', '排查出的机井和地界纠纷已逐件登记'),
  entry('2025-04-10', screening, '在建工地工资支付排查', '人社局、住建局', '存在的问题已责令限期改正'),
  entry('2025-03-26', leaderVisit, '到柿沟村看机井维修', '虒岭镇、农业农村局', '当场确定维修资金和完工日期'),
  entry('2025-05-09', leaderVisit, '到禾苑小区看供水', '水务集团、住建局', '更换加压泵的责任和时间已公示'),
  entry('2025-06-18', leaderVisit, '到安置房工地核对进度', '住建局、禾兴镇', '逐周计划已张贴在工地门口'),
  entry(
    '2025-04-17',
    { kind: 'lawfulDisposition', persons: 1, organs: '青禾县公安局', documentNumber: '演示〔2025〕1号' },
    '依法处置扰乱公共秩序行为',
    '青禾县公安局',
    '依法处置1人',
  ),
]
