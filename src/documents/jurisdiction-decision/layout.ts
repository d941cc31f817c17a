import { plain } from '../field.ts'
import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const jurisdictionDecision: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `信访人${plain(v.petitioner)}提出的信访事项涉及两个以上机关、单位，对受理有争议。根据《信访工作条例》第二十四条的规定，决定如下：`,
        ),
        ...part('诉求摘要', v.summary),
        ...part('协商经过', v.negotiation),
        ...part('决定理由', v.reason),
        ...part(
          '受理机关、单位',
          `由${plain(v.accepting)}受理。决定日期为${plain(v.decidedOn)}，受理机关、单位收到本决定之日起依法告知信访人并办理。`,
        ),
      ],
    }),
}
