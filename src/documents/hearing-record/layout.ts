import { entry, part, record, sheet, signedBy } from '../form.ts'
import type { PaperForm } from '../form.ts'
import { fields } from './fields.ts'

export const hearingRecord: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    record(frame, [
      sheet(
        [entry('信访件编号', v.petitionNumber)],
        [entry('信访人', v.petitioner), entry('地点', v.place)],
        [entry('开始日期', v.from), entry('结束日期', v.to)],
        [entry('主持、听证人', v.host)],
        [entry('参加人', v.parties)],
      ),
      ...part('投诉请求', v.requests),
      ...part('陈述、质询、辩论', v.course),
      ...signedBy(part('听证结论', v.conclusion), ['主持人', '听证员'], ['信访人', '承办人'], ['记录人']),
    ]),
}
