import { createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreRefusal } from '../store-refusal.ts'

const pollMs = 25
const patienceMs = 180_000

/**
 * Runs `work` while no other process runs one under the same name: starting, adopting and stopping a server.
 * The lock is an abstract socket of the Linux kernel, which vanishes with its holder even at kill -9, so it
 * can't go stale. Elsewhere PostgreSQL's own lock on the cluster is the only one.
 *
 * @throws {StoreRefusal} when another process holds it for three minutes
 */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work()
  const lock = await acquire(`\0dengwen-lock-${name}`)
  try {
    return await work()
  } finally {
    await new Promise<void>((done) => {
      lock.close(() => {
        done()
      })
    })
  }
}

async function acquire(path: string): Promise<Server> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline;) {
    const lock = await tryListen(path)
    if (lock !== undefined) return lock
    await pause(pollMs)
  }
  throw new StoreRefusal('另一个登闻进程正在启动或停止同一数据文件夹的数据库，三分钟仍未结束，请检查后重试')
}

function tryListen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(path, () => {
      resolve(server)
    })
  })
}
