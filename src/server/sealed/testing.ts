import { hash } from '@node-rs/argon2'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import { addStaff } from '../../store/staff.ts'
import { password } from '../testing.ts'
import type { TestOffice } from '../testing.ts'

/** Support for tests: a discipline organ beside the units of the office. */

export const passphrase = '开启用的一句话，够长才行'.padEnd(16, '了')
export const identityPassphrase = '身份用的另一句话，也要够长'.padEnd(16, '了')

/** The county's discipline organ with its head, 'discipline-head', and a second one, and a handler, 'discipline'. */
export async function addOrgan({ db, house }: TestOffice): Promise<void> {
  const region = house.region.code
  const hashed = await hash(password, { memoryCost: 8, timeCost: 1 })
  await inTx(db, scopeOf(region), async (tx) => {
    await tx.query(
      `insert into unit (region_code, id, ordinal, full_name, short_name, aliases, category, superior, valid_from)
       values ($1, 'discipline', 90, '试验县纪委监委', '纪委监委', '[]', '县直', '试验市纪委监委', '2020-01-01')`,
      [region],
    )
    for (const [id, role] of [
      ['discipline', 'handler'],
      ['discipline-2', 'handler'],
      ['discipline-head', 'unitHead'],
    ] as const)
      await addStaff(tx, region, { id, login: id, name: `${id}某`, role, unit: 'discipline' }, hashed)
  })
}
