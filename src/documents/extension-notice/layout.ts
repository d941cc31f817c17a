import { plain } from '../field.ts'
import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const extensionNotice: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `您提出的信访事项已于${plain(v.acceptedOn)}受理。因情况复杂，经本单位负责人批准，根据《信访工作条例》第三十四条的规定，办理期限延长${plain(v.days)}，至${plain(v.after)}届满。`,
        ),
        ...part('延期理由', v.reason),
        ...words(v.notice),
        ...words('特此告知。'),
      ],
    }),
}
