import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ledgers } from '../ledgers/registry.ts'
import { refusalOf } from '../ledgers/unlawful-columns.ts'
import { inOwnerTx } from '../store/open-db.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

/**
 * 不给人建名单、不给人打分、不查人的行踪：走遍每一条路由、每一张表的每一列和每一个索引、每一本台账的表头、每一个数字，凡以人为行、
 * 以人为键、记载位置行程评分的，都要在这里写明为什么可以；没有写明的，构建不过。
 */
let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

/** What tells one person from another, or is known of a person. */
const ofPerson =
  /^(name|login|person|persons|people|petitioner|idNumber|phone|address|staff|handler|leader|by)$|(id_number|phone|address|login|staff|head_id|deputy|handler|leader|petitioner|person)/u
/** What watches: places, movements, scores, ranks. */
const watching =
  /score|risk|rank|location|latitude|longitude|whereabouts|travel|movement|watch|blacklist|control|credit|label_of/u

interface Part {
  readonly [key: string]: unknown
}
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

async function readPaths() {
  return openApi.parse((await office.app.inject('/api/openapi.json')).json()).paths
}

/** Every list of objects in a schema, by where it stands, with what its rows hold. */
function listsIn(schema: unknown, at: string): readonly (readonly [string, readonly string[]])[] {
  if (!isPart(schema)) return []
  const { type, items, properties } = schema
  const row = isPart(items) && isPart(items['properties']) ? Object.keys(items['properties']) : undefined
  const own = type === 'array' && row !== undefined ? [[at, row] as const] : []
  const inner = Object.entries(isPart(properties) ? properties : {}).flatMap(([key, each]) =>
    listsIn(each, `${at}.${key}`),
  )
  const alternatives = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => schema[key]).flatMap((each) => listsIn(each, at))
  return [...own, ...inner, ...alternatives, ...(items === undefined ? [] : listsIn(items, `${at}[]`))]
}

describe('每一条路由', () => {
  /** 参数：为什么可以。 */
  const parameters: Readonly<Record<string, string>> = {
    'GET /api/accesses staff': '查的是工作人员看了什么，不是信访人',
    'POST /api/petitions/{id}/persons/{person}/open person': '在一件信访里打开一个人的联系方式：先写理由，逐次记录',
  }

  test('没有按人查、按人排的参数', async () => {
    const found: string[] = []
    for (const [path, methods] of Object.entries(await readPaths())) {
      for (const [method, operation] of Object.entries(methods)) {
        const given = isPart(operation) && Array.isArray(operation['parameters']) ? operation['parameters'] : []
        const names = given.flatMap((each: unknown) => (isPart(each) ? [String(each['name'])] : []))
        found.push(
          ...names
            .filter(
              (name) =>
                ofPerson.test(name) || watching.test(name) || /^(sort|order|orderBy|group|groupBy)$/u.test(name),
            )
            .map((name) => `${method.toUpperCase()} ${path} ${name}`),
        )
      }
    }
    expect(found.filter((each) => parameters[each] === undefined)).toEqual([])
    expect(Object.keys(parameters).filter((each) => !found.includes(each))).toEqual([])
  })

  /** 提交的内容里说到人的：为什么可以。 */
  const bodies: Readonly<Record<string, string>> = {
    'POST /api/petitions persons': '登记一件信访的信访人',
    'POST /api/session login': '工作人员登录',
    'POST /api/deputies deputy': '负责人指定工作人员代理',
    'POST /api/staff login': '安全管理员建立工作人员的账号',
    'POST /api/staff name': '安全管理员建立工作人员的账号',
    'POST /api/staff person': '工作人员的工号',
    'POST /api/staff/{id}/place person': '工作人员的工号',
  }

  test('提交的内容里没有按人查找的；各步办理的人由那一步自己说明', async () => {
    const found: string[] = []
    for (const [path, methods] of Object.entries(await readPaths())) {
      if (path.includes('/acts/')) continue
      for (const [method, operation] of Object.entries(methods)) {
        const keys = bodyKeys(isPart(operation) ? operation['requestBody'] : undefined)
        found.push(
          ...keys
            .filter((key) => ofPerson.test(key) || watching.test(key))
            .map((key) => `${method.toUpperCase()} ${path} ${key}`),
        )
      }
    }
    expect(found.filter((each) => bodies[each] === undefined)).toEqual([])
    expect(Object.keys(bodies).filter((each) => !found.includes(each))).toEqual([])
  })

  function bodyKeys(body: unknown): readonly string[] {
    const media = isPart(body) && isPart(body['content']) ? Object.values(body['content']) : []
    return media.flatMap((each) => {
      const schema = isPart(each) ? each['schema'] : undefined
      return isPart(schema) && isPart(schema['properties']) ? Object.keys(schema['properties']) : []
    })
  }

  /** 回答里以人为行的清单：为什么可以。 */
  const lists: Readonly<Record<string, string>> = {
    '.details.persons': '一件信访自己的信访人、代表、代理人',
    '.petition.details.persons': '办理以后回给办理人的同一件',
    '.persons': '信访人凭自己的查询码查看本人留下的信息（/api/track/data）',
    '.staff': '填表时可以指定的工作人员（/api/directory）',
    '': '工作人员的账号，供安全管理员（/api/staff）',
    '.people': '谁能看见这件：工作人员，供信访局负责人和监督员',
  }

  test('回答里没有以人为行的清单，除了写明的', async () => {
    const unexplained = new Set<string>()
    const seen = new Set<string>()
    for (const [path, methods] of Object.entries(await readPaths())) {
      for (const [, row, at] of answersOf(path, methods)) {
        if (!row.some((key) => ['idNumber', 'phone', 'login'].includes(key)) && !isNamedPerson(row)) continue
        if (lists[at] === undefined) unexplained.add(`${path}${at}：${row.join('、')}`)
        seen.add(at)
      }
    }
    expect([...unexplained]).toEqual([])
    expect(Object.keys(lists).filter((at) => !seen.has(at))).toEqual([])
  })

  /** A row with a name that is a person's: a unit's rows have an id and a name and nothing that people have; a file's a digest. */
  function isNamedPerson(row: readonly string[]): boolean {
    return (
      row.includes('name') &&
      !row.includes('digest') &&
      row.some((key) => ['role', 'unit', 'address', 'age', 'gender'].includes(key))
    )
  }

  function answersOf(path: string, methods: Readonly<Record<string, unknown>>) {
    return Object.values(methods).flatMap((operation) => {
      const responses = isPart(operation) && isPart(operation['responses']) ? operation['responses'] : {}
      const ok = isPart(responses['200']) && isPart(responses['200']['content']) ? responses['200']['content'] : {}
      return Object.values(ok).flatMap((media) =>
        listsIn(isPart(media) ? media['schema'] : undefined, '').map(([at, row]) => [path, row, at] as const),
      )
    })
  }
})

describe('每一张表', () => {
  /** 列：为什么可以。 */
  const columns: Readonly<Record<string, string>> = {
    'person.name': '一件信访自己的人：不建索引，不能按姓名列出',
    ...Object.fromEntries(
      [
        ...['event', 'ledger_book', 'issued_report', 'account_policy', 'account_change', 'deputy'],
        ...['paper_template', 'paper_template_proposal', 'breach', 'breach_petition', 'breach_notice', 'unit_change'],
        ...['sealed_key', 'sealed_deed'],
      ].map((table) => [`${table}.actor`, '谁办的、谁记的：工作人员，或者写着「信访人」，不是哪一个信访人']),
    ),
    'staff.name': '工作人员的姓名',
    'subject.from_risk': '由哪一件排查转来；排查只写事项和地点，不写人',
    'staff.person': '工作人员的工号',
    'stub.writer': '存根由谁作的：工作人员',
    'stub_step.writer': '存根由谁作的：工作人员',
    'kept_from.who': '一件信访不让谁知道：被检举控告的单位、工作人员的编号，只用来挡住，没有按它列的清单',
    'duty.owner': '义务由哪个单位欠着',
    'region.name': '县的名称',
    'migration.name': '数据库结构的版本',
    'person.id_number': '加密存放，找同一个人的信访件时要先写理由',
    'person.id_number_mac': '只用来比对相等，不能倒推',
    'person.phone': '加密存放',
    'person.phone_mac': '只用来比对相等，不能倒推',
    'person.address': '加密存放',
    'access.staff_id': '谁看过：工作人员',
    'session.staff_id': '谁登录着：工作人员',
    'session.address': '工作人员从哪里登录，只给她自己看',
    'account_change.staff_id': '工作人员账号的变动',
    'password_past.staff_id': '工作人员用过的口令，只存散列',
    'second_factor.staff_id': '工作人员的第二要素',
    'recovery_code.staff_id': '工作人员的恢复码',
    'account_token.staff_id': '工作人员开通账号的一次性凭证',
    'staff.login': '工作人员的账号',
    'deputy.head_id': '代理的是哪位负责人',
    'deputy.deputy_id': '由谁代理',
  }

  async function readColumns(): Promise<readonly string[]> {
    return inOwnerTx(office.db, async (tx) => {
      const { rows } = await tx.query<{ at: string }>(
        `select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'public'`,
      )
      return rows.map(({ at }) => at)
    })
  }

  test('没有以人为键的列，没有记载位置、行程、评分的列', async () => {
    const all = await readColumns()
    expect(all).toContain('person.name')
    const found = all.filter((at) => {
      const column = at.split('.')[1] ?? ''
      return (
        /(id_number|phone|address|login|staff_id|head_id|deputy_id|petitioner|person_)/u.test(column) ||
        /^(name|actor|by|who|whom|writer|owner|holder|author|person)$/u.test(column) ||
        watching.test(column)
      )
    })
    expect(found.filter((at) => columns[at] === undefined)).toEqual([])
    expect(Object.keys(columns).filter((at) => !found.includes(at))).toEqual([])
  })

  test('人的表上没有按姓名、住址的索引：不能列出，只能凭证件号码、电话比对', async () => {
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ def: string }>(
        `select indexdef as def from pg_indexes where schemaname = 'public' and tablename = 'person'`,
      ),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { def } of rows) {
      const on = /\(([^)]*)\)/u.exec(def)?.[1] ?? ''
      expect(on).toMatch(/^region_code, (id|subject_id|id_number_mac|phone_mac|subject_id, [a-z_, ]+|id, [a-z_, ]+)$/u)
    }
  })

  test('数字和报告的查询不碰人的表', async () => {
    const files = globSync('src/{statistics,reports,registers}/**/*.ts').filter((file) => !/test|fixture/u.test(file))
    expect(files.length).toBeGreaterThan(20)
    for (const file of files) expect(await readFile(file, 'utf8'), file).not.toMatch(/\b(from|join)\s+person\b/u)
  })
})

describe('每一本台账', () => {
  /** 说到人的表头：为什么可以。 */
  const headers: Readonly<Record<string, string>> = {
    'petitions 信访人': '一行是一件信访，不是一个人',
    'petitions 住址（乡镇）': '一行是一件信访，不是一个人',
    'petitions 人数': '人数，不是人',
  }

  test('表头没有以人为行的，没有稳控、行踪、评分', () => {
    const all = Object.values(ledgers).flatMap(({ kind, columns }) => columns.map(({ name }) => `${kind} ${name}`))
    expect(all.filter((header) => refusalOf(header) !== undefined)).toEqual([])
    const found = all.filter((header) =>
      /姓名|身份|证件|电话|住址|信访人|重点|性别|年龄|户籍|人数|行程|评分/u.test(header),
    )
    expect(found.filter((header) => headers[header] === undefined)).toEqual([])
  })

  test.each(['稳控措施', '行踪', '是否在京', '风险评分', '重点人员'])(
    '带「%s」的台账整本拒绝，并说明理由',
    (header) => {
      expect(refusalOf(header)).toContain('不是信访事项的办理')
    },
  )
})

describe('每一个数字', () => {
  test('没有以人为键的、给单位乡镇排名次的', async () => {
    const body = { requestId: newRequest(), ...registration }
    expect((await office.as('registrar').post('/api/petitions', body)).statusCode).toBe(200)
    const answer = await office.as('head').get('/api/figures?from=2025-01-01&to=2025-03-03')
    expect(answer.statusCode, answer.body).toBe(200)
    const told = z.object({ figures: z.record(z.string(), z.object({ label: z.string(), definition: z.string() })) })
    const { figures } = told.parse(answer.json())
    expect(Object.keys(figures).length).toBeGreaterThan(30)
    for (const [id, { label, definition }] of Object.entries(figures)) {
      expect(`${id} ${label}${definition.replace('不记姓名', '')}`).not.toMatch(
        /重点人|稳控|姓名|个人|名次|排名|倒排|非访/u,
      )
    }
  })
})

describe('产品里的每一句话', () => {
  const words = /稳控|重点人员|非访|打击/u
  /** 说到这些词的文件：为什么可以。 */
  const files: Readonly<Record<string, string>> = {
    'src/ledgers/unlawful-columns.ts': '拒绝这类台账',
    'src/reports/half-year/sayable.ts': '拒绝引用这类文字',
    'src/reports/half-year/sentence-kinds.ts': '说明哪些句子不写、为什么',
    'src/terms/withdrawal.ts': '第十八条第四款的原文',
    'src/portal/front-page.ts': '第十八条第四款的原文：不得打击报复信访人',
    'src/portal/retaliation-pages.ts': '第十八条第四款的原文：不得打击报复信访人',
  }

  test('不说稳控、重点人员、非访、打击，除了拒绝和引用原文', async () => {
    const all = globSync('src/**/*.{ts,tsx,css}').filter((file) => !/\.test\.|fixture|testing|for-tests/u.test(file))
    expect(all.length).toBeGreaterThan(500)
    const found: string[] = []
    for (const file of all) if (words.test(await readFile(file, 'utf8'))) found.push(file)
    expect(found.filter((file) => files[file] === undefined)).toEqual([])
  })
})
