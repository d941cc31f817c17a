import { plain } from '../field.ts'
import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const statutoryRouteNotice: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(v.receipt),
        ...words('根据《信访工作条例》第三十一条的规定，该事项应当通过下列法定途径处理，现告知如下：'),
        ...part('法定途径和办理机关', `${plain(v.route)}，由${plain(v.body)}办理。`),
        ...labelled('法律依据', v.law),
        ...part('有关事项', v.notice),
        ...part('期限提示', v.limits),
        ...words('特此告知。'),
      ],
    }),
}
