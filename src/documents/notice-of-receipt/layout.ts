import { labelled, letter, part, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const noticeOfReceipt: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    letter(frame, {
      to: v.petitioner,
      about: v.petitionNumber,
      blocks: [
        ...words(v.receipt),
        ...words('根据《信访工作条例》第二十三条的规定，现将处理途径和程序告知如下：'),
        ...part('处理途径', v.route),
        ...part('处理程序', v.procedure),
        ...labelled('受理日期', v.acceptedOn),
        ...part('查询方式', v.inquiry),
        ...labelled('承办部门和联系方式', v.handler),
        ...words('特此告知。'),
      ],
    }),
}
