import { refuse } from '../../refusal.ts'

export const label = '反馈检举控告办理结果'
export const article = '第三十条第一款'

export const refusals = {
  notAccusation: refuse('notAccusation', article, '现在没有待反馈的检举控告：类别不是检举控告，或者已经反馈。'),
  notConfirmed: refuse(
    'notConfirmed',
    '第三十条第三款',
    '信访局还没有确认类别和被检举控告的单位，确认以前不能办理反馈，请先由信访局确认。',
  ),
  notLead: refuse('notLead', article, '检举控告由主办单位办理和反馈，请交由其办理。'),
} as const
