import { plain } from '../field.ts'
import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const recusalDecision: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      about: v.petitionNumber,
      blocks: [
        ...words(
          `在办理信访事项中，${plain(v.asker)}于${plain(v.requestedOn)}提出${plain(v.person)}应当回避。根据《信访工作条例》第二十八条第三款的规定，决定如下：`,
        ),
        ...part('利害关系', v.interest),
        ...part('决定', v.result),
        ...part('理由', v.reason),
        ...labelled('接替的工作人员', v.replacedBy),
        ...words('回避期间，办理期限照常计算。'),
      ],
    }),
}
