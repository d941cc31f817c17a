import { refuse } from '../../refusal.ts'

export const label = '导入法定途径'
export const article = '第三十一条第一至五项'

export const refusals = {
  notInHand: refuse('notInHand', article, '这件信访没有主办单位在办，或者已经办结，不能再导入法定途径。'),
  notLead: refuse('notLead', '第二十四条第一款', '对信访人负责的是主办单位，由主办单位区分情况导入法定途径。'),
  objectionPending: refuse(
    'objectionPending',
    '第二十三条第三款',
    '主办单位已提出异议，待信访局核实后再办；告知的15日照常计算。',
  ),
  opinionIssued: refuse('opinionIssued', article, '处理意见书已经出具，请送出；对处理意见不服的，可以请求复查。'),
  redoOwed: refuse(
    'redoOwed',
    '第二十八条第一款',
    '处理意见已被撤销或者这件信访已决定重新办理，须在指定的日期以前重新出具处理意见书；认为应当走法定途径的，请在处理意见中写明途径和理由。',
  ),
  notAppeal: refuse(
    'notAppeal',
    '第三十一条',
    '法定途径只适用于申诉求决类；建议意见请研究回复，检举控告请办理反馈。类别不对的，请信访局重新确认。',
  ),
  routedAlready: refuse('routedAlready', article, '已经导入法定途径，正在等待结果；途径选错的，请先转回信访程序。'),
  bodyMissing: refuse('bodyMissing', article, '请填写受理的机关、机构：不能只让信访人走别的途径，却不说找谁。'),
  ownDuty: refuse(
    'ownDuty',
    '第三十一条第五项',
    '履行法定职责是本单位自己的事，不能填写别的机关；属别的机关的，请改选途径。',
  ),
  ownSelf: refuse('ownSelf', article, '受理的就是本单位的，不是导入别的途径；属本单位法定职责的，请选第五项。'),
  accusedUnit: refuse('accusedUnit', '第三十条第三款', '不能让信访人向被检举控告的单位提出，请填写其上级。'),
} as const
