import { plain } from '../field.ts'
import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const supervisionLetter: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `你单位承办的信访人${plain(v.petitioner)}提出的信访事项，存在${plain(v.ground)}的情形。根据《信访工作条例》第四十条第一款的规定，现予督办。`,
        ),
        ...part('诉求摘要', v.summary),
        ...part('改进工作的建议', v.advice),
        ...part('答复要求', `请于${plain(v.due)}以前将督办事项的办理情况和建议的采纳情况书面答复本机关。`),
      ],
    }),
}
