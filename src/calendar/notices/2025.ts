import { plainDate } from '../plain-date.ts'
import { daysFrom } from './notice.ts'
import type { Notice } from './notice.ts'

/**
 * Number, date and days read in a reposted full text (number) and 新华社's on m.gmw.cn (days, date).
 * The days agree with chinese-days 1.5.7 (test).
 */
export const notice2025: Notice = {
  year: 2025,
  number: '国办发明电〔2024〕12号',
  title: '国务院办公厅关于2025年部分节假日安排的通知',
  issuedOn: plainDate('2024-11-12'),
  holidays: [
    { name: '元旦', days: daysFrom('2025-01-01', '2025-01-01') },
    { name: '春节', days: daysFrom('2025-01-28', '2025-02-04') },
    { name: '清明节', days: daysFrom('2025-04-04', '2025-04-06') },
    { name: '劳动节', days: daysFrom('2025-05-01', '2025-05-05') },
    { name: '端午节', days: daysFrom('2025-05-31', '2025-06-02') },
    { name: '国庆节、中秋节', days: daysFrom('2025-10-01', '2025-10-08') },
  ],
  workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(plainDate),
}
