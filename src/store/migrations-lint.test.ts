import { describe, expect, test } from 'vitest'
import { readMigrations } from './migrate.ts'

/**
 * Tables every node of a cluster holds a copy of: small, rarely written, pointing at no regional table.
 * `migration` is made by the migrator itself. Everything else is regional.
 */
const referenceTables: readonly string[] = ['migration']

/** The one stored function: it searches without a grant on the search table, and checks the range itself. */
const allowedFunctions: readonly string[] = ['search_petitions', 'find_by_bigrams']

/**
 * Tables read by such a function, as their owner, where row-level security would keep it from its index: enabled for the
 * application, whose grants name the columns it may read, and not forced on the owner.
 */
const readByOwner: readonly string[] = ['search_entry']

interface Statement {
  readonly where: string
  readonly sql: string
}

type Rule = (sql: string) => string | undefined

const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    /\b(create|alter)\s+(or replace\s+)?(constraint\s+)?(trigger|event trigger|rule)\b/,
    '触发器或规则：分布式数据库不支持',
  ],
  [/\bcreate\s+(or replace\s+)?procedure\b|^do\b/, '存储过程：业务逻辑只在程序中'],
  [/\bexclude\s*(using|\()/, '排他约束'],
  [/\busing\s+(gist|spgist)\b/, 'GiST 索引'],
  [/\bstored\b/, 'GENERATED STORED 列'],
  [/[(,]\s*\w+\s+(small|big)?serial\b|\bas identity\b|\bcreate sequence\b/, '序列：编号由程序生成'],
  [/\block\s+table\b/, 'LOCK TABLE'],
  [/\binherits\b|\bpartition (by|of)\b/, '继承或分区'],
  [/\bdeferrable\b/, '可延迟约束'],
  [/\bas enum\b/, '枚举类型：用 text 加 check'],
  [/\bon (delete|update) set\b/, 'SET NULL/SET DEFAULT 外键'],
  [/\btimestamp\b(?!tz)|\bwithout time zone\b/, '不带时区的时刻'],
  [/\bdefault\s+(gen_random_uuid|uuid\w*|random|now|clock_timestamp)\s*\(/, '易变的默认值：编号与时刻由程序给出'],
  [/\bcreate extension\b/, '扩展：结构不得依赖扩展'],
  [/\bconcurrently\b/, '迁移在一个事务中，不能 CONCURRENTLY'],
  [/\bbypassrls\b|\bdisable row level security\b|\bno force row level security\b/, '关闭行级安全'],
]

const bans: Rule = (sql) => forbidden.find(([pattern]) => pattern.test(sql))?.[1]

const oneFunction: Rule = (sql) => {
  const name = /\bcreate\s+(?:or replace\s+)?function\s+(\w+)/.exec(sql)?.[1]
  if (name === undefined) return undefined
  if (!allowedFunctions.includes(name)) return `函数 ${name} 不在允许之列`
  return /\bsecurity definer\b/.test(sql) && /\bset search_path\b/.test(sql)
    ? undefined
    : `函数 ${name} 须为 security definer 并固定 search_path`
}

const keysBegin = /^\(\s*region_code\b/

/** Every key, foreign key and unique constraint of a table begins with region_code, as the table itself does. */
const tableByRegion: Rule = (sql) => {
  const found = /^create table (?:if not exists )?(\w+)\s*\(([\s\S]*)\)\s*$/.exec(sql)
  const [, name = '', body = ''] = found ?? []
  if (found === null || referenceTables.includes(name)) return undefined
  if (!/^\s*region_code text\b[^,]*\bnot null\b/.test(body)) return `表 ${name} 的第一列不是 region_code text not null`
  if (!/\bprimary key\b/.test(body)) return `表 ${name} 没有主键`
  const [, ...rest] = body.split(/,(?![^()]*\))/)
  return rest.map((line) => keyFault(name, line.trim())).find((fault) => fault !== undefined)
}

function keyFault(table: string, line: string): string | undefined {
  for (const [, kind = '', columns = ''] of line.matchAll(
    /\b(primary key|unique|foreign key|references \w+)\s*(\([^)]*\))?/g,
  )) {
    if (referenceTables.some((reference) => kind === `references ${reference}`)) continue
    if (!keysBegin.test(columns)) return `表 ${table} 的 ${kind} 不以 region_code 开头：${line}`
  }
  return undefined
}

const indexParts =
  /^create (?<unique>unique )?index (?:if not exists )?(?<name>\w+) on (?<table>\w+)\s*(?:using (?<method>\w+)\s*)?(?<columns>\([\s\S]*)$/

/** Indexes begin with region_code; only GIN, which must have a single column, can't. */
const indexByRegion: Rule = (sql) => {
  if (!/^create (unique )?index\b/.test(sql)) return undefined
  const parts = indexParts.exec(sql)?.groups
  if (parts === undefined) return '看不懂的索引语句'
  const columns = parts['columns'] ?? ''
  if (parts['method'] === 'gin')
    return columns.replace(/\bwhere\b.*/s, '').includes(',') ? `索引 ${parts['name']} 是多列 GIN` : undefined
  if (referenceTables.includes(parts['table'] ?? '') || keysBegin.test(columns)) return undefined
  return `${parts['unique'] === undefined ? '' : '唯一'}索引 ${parts['name']} 不以 region_code 开头`
}

const addedKeyByRegion: Rule = (sql) => {
  const table = /^alter table (?:only )?(\w+)[\s\S]*\badd\b/.exec(sql)?.[1]
  return table === undefined || referenceTables.includes(table) ? undefined : keyFault(table, sql)
}

/**
 * A policy is a plain range over the two settings: it fails closed when they are unset or empty. One that only narrows it
 * may stand beside it: without the subjects that are kept from whoever reads, or without what is another organ's or
 * another writer's.
 */
const policyIsRange: Rule = (sql) => {
  const name = /^create policy (\w+ on \w+)/.exec(sql)?.[1]
  if (name === undefined) return undefined
  const range = `region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true)`
  const flat = sql.replaceAll(/\s+/g, ' ')
  if (isKeptFromLine(flat) || isOwnCompartment(flat) || isOwnStubs(flat)) return undefined
  return flat.includes(`using (${range})`) && !/\b(coalesce|nullif|select)\b|\bor\b/.test(flat)
    ? undefined
    : `策略 ${name} 不是对 app.lo 与 app.hi 的区间判断`
}

function isKeptFromLine(flat: string): boolean {
  const line = "string_to_array(current_setting('app.line', true), chr(31))"
  const kept = `array( select k.subject_id from kept_from k where k.who = any (${line}))`
  return (
    new RegExp(`^create policy kept_from_line on \\w+ as restrictive for select using \\(subject_id <> all \\(`).test(
      flat,
    ) && flat.endsWith(`${kept}))`)
  )
}

function isOwnCompartment(flat: string): boolean {
  const own = `using (unit_id = current_setting('app.compartment', true))`
  return /^create policy own_compartment on \w+ as restrictive to dengwen_app using/.test(flat) && flat.endsWith(own)
}

function isOwnStubs(flat: string): boolean {
  const own = `using (writer = split_part(current_setting('app.line', true), chr(31), 1))`
  return /^create policy own_stubs on \w+ as restrictive to dengwen_app using/.test(flat) && flat.endsWith(own)
}

const oneStatement: Rule = (sql) => {
  const outsideBodies = sql.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, '').replaceAll(/'[^']*'/g, '')
  return /;\s*\S/.test(outsideBodies) ? '一段中有多条语句，缺少分隔行 -- ;;' : undefined
}

const rules = [bans, oneFunction, tableByRegion, indexByRegion, addedKeyByRegion, policyIsRange, oneStatement]

function faultsOf({ where, sql }: Statement): readonly string[] {
  const plain = sql.replaceAll(/--.*$/gm, '').trim().toLowerCase().replace(/;$/, '')
  return rules.flatMap((rule) => {
    const fault = rule(plain)
    return fault === undefined ? [] : [`${where}：${fault}`]
  })
}

/** Regional tables without all of: row-level security enabled, forced, and a policy. */
function unprotected(statements: readonly Statement[]): readonly string[] {
  const sql = statements.map((statement) => statement.sql.toLowerCase()).join('\n;\n')
  const tables = [...sql.matchAll(/^create table (?:if not exists )?(\w+)/gm)].map(([, name = '']) => name)
  return tables
    .filter((table) => !referenceTables.includes(table))
    .filter(
      (table) =>
        !new RegExp(`alter table ${table} enable row level security`).test(sql) ||
        (!readByOwner.includes(table) && !new RegExp(`alter table ${table} force row level security`).test(sql)) ||
        (readByOwner.includes(table) && new RegExp(`grant[^;]*\\bselect\\b(?! \\()[^;]* on ${table}\\b`).test(sql)) ||
        !new RegExp(`create policy \\w+ on ${table}\\b`).test(sql),
    )
}

async function allStatements(): Promise<readonly Statement[]> {
  const migrations = await readMigrations()
  return migrations.flatMap(({ name, statements }) =>
    statements.map((sql, at) => ({ where: `${name} 第 ${at + 1} 句`, sql })),
  )
}

describe('迁移须能在分布式数据库上运行', () => {
  test('所有迁移合乎规则', async () => {
    expect((await allStatements()).flatMap(faultsOf)).toEqual([])
  })

  test('每张业务表都启用并强制行级安全', async () => {
    expect(unprotected(await allStatements())).toEqual([])
    const bare = [{ where: '', sql: 'create table x (region_code text not null primary key)' }]
    expect(unprotected(bare)).toEqual(['x'])
  })

  test.each([
    ['create table x (id uuid primary key)', 'region_code'],
    ['create table x (region_code text not null, id uuid primary key)', 'primary key'],
    ['create table x (region_code text not null, id uuid, primary key (id, region_code))', 'primary key'],
    ['create table x (region_code text not null, id uuid unique, primary key (region_code, id))', 'unique'],
    ['create table x (region_code text not null, y uuid references y, primary key (region_code, y))', 'references'],
    ['create table x (region_code text, id uuid, primary key (region_code, id))', 'region_code'],
    ['create table x (region_code text not null, id uuid)', '没有主键'],
    ['create unique index x_n on x (n)', '唯一索引 x_n'],
    ['create index x_n on x (n, region_code)', '索引 x_n'],
    ['create index x_g on x using gin (a, b)', '多列 GIN'],
    ['create index x_g on x using gist (a)', 'GiST'],
    ['alter table x add constraint u unique (n)', 'unique'],
    ['create trigger t after insert on x execute function f()', '触发器'],
    ['create function f() returns int language sql as $$ select 1; select 2 $$', '函数 f'],
    ['create table x (region_code text not null primary key, n serial)', '序列'],
    ['create table x (region_code text not null primary key, a int, b int generated always as (a) stored)', 'STORED'],
    ['create table x (region_code text not null primary key, at timestamp)', '时区'],
    [`create policy p on x using (region_code >= coalesce(current_setting('app.lo', true), ''))`, '策略 p'],
    ['create policy kept_from_line on x as restrictive for select using (true)', '策略 kept_from_line'],
    ['create policy own_compartment on x to dengwen_app using (true)', '策略 own_compartment'],
    ['create policy own_stubs on x as restrictive to dengwen_app using (true)', '策略 own_stubs'],
    ['select 1; select 2', '多条语句'],
  ])('不合规则者会被指出：%s', (sql, fault) => {
    expect(faultsOf({ where: '样例', sql }).join()).toContain(fault)
  })
})
