import { plainDate } from '../plain-date.ts'
import { daysFrom } from './notice.ts'
import type { Notice } from './notice.ts'

/**
 * Number, date and days read in Wikisource's copy from 国务院公报 2023年第1号.
 * The days agree with chinese-days 1.5.7 (test).
 * 元旦 begins in 2022: a notice can reach back into December of the year before.
 */
export const notice2023: Notice = {
  year: 2023,
  number: '国办发明电〔2022〕16号',
  title: '国务院办公厅关于2023年部分节假日安排的通知',
  issuedOn: plainDate('2022-12-08'),
  holidays: [
    { name: '元旦', days: daysFrom('2022-12-31', '2023-01-02') },
    { name: '春节', days: daysFrom('2023-01-21', '2023-01-27') },
    { name: '清明节', days: daysFrom('2023-04-05', '2023-04-05') },
    { name: '劳动节', days: daysFrom('2023-04-29', '2023-05-03') },
    { name: '端午节', days: daysFrom('2023-06-22', '2023-06-24') },
    { name: '中秋节、国庆节', days: daysFrom('2023-09-29', '2023-10-06') },
  ],
  workdays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'].map(
    plainDate,
  ),
}
