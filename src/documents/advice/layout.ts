import type { Values } from '../field.ts'
import { labelled, letter, part, words } from '../form.ts'
import type { Frame, PaperForm } from '../form.ts'
import type { Paper } from '../paper/paper.ts'
import { accountabilityFields, improvementFields, policyFields } from './fields.ts'

function opening(article: string, advice: string): string {
  return `在办理信访事项中发现以下问题，根据《信访工作条例》${article}的规定，提出${advice}的建议：`
}

export const improvementAdvice: PaperForm<typeof improvementFields> = {
  fields: improvementFields,
  layout: (v, frame) => advise(v, frame, opening('第四十条第一款', '改进工作')),
}

export const policyAdvice: PaperForm<typeof policyFields> = {
  fields: policyFields,
  layout: (v, frame) => advise(v, frame, opening('第四十条第二款', '完善政策')),
}

function advise(v: Values<typeof improvementFields>, frame: Frame, first: string): Paper {
  return letter(frame, {
    to: v.to,
    about: v.petitionNumber,
    blocks: [
      ...words(first),
      ...part('反映出的问题', v.problem),
      ...part('建议', v.advice),
      ...part('反馈要求', v.feedback),
    ],
  })
}

export const accountabilityAdvice: PaperForm<typeof accountabilityFields> = {
  fields: accountabilityFields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.to,
      about: v.petitionNumber,
      blocks: [
        ...words(opening('第四十条第三款', '追究责任')),
        ...labelled('涉及的单位', v.unit),
        ...part('反映出的问题', v.problem),
        ...part('造成的严重后果', v.consequences),
        ...part('建议', v.advice),
        ...part('反馈要求', v.feedback),
      ],
    }),
}
