import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** What the virus scanner said of a file: nothing found, or what it calls what it found. */
export type Verdict = { readonly clean: true } | { readonly clean: false; readonly found: string }

/** Looks through a file. Rejects when nobody answers: what was not looked through is not kept. */
export type Scanner = (file: string) => Promise<Verdict>

/** A ClamAV daemon: a unix socket, or a host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

const longestAnswer = 4096
const patienceMs = 60_000

/** `unix:/run/clamav/clamd.ctl` or `127.0.0.1:3310`; undefined for anything else. */
export function clamdAddress(text: string): ClamdAddress | undefined {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) }
  const [, host, port] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(text) ?? []
  return host === undefined || Number(port) > 65_535 || Number(port) === 0 ? undefined : { host, port: Number(port) }
}

/**
 * Asks a ClamAV daemon, by its INSTREAM command: the file in pieces, each after its length in four bytes, and an empty one
 * to end it. The daemon answers `stream: OK` or `stream: <name> FOUND`; anything else is a fault.
 */
export function clamdScanner(address: ClamdAddress, withinMs = patienceMs): Scanner {
  return async (file) => {
    const socket = connect(address)
    socket.setTimeout(withinMs, () => socket.destroy(new Error('the virus scanner did not answer in time')))
    try {
      const answered = readAnswer(socket)
      // Where the daemon breaks off, its answer says why; the writing only fails in consequence.
      answered.catch(() => socket.destroy())
      await sendFile(socket, file).catch(() => undefined)
      return verdictOf(await answered)
    } finally {
      socket.destroy()
    }
  }
}

async function sendFile(socket: Socket, file: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  const pieces: AsyncIterable<unknown> = createReadStream(file)
  for await (const piece of pieces) {
    if (!Buffer.isBuffer(piece)) continue
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(socket, Buffer.concat([length, piece]))
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = ''
  const pieces: AsyncIterable<unknown> = socket
  for await (const piece of pieces) {
    answer += String(piece)
    if (answer.includes('\0') || answer.length > longestAnswer) break
  }
  return answer.split('\0')[0] ?? ''
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK\s*$/.test(answer)) return { clean: true }
  const found = /^stream: (.+) FOUND\s*$/.exec(answer)?.[1]
  if (found !== undefined) return { clean: false, found }
  throw new Error(`the virus scanner answered: ${answer.slice(0, 200)}`)
}
