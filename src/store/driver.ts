import pg from 'pg'

const dateOid = 1082
const int8Oid = 20
const dateArrayOid = 1182
const int8ArrayOid = 1016

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`数据库返回的整数 ${text} 超出可精确表示的范围`)
  return value
}

// Only for flat arrays of numbers and dates, whose items need no quotes.
function arrayOf<T>(text: string, parse: (item: string) => T): readonly (T | null)[] {
  if (text === '{}') return []
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : parse(item)))
}

const types = new pg.TypeOverrides()
// Days of law stay ISO text: a Date would drag them into the machine's time zone.
types.setTypeParser(dateOid, (text: string) => text)
types.setTypeParser(dateArrayOid, (text: string) => arrayOf(text, (item) => item))
types.setTypeParser(int8Oid, safeInteger)
types.setTypeParser(int8ArrayOid, (text: string) => arrayOf(text, safeInteger))

/** One role of one database, over a unix socket or a network. */
export interface RoleTarget {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export type PoolTarget = RoleTarget | { readonly connectionString: string }

const connectTimeoutMs = 10_000
const sessionOptions = '-c statement_timeout=30s -c lock_timeout=5s -c TimeZone=Asia/Shanghai'

/** Settings every connection of the system shares: timeouts always set, days counted in Shanghai. */
export function clientConfig(target: PoolTarget, applicationName: string): pg.ClientConfig {
  return {
    ...target,
    application_name: applicationName,
    connectionTimeoutMillis: connectTimeoutMs,
    options: sessionOptions,
    types,
  }
}

/** A pool whose broken idle connections are reported through `say` and replaced, never thrown. */
export function makePool(
  target: PoolTarget,
  applicationName: string,
  options: { readonly max: number; readonly say: (line: string) => void },
): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(target, applicationName), max: options.max, pipeline: true })
  pool.on('error', (error) => options.say(`数据库连接中断：${error.message}`))
  return pool
}
