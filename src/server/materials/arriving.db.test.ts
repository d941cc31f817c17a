import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import { testOffice } from '../testing.ts'
import type { TestOffice } from '../testing.ts'
import { arrivedFiles, arrivingFile, forgetArrived, receivePiece } from './arriving.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

const [hers, his] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
const photo = arrivingFile.parse({ name: '井.jpg', of: '8', changed: '1' })

async function send(words: string, at = 0, file = photo): Promise<number> {
  const place = path.join(office.house.db.dataDir, 'piece')
  await writeFile(place, words)
  return receivePiece(office.house, hers, { file, at, piece: { name: 'piece', path: place, bytes: words.length } })
}

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'taken',
    (error: unknown) =>
      error instanceof ProblemError ? (error.problem.faults?.[0]?.problem ?? error.problem.title) : error,
  )

describe('凭查询码一段一段收文件', () => {
  test('问到哪里了，从那里接着传；传完的当作一个文件，没传完的说是哪一个', async () => {
    const question = { file: photo, at: 0, piece: undefined }
    expect(await receivePiece(office.house, hers, question)).toBe(0)
    expect(await send('abcd')).toBe(4)
    expect(await receivePiece(office.house, hers, question)).toBe(4)
    expect(await problemOf(arrivedFiles(office.house, hers, [photo]))).toBe('「井.jpg」没有传完，请再选一次，会接着传')
    await send('efgh', 4)
    expect(await arrivedFiles(office.house, hers, [photo])).toMatchObject([{ name: '井.jpg', bytes: 8 }])
  })

  test('第三十条第三款：别的信访件凭同样的名称问不到有没有这个文件', async () => {
    expect(await receivePiece(office.house, his, { file: photo, at: 0, piece: undefined })).toBe(0)
    expect(await problemOf(arrivedFiles(office.house, his, [photo]))).toContain('没有传完')
  })

  test('传来的比说好的多、一次超过十个、每个超过20兆的，不收', async () => {
    expect(await problemOf(send('x', 8))).toBe('文件在传的时候变了，请重新选择')
    for (let at = 0; at < 9; at += 1) await send('x', 0, { ...photo, changed: `more ${String(at)}` })
    expect(await problemOf(send('x', 0, { ...photo, changed: 'eleventh' }))).not.toBe('taken')
    expect(arrivingFile.safeParse({ ...photo, of: String(20 * 1024 * 1024 + 1) }).success).toBe(false)
    await forgetArrived(office.house, hers)
    expect(await send('x', 0, { ...photo, changed: 'eleventh' })).toBe(1)
  })
})
