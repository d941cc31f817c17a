import { refuse } from '../../refusal.ts'

export const label = '登记'
export const article = '第二十二条第一款'

export const refusals = {
  registeredAlready: refuse('registeredAlready', article, '这件信访已经登记，一件信访只登记一次。'),
  otherReceiver: refuse(
    'otherReceiver',
    '第二十三条第一款',
    '单位只登记信访人向本单位直接提出的信访件，请核对首先收到的单位。',
  ),
  notOnline: refuse('notOnline', '第十七条第一款', '信访人在网站上提出的，信访形式是网上信访，由信访局收到，请核对。'),
  notToday: refuse('notToday', article, '信访人在网站上提出的，提出之日就是登记之日，请核对。'),
  receivedAfterRegistered: refuse('receivedAfterRegistered', article, '收到日期晚于登记日期，请核对。'),
  noDemand: refuse('noDemand', '第十九条第一款', '请至少写明一项请求：处理意见书要逐项答复。'),
  sameDemandTwice: refuse('sameDemandTwice', '第十九条第一款', '同一项诉求登记了两次，请去掉一个。'),
  accusedByImport: refuse(
    'accusedByImport',
    '第三十条第三款',
    '被检举控告的对象须由具名的工作人员逐件写明，不能随台账导入。',
  ),
  ownUnitAccused: refuse(
    'ownUnitAccused',
    '第三十条第三款',
    '被检举控告的是本单位、本单位负责人或者本单位的上级，不能由本单位登记，刚才填写的内容没有保存：' +
      '请告诉信访人直接向信访局或者有关纪检监察机关提出，并为她保密。',
  ),
} as const
