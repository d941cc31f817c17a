import { entry, part, record, sheet, signedBy, words } from '../form.ts'
import type { PaperForm } from '../form.ts'
import type { Block } from '../paper/paper.ts'
import { fields } from './fields.ts'

export const statementRecord: PaperForm<typeof fields> = {
  fields,
  layout: (v, frame) =>
    record(frame, [
      sheet(
        [entry('信访件编号', v.petitionNumber)],
        [entry('时间', v.heldOn), entry('地点', v.place)],
        [entry('信访人', v.petitioner), entry('陈述、听取人', v.people)],
      ),
      ...part('陈述的事实和理由', v.statement),
      ...signedBy(
        words('以上陈述的记录已经陈述人阅读（或者向其宣读），与其陈述一致。'),
        ['陈述人', '记录人'],
        ['听取人', '听取人'],
      ),
      ...lookedInto(part('调查核实的情况', v.finding)),
    ]),
}

/** Stands under her signature and not above it: she vouches for her own statement, not for what others found. */
function lookedInto(finding: readonly Block[]): readonly Block[] {
  return finding.length === 0 ? [] : signedBy(finding, ['调查人', '调查人'])
}
