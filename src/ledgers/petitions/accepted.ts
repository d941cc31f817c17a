import { choices } from '../cells/choice.ts'
import type { PetitionFact, PetitionForm } from '../ledger.ts'

export const forms = choices<PetitionForm>([
  {
    name: '网上',
    value: 'online',
    spellings: ['网信', '网上信访', '网络', '网络信访', '网上投诉', '手机信访', '微信', '电子邮件', '邮件', '网访'],
  },
  { name: '走访', value: 'visit', spellings: ['来访', '上访', '到访', '信访接待'] },
  { name: '来信', value: 'letter', spellings: ['书信', '信件', '信函', '写信', '群众来信'] },
  { name: '来电', value: 'phone', spellings: ['电话', '电访', '热线', '电话信访', '群众来电', '拨打电话'] },
  { name: '其他', value: 'other', spellings: ['其它', '其他形式', '传真', '短信'] },
])

export const repeats = choices<boolean>([
  {
    name: '初件',
    value: false,
    spellings: ['初访', '初次', '初信', '初电', '首次', '首访', '初', '初次信访', '初次件', '否'],
  },
  {
    name: '重复',
    value: true,
    spellings: ['重件', '重访', '重信', '重电', '重', '重复件', '重复访', '重复信访', '再次', '是'],
  },
])

export const states = choices<'closed' | 'open'>([
  { name: '已办结', value: 'closed', spellings: ['办结', '已办', '办毕', '已办理', '已完成', '已答复', '完结'] },
  {
    name: '办理中',
    value: 'open',
    spellings: ['正在办理', '在办', '未办结', '未办', '待办', '待办理', '办理', '尚未办结'],
  },
])

export const ratings = choices<NonNullable<PetitionFact['rating']> | 'none'>([
  { name: '满意', value: 'satisfied', spellings: ['非常满意', '很满意'] },
  { name: '基本满意', value: 'basicallySatisfied', spellings: ['较满意', '比较满意', '一般满意'] },
  { name: '不满意', value: 'dissatisfied', spellings: ['很不满意', '非常不满意'] },
  { name: '未评价', value: 'none', spellings: ['未评', '未参评', '待评价', '尚未评价'] },
])

/** 建议意见类（第二十九条）、检举控告类（第三十条）、申诉求决类（第三十一条） */
export const kinds = choices<NonNullable<PetitionFact['kind']>>([
  { name: '申诉求决', value: 'appeal', spellings: ['申诉求决类', '求决', '申诉', '求决类', '申诉类'] },
  { name: '建议意见', value: 'suggestion', spellings: ['建议意见类', '意见建议', '意见建议类', '建议', '意见'] },
  { name: '检举控告', value: 'accusation', spellings: ['检举控告类', '检举', '控告', '检举类', '控告类', '揭发控告'] },
])
