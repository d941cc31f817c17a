import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const personnelNotice: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(`本机关收到信访事项，其中反映干部问题。根据《信访工作条例》第三十条第二款的规定，现通报如下：`),
        ...part('反映的情况', v.situation),
        ...part('知悉范围', v.limit),
        ...labelled('备注', v.remark),
      ],
    }),
}
