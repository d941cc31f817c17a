import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from './server.ts'
import { testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  office = await testOffice()
  server = await startServer({
    ...{ db: office.db, host: '127.0.0.1', port: 0, now: () => new Date(), newId: randomUUID, random: Math.random },
    front: { screens: [], problemPage: () => '', signInPage: () => '', accountPage: () => '' },
    patience: { headers: 300, request: 600, look: 100 },
    say: console.warn,
  })
})
afterAll(async () => {
  await server.close()
  await office.close()
})

interface Dripping {
  readonly connected: Promise<void>
  /** What came back until it was cut off, and after how long. */
  readonly cut: Promise<{ readonly answer: string; readonly ms: number }>
}

/** Sends the beginning, and then a drop every 50 ms for as long as it is let. */
function dripping(beginning: string, drop: string): Dripping {
  const started = performance.now()
  const socket = net.connect(Number(new URL(server.address).port), '127.0.0.1')
  let answer = ''
  socket.write(beginning)
  const tap = setInterval(() => socket.write(drop), 50)
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  // Writing to a line that was cut is an error of ours alone.
  socket.on('error', () => undefined)
  return {
    connected: new Promise((resolve) => socket.on('connect', () => resolve())),
    cut: new Promise((resolve) => {
      socket.on('close', () => {
        clearInterval(tap)
        resolve({ answer, ms: performance.now() - started })
      })
    }),
  }
}

const head = 'POST /api/session HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n'

describe('一点一点地发，把连接占着不放', () => {
  test.each([
    ['请求头发不完的', head, 'x-slow: 1\r\n'],
    ['内容发不完的', `${head}content-length: 100000\r\n\r\n{"login":"`, 'a'],
  ])('%s：到了时限就断开', async (_, beginning, drop) => {
    const { answer, ms } = await dripping(beginning, drop).cut
    expect(answer.startsWith('HTTP/1.1 408 ') || answer === '').toBe(true)
    expect(ms).toBeLessThan(2000)
  })

  test('一百个这样的连接占着，别人照样有答复', async () => {
    const slow = Array.from({ length: 100 }, () => dripping(head, 'x-slow: 1\r\n'))
    await Promise.all(slow.map(({ connected }) => connected))
    const answer = await fetch(new URL('/healthz', server.address))
    expect(answer.status).toBe(200)
    await Promise.all(slow.map(({ cut }) => cut))
  })
})
