import { z } from 'zod'
import { personRoles } from '../petition/standing.ts'
import type { PersonRole } from '../petition/standing.ts'

/** Persons as they come with a command. Their names go no further than the table of persons. */

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `过长，请控制在${String(most)}字以内`)
    .optional()

const contact = {
  name: z.string().trim().min(1, '请填写姓名').max(64, '过长，请控制在64字以内'),
  idNumber: optionalText(32).describe('身份证件号码'),
  phone: optionalText(32).describe('电话'),
  address: optionalText(200).describe('住址'),
}

/** At registration: the petitioner, whoever writes or acts for her, and representatives. Nobody succeeds her yet. */
export const personRegistered = z.strictObject({
  role: z
    .enum(['petitioner', 'representative', 'agent', 'writer'])
    .default('petitioner')
    .describe('信访人、代表、代理人、代写人'),
  ...contact,
})

/** With an act: what they become to the petition, the act itself says. */
export function personsNamed(role: PersonRole) {
  return z.array(z.strictObject(contact)).max(50, '人员过多').describe(personRoles[role])
}
