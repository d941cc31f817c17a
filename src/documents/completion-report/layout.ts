import { plain } from '../field.ts'
import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const completionReport: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `你机关交办的信访人${plain(v.petitioner)}提出的信访事项，我单位于${plain(v.receivedOn)}收到，现已办结。根据《信访工作条例》第二十二条第一款第三项的规定，报告如下：`,
        ),
        ...part('诉求摘要', v.summary),
        ...part('办理过程和结果', v.process),
        ...labelled('处理意见书', v.opinion),
        ...labelled('送达日期', v.deliveredOn),
        ...part('落实情况', v.performed),
        ...part('信访人意见', v.attitude),
      ],
    }),
}
