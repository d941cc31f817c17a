import { plainDate } from '../plain-date.ts'
import { daysFrom } from './notice.ts'
import type { Notice } from './notice.ts'

/**
 * Number, date and days read in Wikisource's copy from 国务院公报 2023年第31号.
 * The days agree with chinese-days 1.5.7 (test).
 * 元旦 and 端午节 「与周末连休」: the weekend beside them rests as a weekend. 除夕 (2月9日) was only encouraged, so it is worked.
 */
export const notice2024: Notice = {
  year: 2024,
  number: '国办发明电〔2023〕7号',
  title: '国务院办公厅关于2024年部分节假日安排的通知',
  issuedOn: plainDate('2023-10-25'),
  holidays: [
    { name: '元旦', days: daysFrom('2024-01-01', '2024-01-01') },
    { name: '春节', days: daysFrom('2024-02-10', '2024-02-17') },
    { name: '清明节', days: daysFrom('2024-04-04', '2024-04-06') },
    { name: '劳动节', days: daysFrom('2024-05-01', '2024-05-05') },
    { name: '端午节', days: daysFrom('2024-06-10', '2024-06-10') },
    { name: '中秋节', days: daysFrom('2024-09-15', '2024-09-17') },
    { name: '国庆节', days: daysFrom('2024-10-01', '2024-10-07') },
  ],
  workdays: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ].map(plainDate),
}
