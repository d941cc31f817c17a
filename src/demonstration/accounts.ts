import type { Role } from '../petition/facts.ts'
import { theOffice } from '../terms/clock.ts'

/** Somebody one can sign in as, in the demonstration and nowhere else: the passwords stand here for all to read. */
export interface DemonstrationAccount {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly role: Role
  /** The unit's id; 'office' for 信访局. */
  readonly unit: string
  /** Who that is: 「青禾县公安局承办人」 */
  readonly title: string
}

type Person = readonly [login: string, name: string, role: Role, title: string, unit?: string]

const people: readonly Person[] = [
  ['registrar', '陈某', 'registrar', '信访局登记员'],
  ['registrar-2', '沈某', 'registrar', '信访局登记员（核实岗）'],
  ['office-head', '顾某', 'officeHead', '信访局负责人'],
  ['auditor', '石某', 'auditor', '信访局督查人员'],
  ['admin', '尹某', 'admin', '系统管理员'],
  ['housing', '邱某', 'handler', '住建局承办人', 'housing'],
  ['housing-head', '秦某', 'unitHead', '住建局负责人', 'housing'],
  ['labour', '江某', 'handler', '人社局承办人', 'labour'],
  ['labour-head', '史某', 'unitHead', '人社局负责人', 'labour'],
  ['police', '侯某', 'handler', '公安局承办人', 'police'],
  ['police-head', '邵某', 'unitHead', '公安局负责人', 'police'],
  ['town-2', '孟某', 'handler', '虒岭镇承办人', 'town-2'],
  ['town-2-head', '龙某', 'unitHead', '虒岭镇负责人', 'town-2'],
  ['discipline', '万某', 'handler', '纪委监委承办人', 'discipline'],
  ['leader', '孙某', 'leader', '分管信访工作的副县长'],
  ['security', '孔某', 'securityAdmin', '安全管理员'],
  ['discipline-head', '华某', 'unitHead', '纪委监委负责人，密封仓保管人', 'discipline'],
]

export const demonstrationAccounts: readonly DemonstrationAccount[] = people.map(
  ([login, name, role, title, unit = theOffice], place) => {
    const password = `demonstration-${String(place + 1)}`
    return { login, password, name, role, unit, title }
  },
)
