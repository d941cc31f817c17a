import type { DirectoryView } from '../../../../server/desk-view.ts'
import type { Given, OrderField } from './order.tsx'

/** The roles somebody can sign in with, as the server names them. */
const roles = [
  ['registrar', '信访局登记员'],
  ['officeHead', '信访局负责人'],
  ['leader', '县领导'],
  ['handler', '单位承办人'],
  ['unitHead', '单位负责人'],
  ['auditor', '审计管理员（监督员）'],
  ['admin', '系统管理员'],
  ['securityAdmin', '安全管理员'],
] as const

const inUnit = ({ role }: Given) => role === 'handler' || role === 'unitHead'
const keeps = ({ role }: Given) => role === 'auditor' || role === 'admin' || role === 'securityAdmin'

/** 岗位, and what it asks for beside it. */
export function placeFields(directory: DirectoryView | undefined): readonly OrderField[] {
  return [
    { name: 'role', label: '岗位', as: 'choose', choices: roles },
    {
      ...{ name: 'unit', label: '单位', as: 'choose', when: inUnit },
      choices: directory?.units.map(({ id, name }) => [id, name] as const) ?? [],
    },
    {
      ...{ name: 'person', label: '工号', as: 'line', when: keeps },
      hint: '用来保证三种管理员由三个人分别担任，不要填身份证号码',
    },
  ]
}

export const roleNames: Readonly<Record<string, string>> = Object.fromEntries(roles)
