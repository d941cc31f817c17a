import { labelled, part, record, signedBy, words } from '../form.ts'
import type { Frame, PaperForm } from '../form.ts'
import type { Block } from '../paper/paper.ts'
import type { Values } from '../field.ts'
import { fields } from './fields.ts'

/** 人民调解法第三十三条: only an agreement before a 人民调解委员会 can be confirmed by a court within 30 days. */
const confirmation =
  '本协议由人民调解委员会主持达成的，双方认为有必要时，可以自协议生效之日起30日内共同向人民法院申请司法确认。'

type Signers = readonly (readonly string[])[]

const layoutWith = (ending: readonly Block[], signers: Signers) => (v: Values<typeof fields>, frame: Frame) =>
  record(frame, [
    ...labelled('信访件编号', v.petitionNumber),
    ...labelled('甲方（信访人）', v.first),
    ...labelled('乙方', v.second),
    ...part('主要事实和争议', v.dispute),
    ...part('责任', v.responsibility),
    ...part('双方同意的情况', v.consent),
    ...part('协议内容', v.terms),
    ...part('履行方式和期限', v.performance),
    ...signedBy(
      [
        ...words(
          '本协议自双方签名、盖章之日起生效，双方各执一份，一份存卷。本协议不限制信访人依法提出新的信访事项的权利。',
        ),
        ...ending,
      ],
      ...signers,
    ),
    ...words('日期：　　年　　月　　日'),
  ])

export const mediationAgreement: PaperForm<typeof fields> = {
  fields,
  layout: layoutWith(words(confirmation), [['甲方', '乙方'], ['调解员']]),
}

export const settlementAgreement: PaperForm<typeof fields> = {
  fields,
  layout: layoutWith([], [['甲方', '乙方']]),
}
