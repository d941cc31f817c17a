import { plain } from '../field.ts'
import { cameWith, heading, labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const firstReviewOpinion: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.applicant,
      about: v.petitionNumber,
      blocks: [
        ...cameWith(frame, v.originalNumber),
        ...words(
          `您不服${plain(v.respondent)}作出的处理意见书，就信访事项向本机关请求复查。根据《信访工作条例》第三十五条的规定，现作出复查意见如下：`,
        ),
        ...labelled('原处理意见书', v.disputed),
        ...part('复查请求', v.request),
        ...part('查明的事实', v.facts),
        ...part('复查结论', `${plain(v.result)}原处理意见。`),
        ...labelled('责令重新办理的期限', v.redoBy),
        ...part('复查意见及依据', v.opinion),
        heading('救济途径和期限'),
        ...words(
          `您对本复查意见不服的，可以自收到本意见书之日起30日内，向${plain(v.next)}请求复核（《信访工作条例》第三十六条第一款）。`,
        ),
      ],
    }),
}
