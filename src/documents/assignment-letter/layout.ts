import { plain } from '../field.ts'
import { heading, labelled, letter, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { duties } from '../receiving-duties.ts'
import { fields } from './fields.ts'

export const assignmentLetter: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `现将信访人${plain(v.petitioner)}提出的信访事项依照${plain(v.basis)}交办你单位，请依法处理。本机关收到该信访事项的日期为${plain(v.receivedOn)}。`,
        ),
        heading('诉求摘要'),
        ...words(v.summary),
        heading('办理期限和反馈要求'),
        ...labelled('指定办理期限', v.due),
        ...words(v.report),
        heading('受理告知和异议'),
        ...duties(),
      ],
      attachments: [plain(v.materials)].filter((name) => name !== ''),
    }),
}
