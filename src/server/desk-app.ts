import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from './answers.ts'
import type { House } from './house.ts'
import { ProblemError, notThere, problemType } from './problem.ts'
import type { Front } from './screen.ts'

/** Where the built application's files are asked for. Their names change with their content. */
const deskAssets = '/assets/desk/'

/** Stands in the built page wherever this answer's nonce goes. */
export const noncePlace = '__DENGWEN_NONCE__'

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const notBuilt = new ProblemError({
  type: problemType('desk-not-built'),
  title: '办公台还没有构建',
  status: 503,
  detail: '办公台的页面还没有生成。请在安装目录运行 npm start（会自动生成），或者 node scripts/prepare.mjs。',
})

interface DeskFiles {
  readonly page: string
  readonly assets: ReadonlySet<string>
}

interface Asset {
  readonly type: string
  readonly bytes: Buffer
  readonly zipped: Buffer
}

/**
 * The staff application: one page for every address under /desk that is no other route's, and the files it is built of.
 * Whoever isn't signed in gets the form to sign in, which leads back here.
 */
export function mountDeskApp(app: FastifyInstance, house: House, front: Front): void {
  const folder = front.deskFolder
  const files = folder === undefined ? undefined : readDeskFiles(folder)
  const open = { config: { needs: 'anyone' }, schema: { hide: true } } as const
  const shell = (request: FastifyRequest, reply: FastifyReply) => {
    if (request.signedIn === undefined) return sendPage(reply, 401, front.signInPage(house, { next: request.url }))
    if (files === undefined) throw notBuilt
    return sendShell(reply, files.page)
  }
  // Before the application has a page of its own there, /desk belongs to the screens.
  if (!app.hasRoute({ method: 'GET', url: '/desk' })) app.get('/desk', open, shell)
  app.get('/desk/*', open, shell)
  const kept = new Map<string, Asset>()
  app.get<{ Params: { '*': string } }>(`${deskAssets}*`, open, (request, reply) => {
    const name = request.params['*']
    if (folder === undefined || files?.assets.has(name) !== true) throw new ProblemError(notThere)
    const asset = kept.get(name) ?? readAsset(path.join(folder, name))
    kept.set(name, asset)
    return sendAsset(request, reply, asset)
  })
}

function readDeskFiles(folder: string): DeskFiles | undefined {
  const page = path.join(folder, 'index.html')
  if (!existsSync(page)) return undefined
  const assets = readdirSync(folder).filter((name) => mediaTypes[path.extname(name)] !== undefined)
  return { page: readFileSync(page, 'utf8'), assets: new Set(assets) }
}

function readAsset(file: string): Asset {
  const bytes = readFileSync(file)
  const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream'
  return { type, bytes, zipped: gzipSync(bytes, { level: 9 }) }
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, { type, bytes, zipped }: Asset): FastifyReply {
  void reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(bytes)
  return reply.header('content-encoding', 'gzip').send(zipped)
}

/**
 * Scripts come from here alone; the component library writes its style sheets while it runs, and those carry this one
 * answer's nonce, so that no other style gets in.
 */
function sendShell(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64url')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  void reply.header('content-security-policy', policy.join('; '))
  return sendPage(reply, 200, page.replaceAll(noncePlace, nonce))
}
