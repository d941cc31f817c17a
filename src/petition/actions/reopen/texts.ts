import { refuse } from '../../refusal.ts'

export const label = '决定重新办理'
export const article = '第二十八条第一款；本局规则：重新办理须有具名决定'

export const refusals = {
  notEnded: refuse('notEnded', article, '程序还没有终了，照常办理即可。'),
  struckOut: refuse('struckOut', article, '登记已作废，不能重新办理；确有信访事项的，另行登记。'),
  inCompartment: refuse(
    'inCompartment',
    '第三十条第三款',
    '内容还在收到机关的密封仓里，重新办理没有内容可看：请其负责人先在密封仓中「交回内容」，再决定重新办理。',
  ),
  noLead: refuse('noLead', article, '没有可以交回的主办单位，请选择由信访局重新转送交办。'),
  accusedLead: refuse('accusedLead', '第三十条第三款', '原主办单位是被检举控告的单位，请选择由信访局重新转送交办。'),
  redoByMissing: refuse('redoByMissing', article, '由原主办单位重新办理的，请指定办理并答复的最后一日。'),
  redoByPast: refuse('redoByPast', article, '办理并答复的最后一日须在决定之日以后，请改正。'),
} as const
