import { plain } from '../field.ts'
import { cameWith, heading, labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const finalReviewOpinion: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.applicant,
      about: v.petitionNumber,
      blocks: [
        ...cameWith(frame, v.originalNumber),
        ...words(
          `您不服${plain(v.respondent)}作出的复查意见书，就信访事项向本机关请求复核。根据《信访工作条例》第三十六条第一款的规定，现作出复核意见如下：`,
        ),
        ...labelled('原复查意见书', v.disputed),
        ...part('复核请求', v.request),
        ...part('查明的事实', v.facts),
        ...labelled('听证起止日期', v.hearing),
        ...part('复核结论', `${plain(v.result)}原复查意见。`),
        ...labelled('责令重新办理的期限', v.redoBy),
        ...part('复核意见及依据', v.opinion),
        heading('有关规定'),
        ...words(
          '本复核意见为信访程序的最终意见。根据《信访工作条例》第三十六条第三款的规定，不服复核意见，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理；有新的事实、理由的，可以另行提出。',
        ),
      ],
    }),
}
