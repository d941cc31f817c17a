import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const suggestionReply: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(`您提出的建议意见收悉。经研究论证，现回复如下：`),
        ...part('建议意见', v.suggestion),
        ...part('研究论证情况', v.study),
        ...part('采纳情况', v.adoption),
        ...words(v.thanks),
      ],
    }),
}
