import type pg from 'pg'
import { StoreRefusal } from './store-refusal.ts'

const minimumVersion = 15

interface RoleFacts {
  readonly version: number
  readonly role: string
  readonly superuser: boolean
  readonly bypass: boolean
  readonly creates: boolean
  readonly database: string
  readonly isApp: boolean
}

async function factsOf(pool: pg.Pool, variable: string): Promise<RoleFacts> {
  const found = await pool
    .query<RoleFacts>(
      `select current_setting('server_version_num')::int as version, current_user as role,
              r.rolsuper as superuser, r.rolbypassrls as bypass, current_database() as database,
              has_schema_privilege('public', 'create') as creates,
              exists (select from pg_roles a where a.rolname = 'dengwen_app'
                       and pg_has_role(current_user, a.oid, 'usage')) as "isApp"
         from pg_roles r where r.rolname = current_user`,
    )
    .catch((error: unknown) => {
      throw new StoreRefusal(
        `连不上 ${variable} 所指的数据库：${error instanceof Error ? error.message : String(error)}`,
        {
          cause: error,
        },
      )
    })
  const [facts] = found.rows
  if (facts === undefined) throw new StoreRefusal(`${variable} 的角色在 pg_roles 中查不到`)
  return facts
}

/**
 * Checks that the two roles of a database server are what the row-level security needs.
 *
 * @throws {StoreRefusal} naming the variable and what to change
 */
export async function checkServer(app: pg.Pool, owner: pg.Pool): Promise<void> {
  const [ofApp, ofOwner] = await Promise.all([factsOf(app, 'DATABASE_URL'), factsOf(owner, 'DATABASE_OWNER_URL')])
  const faults: string[] = []
  if (Math.trunc(ofApp.version / 10_000) < minimumVersion)
    faults.push(`数据库版本过低（${ofApp.version}），需要 PostgreSQL ${minimumVersion} 或更高`)
  if (ofApp.database !== ofOwner.database) faults.push('DATABASE_URL 与 DATABASE_OWNER_URL 指向不同的数据库')
  if (ofApp.role === ofOwner.role)
    faults.push(`DATABASE_URL 与 DATABASE_OWNER_URL 是同一角色 ${ofApp.role}，须用两个角色`)
  if (!ofApp.isApp)
    faults.push(`DATABASE_URL 的角色 ${ofApp.role} 不是 dengwen_app 也不在其中；权限都授予 dengwen_app，请先建立该角色`)
  if (ofApp.superuser || ofApp.bypass)
    faults.push(`DATABASE_URL 的角色 ${ofApp.role} 是超级用户或可绕过行级安全，请换普通角色 dengwen_app`)
  else if (ofApp.creates)
    faults.push(
      `DATABASE_URL 的角色 ${ofApp.role} 可在 public 建表，请执行 revoke create on schema public from ${ofApp.role}`,
    )
  if (!ofOwner.creates)
    faults.push(`DATABASE_OWNER_URL 的角色 ${ofOwner.role} 不能在 public 建表，请将数据库的属主改为它`)
  if (faults.length > 0) throw new StoreRefusal(faults.join('；'))
}
