import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeyring } from './keys.ts'
import { inOwnerTx } from './open-db.ts'
import { findByQueryCode, issueQueryCode } from './query-codes.ts'
import { countUnderOlderKeys, rotateKeys, sealedTables } from './rotate-keys.ts'
import { done, freshNumber, onlyPetitions, region, registering } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'
import { verify } from './verify/verify.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

const phoneOf = (n: number) => `1390000${String(n).padStart(4, '0')}`

async function registered(n: number): Promise<void> {
  const person = {
    role: 'petitioner',
    name: `张${String(n)}`,
    phone: phoneOf(n),
    idNumber: String(990001197001010000 + n),
  } as const
  const persons = [{ ...person, ...(n % 2 === 0 && { address: `东河乡${String(n)}号` }) }]
  const command = registering(randomUUID(), freshNumber(), { isNew: true, persons })
  done(await office.tell(office.journal('03-03 09:00'), command))
}

interface Row {
  readonly name: string
  readonly phone: Buffer
  readonly phone_mac: Buffer
  readonly address: Buffer | null
}

async function rows(): Promise<readonly Row[]> {
  return inOwnerTx(office.db, async (tx) => (await tx.query<Row>('select * from person')).rows)
}

const keyOf = (sealed: Buffer) => sealed[2]

describe('换密钥', () => {
  test('每一行改用新密钥，等值码随之重做，内容一字不差；查询码照样能查，核验照样通过', async () => {
    for (let n = 0; n < 7; n += 1) await registered(n)
    const no = freshNumber()
    const subject = randomUUID()
    done(await office.tell(office.journal('03-03 09:00'), registering(subject, no, { isNew: true })))
    const { keyring } = office.journal('03-03 09:00')
    const code = await inOwnerTx(office.db, (tx) => issueQueryCode(tx, { region, keyring }, subject))
    const before = await rows()
    const steps: number[] = []
    const rotated = await rotateKeys(office.db, { batch: 2, progress: (n) => steps.push(n) })
    expect(rotated).toEqual({ current: 2, resumed: false, rows: 7 })
    expect(steps).toEqual([2, 4, 6, 7])
    const after = await rows()
    const fresh = openKeyring(office.db.dataDir)
    for (const { name, phone, phone_mac, address } of after) {
      const n = Number(name.slice(1))
      expect(fresh.open(phone)).toBe(phoneOf(n))
      expect(phone_mac).toEqual(fresh.mac(phoneOf(n)))
      expect(address === null ? undefined : fresh.open(address)).toBe(n % 2 === 0 ? `东河乡${String(n)}号` : undefined)
    }
    expect(new Set(before.map(({ phone }) => keyOf(phone)))).toEqual(new Set([1]))
    expect(new Set(after.map(({ phone }) => keyOf(phone)))).toEqual(new Set([2]))
    const found = await inOwnerTx(office.db, (tx) => findByQueryCode(tx, { region, keyring }, { no, code }))
    expect(found).toBe(subject)
    expect((await verify(office.db, onlyPetitions)).findings).toEqual([])
  })

  test('换的时候照常登记：没有一件打不开，没有一件出错', async () => {
    const serving = office.journal('03-03 09:00').keyring
    const registering = (async () => {
      for (let n = 100; n < 120; n += 1) await registered(n)
    })()
    const [rotated] = await Promise.all([rotateKeys(office.db, { batch: 1 }), registering])
    // A row that came under the first key just before is met first: then this was the going on with that rotation.
    expect(rotated.current).toBe(rotated.resumed ? 2 : 3)
    const all = await rows()
    expect(all.length).toBe(27)
    for (const { name, phone } of all) expect(serving.open(phone)).toBe(phoneOf(Number(name.slice(1))))
    // What a server wrote before it saw the new key is met by going on.
    await rotateKeysUntilDone()
    expect(await countUnderOlderKeys(office.db)).toBe(0)
  })

  test('中断以后接着换：不再另加密钥，换过的不重换', async () => {
    const current = openKeyring(office.db.dataDir).current()
    const stop = (n: number) => {
      if (n === 4) throw new Error('断电')
    }
    await expect(rotateKeys(office.db, { batch: 2, progress: stop })).rejects.toThrow('断电')
    expect(await countUnderOlderKeys(office.db)).toBe(23)
    expect(await rotateKeys(office.db)).toEqual({ current: current + 1, resumed: true, rows: 23 })
    expect(await countUnderOlderKeys(office.db)).toBe(0)
  })
})

async function rotateKeysUntilDone(): Promise<void> {
  if ((await countUnderOlderKeys(office.db)) > 0) await rotateKeys(office.db)
}

/** What lies as bytes and is no sealed text: hashes, salts, and macs of what only its holder knows. */
const digests = [
  ...['content.salt', 'content.digest', 'event.prev_hash', 'event.hash', 'ledger_book.file_digest'],
  ...[
    'query_code.digest',
    // Short-lived, or given anew: a mac that no key remakes is lost with nothing else.
    ...['account_token.token_hash', 'recovery_code.code_mac', 'sign_in_try.who_mac'],
    'draft.digest',
    // What they are of is gone: asked under every key there ever was.
    ...['ledger_row.number_mark', 'ledger_row.identity_mark'],
    'request.body_digest',
    'seal.leaves',
    // Under the discipline organ's own keys: none of ours opens them.
    ...['sealed_key.public_key', 'sealed_key.wrapped_key'],
    ...['sealed_key.identity_public_key', 'sealed_key.identity_wrapped_key'],
    ...['sealed_report.words', 'sealed_report.identity', 'sealed_report.belongings', 'sealed_deed.sealed'],
    'seal.hash',
    'session.token_hash',
    'subject.head_hash',
  ],
]

test('每一列二进制的列，要么在换密钥的清单里，要么是哈希', async () => {
  const { rows: found } = await inOwnerTx(office.db, (tx) =>
    tx.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and data_type = 'bytea' order by 1`,
    ),
  )
  const sealed = sealedTables.flatMap(({ table, columns }) =>
    columns.flatMap((each) =>
      [each.sealed, ...(each.mac === undefined ? [] : [each.mac])].map((name) => `${table}.${name}`),
    ),
  )
  expect(found.map(({ name }) => name)).toEqual([...sealed, ...digests].sort())
})
