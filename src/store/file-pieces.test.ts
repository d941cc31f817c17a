import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPiece, arrived, countArriving, dropPieces, piecesPlace } from './file-pieces.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'dengwen-pieces-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const photo = { sender: 'her', file: 'photo' }

async function add(at: number, words: string, arriving = photo): Promise<number> {
  const from = path.join(dataDir, 'piece')
  await writeFile(from, words)
  return addPiece(dataDir, arriving, { at, from })
}

describe('一段一段收到的文件', () => {
  test('从已经收到的地方接着放；收到多少，说多少', async () => {
    expect(await arrived(dataDir, photo)).toBe(0)
    expect(await add(0, '断断')).toBe(6)
    expect(await add(6, '续续')).toBe(12)
    expect(await readFile(piecesPlace(dataDir, photo), 'utf8')).toBe('断断续续')
  })

  test('同一段收到两次，只算一次', async () => {
    await add(0, 'abcd')
    await add(4, 'efgh')
    expect(await add(0, 'abcd')).toBe(8)
    expect(await readFile(piecesPlace(dataDir, photo), 'utf8')).toBe('abcdefgh')
  })

  test('中间缺一段的，不留空洞：说从哪里接着传', async () => {
    await add(0, 'abcd')
    expect(await add(8, 'ijkl')).toBe(4)
    expect(await arrived(dataDir, photo)).toBe(4)
  })

  test('去掉一个，或者一个人的全部；别人的不动', async () => {
    await add(0, 'a')
    await add(0, 'b', { ...photo, file: 'other' })
    await add(0, 'c', { ...photo, sender: 'his' })
    await dropPieces(dataDir, 'her', 'photo')
    expect(await countArriving(dataDir, 'her')).toBe(1)
    await dropPieces(dataDir, 'her')
    expect([await countArriving(dataDir, 'her'), await countArriving(dataDir, 'his')]).toEqual([0, 1])
  })

  test('名称里有别的，一律不收：不会写到别处去', async () => {
    await expect(add(0, 'a', { sender: '..', file: 'photo' })).rejects.toThrow(RangeError)
    await expect(add(0, 'a', { sender: 'her', file: '../../x' })).rejects.toThrow(RangeError)
  })
})
