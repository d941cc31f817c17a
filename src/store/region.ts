import type { Db } from './open-db.ts'
import { inOwnerTx } from './open-db.ts'
import type { LocalProfile } from '../terms/profile.ts'
import { StoreRefusal } from './store-refusal.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'

/** A region and the office that keeps it. `code` is the key and never follows a renaming. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly office: string
  /** Stricter local rules (Q23), in the order they were taken in. */
  readonly profile?: LocalProfile
  /** 第十八条第一款; left out until the office has filled it in. */
  readonly channels?: Channels
}

/** How the office is reached: what 第十八条第一款 has it publish. What isn't filled in is said to be so, never made up. */
export interface Channels {
  /** 通信地址 */
  readonly post?: string
  /** 咨询投诉电话 */
  readonly phone?: string
  /** 信访接待的地点 */
  readonly place?: string
  /** 信访接待的时间 */
  readonly hours?: string
  /** 涉法涉诉、仲裁等事项的去处: where and by which telephone. */
  readonly elsewhere?: Readonly<Partial<Record<Elsewhere, string>>>
  /** Of reviewers that stand in no register of units: full name → full name of the next above (第三十六条第一款). */
  readonly above?: Readonly<Record<string, string>>
}

/** Places outside the office a matter may belong to (第三十一条). */
export const elsewheres = [
  'court',
  'procuratorate',
  'police',
  'arbitration',
  'legalAid',
  'review',
  'discipline',
] as const
export type Elsewhere = (typeof elsewheres)[number]

/** The code before anybody has said which region this is: no region of China begins with it. */
export const unnamedRegion = '999999999999'

/** 行政区划代码: twelve digits; six are taken as a county's and filled up. */
export function regionCode(text: string): string | undefined {
  if (/^\d{6}$/.test(text)) return `${text}000000`
  return /^\d{12}$/.test(text) ? text : undefined
}

/** The region kept in this database; undefined before `init` and the first ledger. */
export async function findRegion(db: Db): Promise<Region | undefined> {
  return inOwnerTx(db, async (tx) => {
    const { rows } = await tx.query<
      Omit<Region, 'profile' | 'channels'> & { readonly profile: unknown; readonly channels: unknown }
    >(
      'select region_code as code, name, office_name as office, profile, channels from region order by region_code limit 1',
    )
    const [found] = rows
    if (found === undefined) return undefined
    const { profile, channels, ...region } = found
    return {
      ...region,
      ...(profile !== null && { profile: trusted<LocalProfile>(profile) }),
      ...(channels !== null && { channels: trusted<Channels>(channels) }),
    }
  })
}

/** Takes in the region's local rules in place of those before; days reckoned already stay as they are. */
export async function keepProfile(db: Db, code: string, profile: LocalProfile): Promise<void> {
  await inOwnerTx(db, async (tx) => {
    await tx.query('update region set profile = $2 where region_code = $1', [code, JSON.stringify(profile)])
  })
}

/** Publishes how the office is reached, in place of what was published before. */
export async function keepChannels(db: Db, code: string, channels: Channels): Promise<void> {
  await inOwnerTx(db, async (tx) => {
    await tx.query('update region set channels = $2 where region_code = $1', [code, JSON.stringify(channels)])
  })
}

/**
 * Names the region and its office. The code may change only while no act is recorded; the office's name always.
 *
 * @throws {StoreRefusal} when acts already stand under another code
 */
export async function nameRegion(db: Db, region: Region, now: Date): Promise<void> {
  await inOwnerTx(db, async (tx) => {
    const { rows } = await tx.query<{ code: string }>('select region_code as code from region for update')
    const before = rows[0]?.code
    if (before === undefined) return create(tx, region, now)
    if (before === region.code) return rename(tx, region)
    await refuseIfActs(tx, before)
    await create(tx, region, now)
    await moveReferenceRows(tx, before, region.code)
  })
}

async function create(tx: Tx, { code, name, office }: Region, now: Date): Promise<void> {
  await tx.query(
    `insert into region (region_code, official_code, name, office_name, created_at) values ($1, $1, $2, $3, $4)`,
    [code, name, office, now],
  )
  await tx.query(
    `insert into staff (region_code, id, login, name, role, unit_id, active)
     values ($1, 'operator', 'operator', '命令行', 'operator', 'office', true)
     on conflict (region_code, id) do nothing`,
    [code],
  )
}

async function rename(tx: Tx, { code, name, office }: Region): Promise<void> {
  await tx.query('update region set name = $2, office_name = $3 where region_code = $1', [code, name, office])
}

async function refuseIfActs(tx: Tx, code: string): Promise<void> {
  const { rowCount } = await tx.query('select 1 from event where region_code = $1 limit 1', [code])
  if (rowCount !== 0) {
    throw new StoreRefusal(
      `行政区划代码已经是 ${code}，并且已有登记的行为，不能再改。单位更名请只改 --office；换地区请另用一个数据目录。`,
    )
  }
}

/** Rows that are no acts go over by copy: a region code is never updated. */
async function moveReferenceRows(tx: Tx, from: string, to: string): Promise<void> {
  const tables = {
    unit: 'id, ordinal, full_name, short_name, aliases, category, superior, valid_from, valid_to, review_superior_id',
    unit_past: 'unit_id, valid_to, full_name, short_name, superior, document',
    unit_change: 'id, at, actor, unit_id, what, on_day, was, becomes, document',
    unit_succession: 'from_id, to_id, place, on_day, cause, document',
    staff: 'id, login, name, role, unit_id, password_hash, active, person, password_set_at, must_change',
    account_policy: 'recorded_at, password_days, second_factor_roles, actor',
    password_past: 'staff_id, set_at, password_hash',
    second_factor: 'staff_id, secret, confirmed_at, last_step',
    recovery_code: 'staff_id, code_mac, used_at',
    account_change: 'id, at, actor, staff_id, what, was, becomes',
    ledger_row: 'ledger, subject_id, ordinal, book, sheet, serial, cells, number_mark, identity_mark',
    organ_mark: 'unit_id, mark',
    paper_template_proposal: 'unit_id, kind, digest, file_name, uploaded_at, actor',
    paper_template: 'unit_id, kind, digest, file_name, uploaded_at, actor',
    ledger_book: 'ledger, recorded_at, actor, file_name, file_digest, layout',
    access: 'id, at, subject_id, staff_id, role, unit_id, what, item, why, idle',
    deputy: 'id, head_id, deputy_id, unit_id, from_on, to_on, reason, ended_on, recorded_at, actor',
    breach: 'id, found_on, what, recorded_at, actor',
    breach_petition: 'breach_id, subject_id, recorded_at, actor',
    breach_notice: 'breach_id, id, told, told_on, recorded_at, actor',
    sealed_key:
      'unit_id, id, request_id, public_key, wrapped_key, identity_public_key, identity_wrapped_key, made_at, actor',
    stub: 'writer, number, received_on, superior, due',
    stub_step: 'writer, number, what, ordinal, on_day, said',
    draft: 'digest, sealed, started_at, expires_at',
  }
  for (const [table, columns] of Object.entries(tables)) {
    await tx.query(
      `insert into ${table} (region_code, ${columns}) select $2, ${columns} from ${table} where region_code = $1
       on conflict do nothing`,
      [from, to],
    )
    await tx.query(`delete from ${table} where region_code = $1`, [from])
  }
  await tx.query(
    `update region r set (profile, channels) = (select profile, channels from region where region_code = $1)
      where r.region_code = $2`,
    [from, to],
  )
  await tx.query('delete from region where region_code = $1', [from])
}
