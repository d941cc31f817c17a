import { entry, record, sheet } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const extensionApproval: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    record(frame, [
      sheet(
        [entry('信访件编号', v.petitionNumber)],
        [entry('信访人', v.petitioner), entry('承办单位', v.unit)],
        [entry('投诉请求', v.requests)],
        [entry('受理日期', v.acceptedOn), entry('原到期日', v.before)],
        [entry('延长日数', v.days), entry('延长后到期日', v.after)],
        [entry('延期理由', v.reason)],
        [entry('批准的负责人', v.approvedBy), entry('批准日期', v.approvedOn)],
        [entry('负责人签名', '\n\n　　　　　　　　　　年　　月　　日')],
      ),
    ]),
}
