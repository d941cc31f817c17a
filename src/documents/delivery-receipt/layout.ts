import { entry, record, sheet } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

const byHand = '\n\n　　　　　　　　　　年　　月　　日'

export const deliveryReceipt: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    record(frame, [
      sheet(
        [entry('信访件编号', v.petitionNumber)],
        [entry('受送达人', v.recipient)],
        [entry('送达的文书', v.paper)],
        [entry('送达方式', v.method), entry('送达日期', v.deliveredOn)],
        [entry('送达地点', v.place), entry('邮寄单号', v.tracking)],
        [entry('送达证明', v.proof)],
        [entry('信访人意见', v.remark)],
        [entry('受送达人签收', byHand)],
        [entry('送达人', v.server), entry('送达人签名', '')],
      ),
    ]),
}
