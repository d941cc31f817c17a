import { dayOf, lastAct, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber, requests } from '../common-fields.ts'
import { needed, ourForm } from '../field.ts'

const article = '第三十一条第六项'

/** 第三十一条第六项、第三十六条第二款: from which day to which is kept, since at 复核 those days are taken out. */
export const fields = {
  petitionNumber,
  petitioner,
  requests,
  from: needed('听证开始日期', '第三十六条第二款', (file) => dayOf(latest(file)?.openedOn)),
  to: needed('听证结束日期', '第三十六条第二款', (file) => dayOf(latest(file)?.closedOn)),
  place: needed('地点', ourForm),
  host: needed('主持人、听证员', ourForm),
  parties: needed('信访人、代理人、承办人、利害关系人', ourForm),
  course: needed('陈述、质询、辩论', article, (file) => textOf(file, lastAct(file, 'hearingClosed')?.texts['minutes'])),
  conclusion: needed('听证结论', article, (file) => textOf(file, lastAct(file, 'hearingClosed')?.texts['conclusion'])),
}

function latest({ petition, paper }: CaseFile) {
  const hearings = petition.hearings ?? []
  return hearings.find(({ id }) => id === paper.item) ?? hearings.at(-1)
}
