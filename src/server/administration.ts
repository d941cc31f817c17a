import type { signInRoles } from '../store/staff.ts'
import type { Actor, Role } from '../petition/facts.ts'

/** The pages of 管理 (`/desk/admin/…`), in the order in which they stand in the menu. */
export const administrationPages = [
  'people',
  'changes',
  'policy',
  'units',
  'deputies',
  'templates',
  'calendar',
  'accesses',
  'sight',
  'roles',
  'disposals',
  'breaches',
  'safekeeping',
] as const
export type AdministrationPage = (typeof administrationPages)[number]

/**
 * Who opens which page. The routes behind a page refuse for themselves; this says the same beforehand, so that nobody is
 * shown a door that is locked (held together by administration.db.test.ts).
 */
const readers = {
  people: ['securityAdmin'],
  changes: ['auditor', 'securityAdmin'],
  policy: ['securityAdmin'],
  units: ['admin', 'officeHead', 'auditor'],
  deputies: ['officeHead', 'unitHead'],
  templates: ['registrar', 'officeHead', 'handler', 'unitHead'],
  calendar: ['admin', 'officeHead'],
  accesses: ['auditor'],
  sight: ['officeHead', 'auditor'],
  roles: ['registrar', 'officeHead', 'handler', 'unitHead', 'auditor', 'admin', 'securityAdmin'],
  disposals: ['officeHead', 'auditor'],
  breaches: ['auditor', 'admin'],
  safekeeping: ['admin', 'auditor'],
} as const satisfies Record<AdministrationPage, readonly (typeof signInRoles)[number][]>

/** Whoever stands in for a head acts for her, but names nobody to stand in. */
export function administrationOf({ role, deputyFor }: Actor): AdministrationPage[] {
  return administrationPages.filter((page) => {
    const named: readonly Role[] = readers[page]
    return named.includes(role) && !(page === 'deputies' && deputyFor !== undefined)
  })
}
