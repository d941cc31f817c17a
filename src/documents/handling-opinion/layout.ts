import { plain } from '../field.ts'
import type { FieldValue } from '../field.ts'
import { heading, labelled, letter, part, section, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import type { Block } from '../paper/paper.ts'
import { fields } from './fields.ts'

export const handlingOpinion: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(
          `您提出的信访事项，本单位已经办理完毕。根据《信访工作条例》第三十一条、第三十二条的规定，出具处理意见如下：`,
        ),
        ...labelled('受理日期', v.acceptedOn),
        ...part('投诉请求', v.requests),
        ...part('事实和理由', v.facts),
        ...part('调查核实的情况', v.finding),
        heading('处理意见及法律法规依据'),
        ...answered(v.answers, v.basis),
        heading('救济途径和期限'),
        ...words(
          `您对本处理意见不服的，可以自收到本意见书之日起30日内，向${plain(v.reviewer)}请求复查（《信访工作条例》第三十五条）。`,
        ),
      ],
    }),
}

/** One heading a demand: what was decided, and on what law it rests. Words written by hand stand as they are. */
function answered(answers: FieldValue, basis: FieldValue): readonly Block[] {
  if (typeof answers === 'string' || typeof basis === 'string') {
    return [...labelled('处理意见', answers), ...labelled('法律法规依据', basis)]
  }
  return answers.flatMap((answer, at) => [
    ...section({ heading: answer.heading, text: `处理意见：${answer.text}` }),
    ...labelled('法律法规依据', basis[at]?.text ?? ''),
  ])
}
