import { refuse } from '../../refusal.ts'

export const label = '拆分'
/** 第二十九至三十一条 have each kind go its own way; how one paper holding several is taken apart they leave open. */
export const article = '本局规则：拆分（第二十九至三十一条）'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记。'),
  answeredAlready: refuse(
    'answeredAlready',
    article,
    '已经出具意见、导入法定途径或者程序终了，不能再拆分；另有请求的，另行登记。',
  ),
  oneDemand: refuse('oneDemand', article, '这件信访只有一项诉求，没有可以拆分的；类别不对的，请重新确认类别。'),
  unknownDemand: refuse('unknownDemand', article, '选了没有登记的诉求，请按登记的诉求选择。'),
  sameDemandTwice: refuse('sameDemandTwice', article, '同一项诉求选了两次，请去掉一个。'),
  nothingStays: refuse('nothingStays', article, '原件至少要留下一项诉求；全部诉求都属同一类的，请确认类别，不必拆分。'),
} as const
