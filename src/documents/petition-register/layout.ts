import { entry, record, sheet } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const petitionRegister: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    record(frame, [
      sheet(
        [entry('信访件编号', v.petitionNumber)],
        [entry('收到日期', v.receivedOn), entry('登记日期', v.registeredOn)],
        [entry('姓名（名称）', v.petitioner), entry('联系电话', v.phone)],
        [entry('身份证件号码', v.idNumber)],
        [entry('住址', v.address)],
        [entry('代表、代理人', v.others), entry('人数', v.people)],
        [entry('信访形式', v.form), entry('受访层级', v.venue)],
        [entry('信访类别', v.kind), entry('内容分类', v.category)],
        [entry('初次或者重复', v.relation), entry('登记单位', v.registeredBy)],
        [entry('投诉请求', v.requests)],
        [entry('事实和理由', v.facts)],
        [entry('上级系统编号', v.upstreamNo)],
        [entry('备注', v.remark)],
      ),
    ]),
}
