import { plain } from '../field.ts'
import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const noticeOfRefusal: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...part('您提出的请求', v.requests),
        ...part(
          '不予受理的依据',
          `该信访事项已由${plain(v.handledBy)}受理或者正在办理，办理的规定期限至${plain(v.until)}。根据《信访工作条例》第十九条第三款的规定，在规定期限内向其上级机关、单位提出同一信访事项的，本机关不予受理。`,
        ),
        ...labelled('原信访件编号', v.earlierNo),
        ...words(v.notice),
        ...words('规定期限届满仍未收到书面答复的，您可以再次向本机关提出。'),
        ...words('特此告知。'),
      ],
    }),
}
