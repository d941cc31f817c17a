import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bookOf, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { inFolder } from '../store/testing/data-folders.ts'
import { inProcess, program } from './testing.ts'

const run = promisify(execFile)
const halfYear = ['report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30', '--json'] as const

test('从定地区到备份、恢复、核对：一个真的数据目录，门口是真的进程', { timeout: 120_000 }, () =>
  inFolder(['data', 'restored'], async (folder) => {
    const data = path.join(folder, 'data')
    const [door, dengwen, restored] = [program(data), inProcess(data), inProcess(path.join(folder, 'restored'))]
    const url = await door('url')
    expect(url).toMatchObject({ code: 0 })
    const psql = (sql: string) => run('psql', [url.out.trim(), '-At', '-v', 'ON_ERROR_STOP=1', '-c', sql])
    expect((await psql('select 6 * 7')).stdout).toBe('42\n')

    expect(await dengwen('init', '--region', '990123', '--office', '青禾县信访局')).toMatchObject({ code: 0 })
    expect(await dengwen('import', 'units', await unitsBook(), '--json')).toMatchObject({
      code: 0,
      json: { accepted: 5 },
    })
    const book = await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }])])
    expect(await door('import', 'petitions', book, '--json')).toMatchObject({ code: 0, json: { accepted: 2 } })
    const before = await dengwen(...halfYear)
    expect(before).toMatchObject({ code: 0, json: { figures: { 'flow.total': { value: 2 } } } })

    expect(await dengwen('backup', path.join(folder, 'backup'), '--json')).toMatchObject({ code: 0 })
    expect(await restored('restore', path.join(folder, 'backup'))).toMatchObject({ code: 0 })
    const after = await restored(...halfYear)
    expect(figuresOf(after.json)).toEqual(figuresOf(before.json))
    expect(await restored('verify', '--json')).toMatchObject({ code: 0, json: { subjects: 2, findings: [] } })

    await psql(`update event set act = jsonb_set(act::jsonb, '{people}', '99')::json where type = 'registered'`)
    const tampered = await door('verify', '--json')
    expect(tampered.code).toBe(3)
    expect(tampered.out.trim().split('\n')).toHaveLength(1)
    expect(tampered.json).toMatchObject({
      findings: [
        { table: 'event', seq: 1 },
        { table: 'event', seq: 1 },
      ],
    })
  }),
)

function figuresOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'figures' in json ? json.figures : undefined
}
