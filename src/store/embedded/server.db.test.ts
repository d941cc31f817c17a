import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everywhere, inTx, openDb, type Db, type DbConfig } from '../open-db.ts'
import { inFolder, makeFolder, removeFolder, startProcess } from '../testing/data-folders.ts'
import { layoutOf } from './layout.ts'
import { isPostmasterOf, readPostmaster } from './postmaster.ts'

const isRoot = process.getuid?.() === 0
const hasty = { fsync: false }

async function oneRow(db: Db): Promise<unknown> {
  return inTx(db, everywhere, async (tx) => {
    const { rows } = await tx.query<{ role: string; one: number }>('select current_user as role, 1 as one')
    return rows[0]
  })
}

const working = { role: 'dengwen_app', one: 1 }

async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const seen = await readPostmaster(layoutOf(dataDir).cluster)
  return seen !== undefined && (await isPostmasterOf(seen.pid, layoutOf(dataDir).cluster)) ? seen.pid : undefined
}

// Making a database takes a second or more: tests that don't need a new one take turns with this, and leave it stopped.
let folder = ''
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(async () => {
  await removeFolder(folder, ['data'])
})

// The server's children may follow their postmaster before their turn comes.
function strike(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' })
  }
}

/** Opens `place/data` the way a short-lived command does. */
function open(config: Partial<DbConfig> = {}, place = folder): Promise<Db> {
  return openDb({ dataDir: path.join(place, 'data'), server: hasty, ...config })
}

describe('内置数据库：启动与停止', () => {
  test('由启动者停止，再次打开即可用；应用角色无特权、不能建表', async () => {
    const db = await open()
    expect(await oneRow(db)).toEqual(working)
    const roles = await db.owner.query(
      `select bool_or(rolsuper or rolcreatedb or rolcreaterole or rolbypassrls) as privileged from pg_roles
          where rolname in ('dengwen_app', 'dengwen_owner')`,
    )
    expect(roles.rows).toEqual([{ privileged: false }])
    await expect(db.app.query('create table x (n int)')).rejects.toThrow('permission denied')
    await expect(db.app.query('create temporary table x (n int)')).rejects.toThrow('permission denied')
    await db.close()
    expect(await postmasterOf(db.dataDir)).toBeUndefined()
    const again = await open()
    expect(await oneRow(again)).toEqual(working)
    await again.close()
  })

  test('后来者接用正在运行的数据库，离开时不停止它；启动者离开时若还有人用，由最后离开者停止', async () => {
    const starter = await open()
    const visitor = await open()
    const pid = await postmasterOf(starter.dataDir)
    await visitor.close()
    expect(await postmasterOf(starter.dataDir)).toBe(pid)
    const last = await open()
    await starter.close()
    expect(await postmasterOf(starter.dataDir)).toBe(pid)
    expect(await oneRow(last)).toEqual(working)
    await last.close()
    expect(await postmasterOf(starter.dataDir)).toBeUndefined()
  })

  test('声明 always 者离开时必定停止；never 者留它运行', async () => {
    await (await open({ stopOnClose: 'never' })).close()
    expect(await postmasterOf(path.join(folder, 'data'))).toBeDefined()
    const keeper = await open({ stopOnClose: 'always' })
    await keeper.close()
    expect(await postmasterOf(keeper.dataDir)).toBeUndefined()
  })

  test('两个进程同时打开同一个新的数据文件夹，得到同一个数据库，都正常结束，之后无残留进程', () =>
    inFolder(['data'], async (place) => {
      const dataDir = path.join(place, 'data')
      const both = [startProcess('open', dataDir), startProcess('open', dataDir)]
      expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0])
      const identities = both.flatMap(({ lines }) => lines)
      expect(identities).toHaveLength(2)
      expect(new Set(identities).size).toBe(1)
      expect(await postmasterOf(dataDir)).toBeUndefined()
    }))
})

describe('内置数据库：断电与强杀之后无须人工', () => {
  test('强杀数据库主进程：正在运行的系统自行恢复，已确认的一笔不少', async () => {
    const db = await open({ server: {} })
    await db.owner.query('create table numbered_note (id int primary key)')
    await db.owner.query('grant select, insert on numbered_note to dengwen_app')
    const acknowledged: number[] = []
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; n < 100; n += 1) {
        const id = writer * 1000 + n
        if (id === 2050) process.kill((await postmasterOf(db.dataDir)) ?? 0, 'SIGKILL')
        await inTx(db, everywhere, (tx) =>
          tx.query('insert into numbered_note values ($1) on conflict do nothing', [id]),
        )
        acknowledged.push(id)
      }
    }
    await Promise.all([1, 2, 3, 4].map(write))
    const { rows } = await db.owner.query<{ id: number }>('select id from numbered_note order by id')
    expect(acknowledged).toHaveLength(400)
    expect(rows.map(({ id }) => id)).toEqual(acknowledged.toSorted((a, b) => a - b))
    await db.close()
    expect(await postmasterOf(db.dataDir)).toBeUndefined()
  })

  test('程序与数据库全部被强杀：下一次打开即恢复，已确认的一笔不少', async () => {
    const dataDir = path.join(folder, 'data')
    const writer = startProcess('load', dataDir)
    await writer.printed(300)
    const postmaster = (await postmasterOf(dataDir)) ?? 0
    const children = (await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')).trim().split(' ')
    for (const pid of [writer.child.pid ?? 0, postmaster, ...children.map(Number)]) strike(pid)
    await writer.ended
    const db = await openDb({ dataDir })
    const { rows } = await db.owner.query<{ id: string }>('select id from note')
    const kept = new Set(rows.map(({ id }) => id))
    expect(writer.lines.filter((id) => !kept.has(id))).toEqual([])
    await db.close()
  })

  test('只有程序被强杀：下一次打开接用留下的数据库', async () => {
    const dataDir = path.join(folder, 'data')
    const writer = startProcess('load', dataDir)
    await writer.printed(1)
    writer.child.kill('SIGKILL')
    await writer.ended
    const pid = await postmasterOf(dataDir)
    const db = await openDb({ dataDir, stopOnClose: 'always' })
    expect(await postmasterOf(dataDir)).toBe(pid)
    await db.close()
    expect(await postmasterOf(dataDir)).toBeUndefined()
  })

  test('进程号文件指向另一个活着的进程：照常启动', async () => {
    await (await open()).close()
    const file = path.join(folder, 'data', 'pg', 'postmaster.pid')
    await writeFile(file, `${process.pid}\n${path.join(folder, 'data', 'pg')}\n1\n5432\n/nowhere\n\n 1 2\nready\n`)
    const db = await open()
    expect(await oneRow(db)).toEqual(working)
    await db.close()
  })

  test('口令文件丢失：重设口令后照常使用', async () => {
    await (await open()).close()
    const said: string[] = []
    await writeFile(path.join(folder, 'data', 'secrets', 'database.json'), '{"super":"a","owner":"b","app":"c"}')
    const db = await open({ say: (line) => said.push(line) })
    expect(await oneRow(db)).toEqual(working)
    expect(said.join()).toContain('重设')
    await db.close()
  })
})

describe('内置数据库：文件夹', () => {
  test.runIf(isRoot)('上级文件夹只许 root 进入（0700）：照常运行，并说明缘由', () =>
    inFolder(['closed/data'], async (place) => {
      const closed = path.join(place, 'closed')
      await mkdir(closed, { mode: 0o700 })
      const said: string[] = []
      const db = await open({ say: (line) => said.push(line) }, closed)
      expect(await oneRow(db)).toEqual(working)
      expect(said.join()).toContain(closed)
      await db.close()
      await chmod(closed, 0o711)
      const reopened = await open({}, closed)
      expect(await oneRow(reopened)).toEqual(working)
      await reopened.close()
    }),
  )

  test('数据文件夹路径很长，含空格与汉字', () => {
    const name = path.join('信访 数据'.repeat(8), '上 级'.repeat(10), 'data')
    return inFolder([name], async (place) => {
      const db = await openDb({ dataDir: path.join(place, name), server: hasty })
      expect(await oneRow(db)).toEqual(working)
      await db.close()
    })
  })

  test('psql 可用所给的连接串', async (context) => {
    const run = promisify(execFile)
    if (
      !(await run('psql', ['--version']).then(
        () => true,
        () => false,
      ))
    )
      context.skip('本机没有 psql')
    const db = await open()
    const { stdout } = await run('psql', [db.ownerUrl, '-Atc', 'select current_user'])
    expect(stdout.trim()).toBe('dengwen_owner')
    await db.close()
  })

  test('由其他大版本建立的数据文件夹、恢复未完成的数据文件夹：拒绝，说明缘由', () =>
    inFolder(['data'], async (place) => {
      await mkdir(path.join(place, 'data', 'pg'), { recursive: true })
      await writeFile(path.join(place, 'data', 'pg', 'PG_VERSION'), '14\n')
      await expect(open({}, place)).rejects.toThrow('由 PostgreSQL 14 建立')
      await mkdir(path.join(place, 'data', 'restore-unfinished'))
      await expect(open({}, place)).rejects.toThrow('恢复没有完成')
    }))
})
