import { entry, part, record, sheet, signedBy, words } from '../form.ts'
import { plain } from '../field.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const finalReviewRequest: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    record(frame, [
      sheet(
        [entry('信访件编号', v.petitionNumber)],
        [entry('申请人', v.applicant), entry('联系电话', v.phone)],
        [entry('住址', v.address)],
        [entry('原复查机关', v.respondent)],
        [entry('不服的文书', v.disputed), entry('收到日期', v.receivedOn)],
      ),
      ...part('复核请求和理由', v.request),
      ...signedBy(words(`此致\n${plain(v.to)}`), ['申请人']),
      ...words('日期：　　年　　月　　日'),
    ]),
}
