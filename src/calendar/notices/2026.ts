import { plainDate } from '../plain-date.ts'
import { daysFrom } from './notice.ts'
import type { Notice } from './notice.ts'

/**
 * Number, date and days read in a reposted full text (number) and 新华社's on politics.gmw.cn (days, date).
 * The days agree with chinese-days 1.5.7 (test).
 */
export const notice2026: Notice = {
  year: 2026,
  number: '国办发明电〔2025〕7号',
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  issuedOn: plainDate('2025-11-04'),
  holidays: [
    { name: '元旦', days: daysFrom('2026-01-01', '2026-01-03') },
    { name: '春节', days: daysFrom('2026-02-15', '2026-02-23') },
    { name: '清明节', days: daysFrom('2026-04-04', '2026-04-06') },
    { name: '劳动节', days: daysFrom('2026-05-01', '2026-05-05') },
    { name: '端午节', days: daysFrom('2026-06-19', '2026-06-21') },
    { name: '中秋节', days: daysFrom('2026-09-25', '2026-09-27') },
    { name: '国庆节', days: daysFrom('2026-10-01', '2026-10-07') },
  ],
  workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(plainDate),
}
