import type { Role } from '../../petition/facts.ts'

/**
 * 三员分立: who keeps the machine, who keeps the accounts and who looks at what was done are three people. GB/T 22239 has
 * them checked by one another, which one person can't do.
 */
const administrators: ReadonlySet<Role> = new Set(['admin', 'securityAdmin', 'auditor'])

export function isAdministrator(role: Role): boolean {
  return administrators.has(role)
}

export interface Holder {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly active: boolean
  /** 工号 */
  readonly person: string | undefined
}

/**
 * Why somebody may not be an administrator, or undefined. Two people of one name are told apart by whoever enters them:
 * taking one person for two does harm, a bracket behind a name does none.
 */
export function administratorFault(
  one: Pick<Holder, 'id' | 'name' | 'role' | 'person'>,
  all: readonly Holder[],
): string | undefined {
  if (!isAdministrator(one.role)) return undefined
  const others = all.filter(({ id, role, active }) => id !== one.id && active && isAdministrator(role))
  if (others.some(({ person }) => person !== undefined && same(person, one.person ?? ''))) {
    return '系统管理员、安全管理员、审计管理员须由三个人分别担任：这个工号已经担任其中一种，请换一个人'
  }
  if (others.some(({ name }) => same(name, one.name))) {
    return '系统管理员、安全管理员、审计管理员须由三个人分别担任：已有同名的管理员。确是同名的两个人的，请在姓名后加括号注明'
  }
  return undefined
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
  return plain(a) === plain(b)
}
