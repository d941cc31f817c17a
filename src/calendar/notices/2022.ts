import { plainDate } from '../plain-date.ts'
import { daysFrom } from './notice.ts'
import type { Notice } from './notice.ts'

/**
 * Number, date and days read in the copy on beijing.gov.cn.
 * The days agree with chinese-days 1.5.7 (test).
 */
export const notice2022: Notice = {
  year: 2022,
  number: '国办发明电〔2021〕11号',
  title: '国务院办公厅关于2022年部分节假日安排的通知',
  issuedOn: plainDate('2021-10-25'),
  holidays: [
    { name: '元旦', days: daysFrom('2022-01-01', '2022-01-03') },
    { name: '春节', days: daysFrom('2022-01-31', '2022-02-06') },
    { name: '清明节', days: daysFrom('2022-04-03', '2022-04-05') },
    { name: '劳动节', days: daysFrom('2022-04-30', '2022-05-04') },
    { name: '端午节', days: daysFrom('2022-06-03', '2022-06-05') },
    { name: '中秋节', days: daysFrom('2022-09-10', '2022-09-12') },
    { name: '国庆节', days: daysFrom('2022-10-01', '2022-10-07') },
  ],
  workdays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'].map(
    plainDate,
  ),
}
