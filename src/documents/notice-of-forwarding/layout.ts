import { plain } from '../field.ts'
import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const noticeOfForwarding: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(v.receipt),
        ...words(
          `该信访事项属于本系统下级机关、单位职权范围，现已转送${plain(v.destination)}办理，由其自收到之日起15日内书面告知您接收情况以及处理途径和程序（《信访工作条例》第二十三条）。`,
        ),
        ...words(v.notice),
        ...part('查询方式', v.inquiry),
        ...words('特此告知。'),
      ],
    }),
}
