import { z } from 'zod'
import { sayWhatRoleSees } from '../permits/may-see.ts'
import { secondPerson } from '../permits/second-person.ts'
import { isPermitted } from '../permits/table.ts'
import type { UnitRelation } from '../permits/unit-relation.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Role } from '../petition/facts.ts'
import { signInRoles } from '../store/staff.ts'
import { administrationOf, administrationPages } from './administration.ts'
import { roles } from './words.ts'

export const rolePowers = z.array(
  z.object({
    role: z.object({ code: z.string(), label: z.string() }),
    sees: z.string(),
    does: z.array(
      z.object({
        relation: z.string().describe('所在单位与信访件的关系'),
        acts: z.array(
          z.object({
            act: z.string(),
            label: z.string(),
            article: z.string(),
            takesTwo: z.boolean().describe('须两人经手'),
          }),
        ),
      }),
    ),
    keeps: z.array(z.enum(administrationPages)).describe('可以打开的管理页'),
  }),
)
export type RolePowers = z.infer<typeof rolePowers>

const relations = {
  office: '在信访局',
  lead: '本单位主办的',
  assisting: '本单位协办的',
  reviewer: '本单位复查、复核的',
  other: '本单位不主办、协办、复查的：信访人直接来的，或者转本机关密封仓的',
} as const satisfies Record<UnitRelation, string>

const inOffice = ['office'] as const
const inUnit = ['lead', 'assisting', 'reviewer', 'other'] as const

/** What each role may do and see, read off the one table that decides it (permits/table.ts). */
export function listRolePowers(): RolePowers {
  return signInRoles.map((role) => ({
    role: { code: role, label: roles[role] },
    sees: sayWhatRoleSees(role),
    does: (role === 'handler' || role === 'unitHead' ? inUnit : inOffice).flatMap((relation) => doneIn(role, relation)),
    keeps: administrationOf({ id: '', unit: '', role }),
  }))
}

function doneIn(role: Role, relation: UnitRelation): RolePowers[number]['does'] {
  const allowed = Object.keys(acts)
    .filter(isAct)
    .filter((act) => isPermitted(role, relation, act))
  if (allowed.length === 0) return []
  const said = allowed.map((act) => ({
    ...{ act, label: acts[act].label, article: acts[act].article },
    takesTwo: secondPerson[act] !== undefined,
  }))
  return [{ relation: relations[relation], acts: said }]
}

function isAct(name: string): name is ActName {
  return Object.hasOwn(acts, name)
}
