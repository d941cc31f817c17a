import type { Role } from '../petition/facts.ts'
import type { SubjectKindName } from '../store/subject-kind.ts'
import type { Duty } from '../terms/clock.ts'

/** What only the doors speak of, in words; the petition's own words are its own (petition/words.ts). */
export const roles = {
  registrar: '信访局登记员',
  officeHead: '信访局负责人',
  leader: '县领导',
  handler: '单位承办人',
  unitHead: '单位负责人',
  auditor: '审计管理员（监督员）',
  admin: '系统管理员',
  securityAdmin: '安全管理员',
  operator: '命令行导入',
  petitioner: '信访人',
} as const satisfies Record<Role, string>

export const subjectKinds = {
  petition: '信访件',
  inspection: '巡视交办事项',
  leaderCase: '领导包案',
  activity: '会议活动',
  rectification: '巡视整改问题',
  risk: '排查发现的矛盾纠纷',
  plan: '工作计划',
} as const satisfies Record<SubjectKindName, string>

export const dutyStates = {
  running: '进行中',
  suspended: '暂停计算',
  met: '已履行',
  waived: '不再适用',
} as const satisfies Record<Duty['status'], string>
