import { createServer } from 'node:net'
import type { Socket } from 'node:net'

/** Support for tests: a virus scanner that speaks INSTREAM and knows one virus; no other file may import it. */

export const virus = 'THIS-IS-A-VIRUS-FOR-TESTS'

export interface FakeClamd {
  /** The files it was sent, whole. */
  readonly received: readonly Buffer[]
  /** From now on answers only this. */
  say(answer: string): void
  keepSilent(): void
  close(): Promise<void>
}

export async function fakeClamd(path: string): Promise<FakeClamd> {
  const received: Buffer[] = []
  const sockets = new Set<Socket>()
  let fixed: string | undefined
  let silent = false
  const server = createServer((socket) => {
    sockets.add(socket)
    let came = Buffer.alloc(0)
    socket.on('error', () => socket.destroy())
    socket.on('data', (piece: Buffer) => {
      came = Buffer.concat([came, piece])
      const file = wholeFile(came)
      if (file === undefined || silent) return
      received.push(file)
      socket.end(fixed ?? (file.includes(virus) ? 'stream: Test.Virus FOUND\0' : 'stream: OK\0'))
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return {
    received,
    say: (answer) => (fixed = `${answer}\0`),
    keepSilent: () => (silent = true),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

const command = 'zINSTREAM\0'

/** Undefined until the empty piece has come. */
function wholeFile(came: Buffer): Buffer | undefined {
  if (came.length < command.length) return undefined
  if (came.subarray(0, command.length).toString() !== command) throw new Error('not INSTREAM')
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= came.length) {
    const length = came.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(came.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
