import { refuse } from '../../refusal.ts'

export const label = '记载受理机关决定'
export const article = '第二十四条'

export const refusals = {
  noDispute: refuse('noDispute', article, '没有提请决定受理机关；要换单位，请由承办单位提出异议或者提请决定。'),
  answered: refuse(
    'answered',
    article,
    '处理意见书已经出具或者程序已经终了，受理机关不再变更；不服的，请求复查、复核。',
  ),
  otherDecider: refuse(
    'otherDecider',
    article,
    '由谁决定与争议的原因不符：几个单位争议的，由共同的上一级决定，没有共同上一级的由联席会议协调；单位分立、合并、撤销的，由继续行使其职权的单位或者党委和政府指定的单位受理。',
  ),
  accusedUnit: refuse('accusedUnit', '第三十条第三款', '被检举控告的单位不能成为受理机关，请报请重新决定。'),
  receivedBeforeDecided: refuse('receivedBeforeDecided', article, '受理机关收到之日早于决定日期，请核对。'),
} as const
