import { labelled, letter, part } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const urgentReport: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...labelled('报告类型', v.stage),
        ...part('基本情况', v.event),
        ...part('诉求', v.summary),
        ...part('已经采取的措施', v.measures),
      ],
    }),
}
