import { refuse } from '../../refusal.ts'

export const label = '登记信访人死亡和承继'
export const article = '本局规则：信访人死亡（条例未规定）'

export const refusals = {
  ended: refuse('ended', article, '还没有登记，或者程序已经终了；终了以后信访人死亡的，不影响已经作出的答复。'),
  diedLater: refuse('diedLater', article, '死亡日期晚于登记这件事的日期，请核对。'),
  noSuccessor: refuse('noSuccessor', article, '请登记愿意继续的承继人。'),
  successorNotNamed: refuse('successorNotNamed', article, '不是由承继人继续的，请不要登记承继人。'),
  noOthers: refuse('noOthers', article, '这件信访只有一名信访人，请核对由谁继续。'),
  relativesNotTold: refuse(
    'relativesNotTold',
    article,
    '没有人继续而终了的，须先告知已知的亲属，请写明怎样告知、其表示如何。',
  ),
  headDecides: refuse('headDecides', article, '没有人继续而终了的，由信访局负责人决定，请交由负责人办理。'),
  accusationGoesOn: refuse(
    'accusationGoesOn',
    '第三十条第一款',
    '检举控告不因信访人死亡而终了，请继续依规依纪依法办理。',
  ),
} as const
