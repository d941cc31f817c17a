import { spawn } from 'node:child_process'
import path from 'node:path'
import { inject, vi } from 'vitest'
import { urlOf } from '../store/embedded/server.ts'
import { testDb } from '../store/testing/test-db.ts'
import { main } from './main.ts'

/** What a command answered: its exit code, what it printed where, and stdout read as JSON where it is that. */
export interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly json: unknown
}

export type Dengwen = (...words: readonly string[]) => Promise<Answer>

/** The command line over a database of the test's own, in this very process. */
export async function commandLine(): Promise<{ readonly dengwen: Dengwen; readonly drop: () => Promise<void> }> {
  const db = await testDb()
  const database = /@\/([^?]+)\?/.exec(db.ownerUrl)?.[1] ?? ''
  vi.stubEnv('DATABASE_URL', urlOf({ ...inject('dengwenTestServer').app, database }))
  vi.stubEnv('DATABASE_OWNER_URL', db.ownerUrl)
  return {
    dengwen: inProcess(db.dataDir),
    drop: async () => {
      vi.unstubAllEnvs()
      await db.drop()
    },
  }
}

/** The command line in this very process, over a data folder or whatever database the environment names. */
export function inProcess(dataDir: string): Dengwen {
  return (...words) => answered([...words, '--data', dataDir])
}

async function answered(words: readonly string[]): Promise<Answer> {
  const printed = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += String(text)
    return true
  })
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += String(text)
    return true
  })
  try {
    const code = await main(words)
    return answer(code, printed)
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

/** `bin/dengwen.mjs` as a process of its own, without a database named from outside. */
export function program(dataDir: string): Dengwen {
  return (...words) =>
    new Promise((resolve, reject) => {
      const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env
      const door = path.join(import.meta.dirname, '../../bin/dengwen.mjs')
      const child = spawn(process.execPath, [door, ...words, '--data', dataDir], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const printed = { out: '', err: '' }
      child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text))
      child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text))
      child.once('error', reject)
      child.once('close', (code) => {
        resolve(answer(code, printed))
      })
    })
}

function answer(code: number | null, printed: { readonly out: string; readonly err: string }): Answer {
  let json: unknown
  try {
    json = JSON.parse(printed.out)
  } catch {
    json = undefined
  }
  return { code, ...printed, json }
}
