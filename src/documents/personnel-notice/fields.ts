import { lastAct, textOf } from '../case-file.ts'
import { petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十条第二款'

/** 第三十条第二款: to the organization department; restricted. */
export const fields = {
  to: needed('收文机关', article, (file) => lastAct(file, 'organizationNotified')?.body ?? ''),
  petitionNumber,
  situation: needed('反映干部问题的情况', article, (file) =>
    textOf(file, lastAct(file, 'organizationNotified')?.report),
  ),
  limit: needed('知悉范围', ourForm, () => '本函仅限办理所必需的人员知悉，不得透露或者转给被反映的人员或者单位。'),
  remark: optional('备注'),
}
