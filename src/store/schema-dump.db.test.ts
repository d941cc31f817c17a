import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dumpSchema, schemaFile } from './testing/dump-schema.ts'
import { testDb } from './testing/test-db.ts'

const binDir = process.env['DENGWEN_TEST_PG_BIN'] ?? ''
const canDump = binDir !== '' && existsSync(path.join(binDir, 'pg_dump'))

test.runIf(canDump)('schema.sql 与迁移的结果一致（DENGWEN_WRITE_SCHEMA=1 时重写该文件）', async () => {
  const db = await testDb()
  try {
    const dumped = await dumpSchema(binDir, db.ownerUrl)
    if (process.env['DENGWEN_WRITE_SCHEMA'] === '1') await writeFile(schemaFile, dumped)
    expect(dumped).toBe(await readFile(schemaFile, 'utf8'))
  } finally {
    await db.drop()
  }
})

test.skipIf(canDump)('schema.sql 只与 PostgreSQL 15 的 pg_dump 比对：未设 DENGWEN_TEST_PG_BIN，本次不比对', () => {
  expect(existsSync(schemaFile)).toBe(true)
})
