import { plain } from '../field.ts'
import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const objectionDecision: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `你单位就信访人${plain(v.petitioner)}提出的信访事项提出的异议收悉。根据《信访工作条例》第二十三条第三款的规定，现将核实意见告知如下：`,
        ),
        ...part('核实结果', v.result),
        ...part('理由', v.reason),
        ...part('后续办理', v.next),
        ...labelled('交还材料清单', v.materials),
      ],
    }),
}
