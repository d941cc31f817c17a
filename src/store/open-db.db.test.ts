import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everywhere, inOwnerTx, inTx, openDb, type Db } from './open-db.ts'
import { testDb } from './testing/test-db.ts'

let db: Awaited<ReturnType<typeof testDb>>
beforeAll(async () => {
  db = await testDb()
  await db.owner.query('create table counter (id int primary key, n int not null)')
  await db.owner.query('grant select, insert, update on counter to dengwen_app')
  await db.owner.query('insert into counter values (1, 0), (2, 0)')
})
afterAll(async () => {
  await db.drop()
})

async function rangeSeen(): Promise<unknown> {
  const { rows } = await db.app.query(
    `select current_setting('app.lo', true) as lo, current_setting('app.hi', true) as hi`,
  )
  return rows[0]
}

describe('事务', () => {
  test('范围只在本事务内有效，特殊字符不会逃出引号', async () => {
    const lo = `14'; drop table counter; --`
    const seen = await inTx(db, { lo, hi: '15' }, async (tx) => {
      const { rows } = await tx.query<{ lo: string }>(`select current_setting('app.lo') as lo`)
      return rows[0]?.lo
    })
    expect(seen).toBe(lo)
    expect(await rangeSeen()).not.toMatchObject({ lo })
  })

  test('work 抛错则全部撤销', async () => {
    const failed = inTx(db, everywhere, async (tx) => {
      await tx.query('update counter set n = 100')
      throw new Error('不成')
    })
    await expect(failed).rejects.toThrow('不成')
    expect((await db.app.query('select max(n) as n from counter')).rows).toEqual([{ n: 0 }])
  })

  test('work 吞掉了语句的错误：不当作已提交', async () => {
    const swallowed = inTx(db, everywhere, async (tx) => {
      await tx.query('update counter set n = 100')
      await tx.query('select nonsense').catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow('全部改动已撤销')
  })

  test('两个事务互相死锁：被选中的一个整体重做，两个都成功', async () => {
    const arrived: (() => void)[] = []
    const both = new Promise<void>((resolve) => arrived.push(resolve))
    let waiting = 0
    const cross = (first: number, second: number): Promise<void> =>
      inTx(db, everywhere, async (tx) => {
        await tx.query('update counter set n = n + 1 where id = $1', [first])
        waiting += 1
        if (waiting === 2) arrived.forEach((go) => go())
        await both
        await tx.query('update counter set n = n + 1 where id = $1', [second])
      })
    await Promise.all([cross(1, 2), cross(2, 1)])
    expect((await db.app.query('select n from counter')).rows).toEqual([{ n: 2 }, { n: 2 }])
    expect(waiting).toBe(3)
  })

  test('连接被服务器切断：换一条连接重做', async () => {
    let attempts = 0
    const one = await inTx(db, everywhere, async (tx) => {
      attempts += 1
      if (attempts === 1) await tx.query('select pg_terminate_backend(pg_backend_pid())')
      const { rows } = await tx.query<{ one: number }>('select 1 as one')
      return rows
    })
    expect(one).toEqual([{ one: 1 }])
    expect(attempts).toBe(2)
  })

  test('每次语句有时限，可为单个事务另定', async () => {
    const slow = inOwnerTx(db, (tx) => tx.query('select pg_sleep(5)'), { statementMs: 30 })
    await expect(slow).rejects.toMatchObject({ code: '57014' })
    const { rows } = await inOwnerTx(db, (tx) => tx.query('show statement_timeout'), { statementMs: 0 })
    expect(rows).toEqual([{ statement_timeout: '0' }])
  })
})

describe('类型', () => {
  test('日期是 ISO 文本，大整数是数，时刻是 Date，时区是上海', async () => {
    const { rows } = await db.app.query(
      `select date '2025-02-03' as day, array[date '2025-02-03', null] as days, 9007199254740991::int8 as large,
              array[1, null]::int8[] as many, timestamptz '2025-02-03 00:00+08' as at,
              (timestamptz '2025-02-02 16:00Z')::date as shanghai`,
    )
    expect(rows).toEqual([
      {
        day: '2025-02-03',
        days: ['2025-02-03', null],
        large: 9007199254740991,
        many: [1, null],
        at: new Date('2025-02-02T16:00:00Z'),
        shanghai: '2025-02-03',
      },
    ])
    await expect(db.app.query('select 9007199254740992::int8')).rejects.toThrow('超出可精确表示的范围')
  })
})

describe('服务器方式', () => {
  const urlAs = (role: 'app' | 'owner'): string => {
    const { options } = db[role]
    const { user = '', password, host = '', port = 0, database = '' } = options
    return `postgresql://${user}:${String(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
  }
  const open = (databaseUrl: string, databaseOwnerUrl?: string): Promise<Db> =>
    openDb({ dataDir: db.dataDir, databaseUrl, ...(databaseOwnerUrl === undefined ? {} : { databaseOwnerUrl }) })

  test('给出两个角色的连接串，即可使用', async () => {
    const server = await open(urlAs('app'), urlAs('owner'))
    expect(server.mode).toBe('server')
    const { rows } = await inTx(server, everywhere, (tx) => tx.query('select current_user as role'))
    expect(rows).toEqual([{ role: 'dengwen_app' }])
    await server.close()
    await server.close()
  })

  test('缺少属主连接串、两者颠倒或相同、连不上：拒绝并说明', async () => {
    await expect(async () => open(urlAs('app'))).rejects.toThrow('DATABASE_OWNER_URL')
    await expect(open(urlAs('owner'), urlAs('owner'))).rejects.toThrow('须用两个角色')
    await expect(open(urlAs('owner'), urlAs('app'))).rejects.toThrow('可在 public 建表')
    await expect(open('postgresql://x@localhost:1/x', urlAs('owner'))).rejects.toThrow('连不上 DATABASE_URL')
  })
})
