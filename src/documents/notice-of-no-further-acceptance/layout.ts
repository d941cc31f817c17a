import { plain } from '../field.ts'
import { letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const noticeOfNoFurtherAcceptance: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...part('您提出的请求', v.requests),
        ...part('认定情况', v.same),
        ...part(
          '不再受理的依据',
          `您提出的信访事项已有复核意见（${plain(v.finalOpinion)}）。根据《信访工作条例》第三十六条第三款的规定，信访人不服复核意见，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。`,
        ),
        ...words(v.notice),
        ...part('后续安排', v.care),
        ...words('您有新的事实、理由的，可以另行提出。'),
        ...words('特此告知。'),
      ],
    }),
}
