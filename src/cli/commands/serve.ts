import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { demonstrationAccounts } from '../../demonstration/accounts.ts'
import { demonstrationRegion } from '../../demonstration/county.ts'
import { seedDemonstration } from '../../demonstration/seed.ts'
import { clamdAddress } from '../../server/materials/clamd.ts'
import type { ClamdAddress } from '../../server/materials/clamd.ts'
import { startServer } from '../../server/server.ts'
import { firstRunLink } from '../../server/sign-in/one-time-links.ts'
import type { SsoOptions } from '../../server/sign-in/sso.ts'
import { newId } from '../../store/new-id.ts'
import type { Db } from '../../store/open-db.ts'
import { findRegion } from '../../store/region.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command, ExitCode, Invocation, OpenHouse } from '../command.ts'
import { front } from '../front.ts'
import { needRegion, withHouse } from '../house.ts'
import { signalToStop } from '../signal-to-stop.ts'

export const serveCommand: Command = {
  usage: 'serve [--host 地址] [--port 端口] [--behind-https] [--demo]',
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    'behind-https': { type: 'boolean' },
    demo: { type: 'boolean' },
  },
  async run(call) {
    const host = textOption(call, 'host') ?? '127.0.0.1'
    const port = portOf(call)
    // From the first moment on, so that no database is left running behind a start that was broken off.
    const stop = signalToStop()
    try {
      return await withHouse(call, (house) => serve(call, house, { host, port, stop: stop.signal }))
    } finally {
      stop.forget()
    }
  },
}

function portOf(call: Invocation): number {
  const text = textOption(call, 'port') ?? (process.env['PORT'] || '3000')
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`端口「${text}」不对，请写0到65535之间的整数`)
  return port
}

interface Serving {
  readonly host: string
  readonly port: number
  readonly stop: AbortSignal
}

async function serve(call: Invocation, house: OpenHouse, { host, port, stop }: Serving): Promise<ExitCode> {
  const { db } = house
  if (call.options['demo'] === true && !stop.aborted) {
    call.say('正在准备演示县……')
    await seedDemonstration(db, call.now)
  }
  if (stop.aborted) return 0
  const { code } = needRegion({ db, region: await findRegion(db) })
  const demo = code === demonstrationRegion.code
  const log = openLog(call.dataDir)
  try {
    const server = await startServer({
      ...{ db, front, host, port, demo, log, newId },
      now: () => new Date(),
      random: Math.random,
      say: (line) => call.say(line),
      behindHttps: call.options['behind-https'] === true,
      fontFolder: process.env['DENGWEN_FONTS'],
      sso: ssoOf(process.env),
      clamd: clamdOf(process.env['DENGWEN_CLAMD']),
    }).catch((error: unknown) => {
      throw portTaken(error, port) ?? error
    })
    await greet(call, db, { code, demo, address: server.address })
    await asked(stop)
    call.say('正在停止：等办理中的请求完成……')
    await server.close()
    // Who serves ends the database too, whoever started it; a start that came to nothing leaves it to others.
    await db.close({ stopServer: true })
  } finally {
    log.end()
    await finished(log)
  }
  call.say('已停止。')
  return 0
}

/** 查毒: where the daemon listens. A wrong address must not pass for none: files would be taken unscanned. */
function clamdOf(text: string | undefined): ClamdAddress | undefined {
  if (text === undefined || text === '') return undefined
  const address = clamdAddress(text)
  if (address === undefined) {
    throw new UsageError(`环境变量 DENGWEN_CLAMD「${text}」不对，请写成 unix:/套接字的路径 或者 主机:端口`)
  }
  return address
}

async function asked(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort')
}

/** One line per request, ids only; read by whoever keeps the machine. */
function openLog(dataDir: string): Writable {
  const folder = path.join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return createWriteStream(path.join(folder, 'server.log'), { flags: 'a', mode: 0o600 })
}

function portTaken(error: unknown, port: number): UsageError | undefined {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return taken ? new UsageError(`端口 ${String(port)} 已被占用，请用 --port 或环境变量 PORT 换一个。`) : undefined
}

async function greet(
  call: Invocation,
  db: Db,
  { code, demo, address }: { readonly code: string; readonly demo: boolean; readonly address: string },
): Promise<void> {
  call.say(`登闻已启动：${address}/　办公台：${address}/desk`)
  if (demo) {
    call.say('演示县的账号（数据均为虚构）：')
    for (const { login, password, title } of demonstrationAccounts) call.say(`  ${login}　${password}　${title}`)
    return
  }
  const path = await firstRunLink(db, code, call.now)
  if (path === undefined) return
  call.say('还没有安全管理员。请由担任安全管理员的人在24小时内打开下面的链接，建立自己的账号（只能用一次）：')
  call.say(`  ${address}${path}`)
  call.say('其他人的账号由安全管理员建立；也可以另开一个终端：dengwen staff add --login 账号 --name 姓名 --role 岗位')
}

const ssoNames = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const

/** 统一身份认证 by the environment: all of it, or none. @throws {UsageError} naming what is missing */
function ssoOf(env: NodeJS.ProcessEnv): SsoOptions | undefined {
  const [issuer, clientId, clientSecret] = ssoNames.map((name) => env[`DENGWEN_OIDC_${name}`] || undefined)
  if (issuer === undefined) return undefined
  const publicUrl = env['DENGWEN_PUBLIC_URL'] || undefined
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined) {
    throw new UsageError(
      '设置了 DENGWEN_OIDC_ISSUER（统一身份认证），还须设置 DENGWEN_OIDC_CLIENT_ID、DENGWEN_OIDC_CLIENT_SECRET 和 DENGWEN_PUBLIC_URL（浏览器打开本系统的地址）。',
    )
  }
  return { issuer, clientId, clientSecret, publicUrl, claim: env['DENGWEN_OIDC_CLAIM'] || 'preferred_username' }
}
