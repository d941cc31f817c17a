import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOf } from './journal.ts'
import { openKeyring } from './keys.ts'
import { inOwnerTx, inTx } from './open-db.ts'
import { findByQueryCode, issueQueryCode } from './query-codes.ts'
import type { CodeKeeping } from './query-codes.ts'
import { region } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

let office: TestOffice
let keeping: CodeKeeping
beforeAll(async () => {
  office = await testOffice()
  keeping = { region, keyring: openKeyring(office.db.dataDir) }
})
afterAll(() => office.drop())

const issue = (subject: string) => inTx(office.db, scopeOf(region), (tx) => issueQueryCode(tx, keeping, subject))
const find = (no: string, code: string) =>
  inTx(office.db, scopeOf(region), (tx) => findByQueryCode(tx, keeping, { no, code }))

async function registered(): Promise<{ readonly no: string; readonly subject: string; readonly code: string }> {
  const { no, id: subject } = await office.petition('registered')
  return { no, subject, code: await issue(subject) }
}

describe('查询码', () => {
  test('编号和查询码一起，找到这一件；大小写、空格、连字符不计', async () => {
    const { no, subject, code } = await registered()
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
    expect(await find(no, code)).toBe(subject)
    expect(await find(` ${no} `, code.toLowerCase().replace('-', ' '))).toBe(subject)
  })

  test('编号不存在、没有查询码的、查询码不对、别的信访件的查询码，都找不到', async () => {
    const [one, other] = [await registered(), await registered()]
    const bare = await office.petition('registered')
    expect(await find('没有这个编号', one.code)).toBeUndefined()
    expect(await find(bare.no, one.code)).toBeUndefined()
    expect(await find(one.no, '22222-22222')).toBeUndefined()
    expect(await find(one.no, '')).toBeUndefined()
    expect(await find(one.no, other.code)).toBeUndefined()
  })

  test('库里没有查询码，只有它的摘要；摘要搬到别的信访件上也打不开', async () => {
    const [one, other] = [await registered(), await registered()]
    await inOwnerTx(office.db, async (tx) => {
      const { rows } = await tx.query<{ digest: Buffer }>('select digest from query_code where subject_id = $1', [
        one.subject,
      ])
      expect(rows[0]?.digest.toString('latin1')).not.toContain(one.code)
      await tx.query('update query_code set digest = $2 where subject_id = $1', [other.subject, rows[0]?.digest])
    })
    expect(await find(other.no, one.code)).toBeUndefined()
  })

  test('每一件只有一个查询码，应用角色不能改也不能删', async () => {
    const { subject } = await registered()
    await expect(issue(subject)).rejects.toThrow('duplicate key')
    const asApp = (sql: string) => inTx(office.db, scopeOf(region), (tx) => tx.query(sql))
    await expect(asApp('update query_code set digest = digest')).rejects.toThrow('permission denied')
    await expect(asApp('delete from query_code')).rejects.toThrow('permission denied')
  })
})
