import { plain } from '../field.ts'
import { labelled, letter, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const noticeOfWrongVenue: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(v.receipt),
        ...words('经研究，该信访事项不属于本单位以及本系统的职权范围。'),
        ...words(v.reason),
        ...words(`根据《信访工作条例》第二十三条第一款的规定，请您向${plain(v.properBody)}提出。`),
        ...labelled('地址和联系方式', v.address),
        ...words('特此告知。'),
      ],
    }),
}
