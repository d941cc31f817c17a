import { plain } from '../field.ts'
import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const objectionLetter: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `我单位于${plain(v.receivedOn)}收到你机关转送、交办的信访人${plain(v.petitioner)}提出的信访事项。经研究，该事项不属于我单位以及本系统的职权范围，根据《信访工作条例》第二十三条第三款的规定提出异议。`,
        ),
        ...part('诉求摘要', v.summary),
        ...part('异议理由', v.reason),
        ...part('建议的去向', v.suggestion),
        ...words('请予核实；核实同意后，我单位即交还相关材料。'),
      ],
    }),
}
