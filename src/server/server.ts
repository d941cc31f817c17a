import type { Writable } from 'node:stream'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { LogController } from 'fastify'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import { sweepDisposedFiles } from '../store/dispose.ts'
import { openKeyring } from '../store/keys.ts'
import type { Db } from '../store/open-db.ts'
import { findRegion } from '../store/region.ts'
import { sealRegion } from '../store/seal.ts'
import { fillSearchEntries } from '../store/search-entries.ts'
import { StoreRefusal } from '../store/store-refusal.ts'
import { answerProblems, speakZod } from './answers.ts'
import { readBodies } from './bodies.ts'
import { mountDeskApp } from './desk-app.ts'
import { takeMultipart } from './forms.ts'
import { standGuard } from './guard.ts'
import type { CookieOptions } from './sign-in/cookies.ts'
import { makeUploads } from './receiving.ts'
import type { House } from './house.ts'
import { read } from './house.ts'
import { everyMs } from './live/live.ts'
import type { Metronome } from './live/live.ts'
import { clamdScanner } from './materials/clamd.ts'
import type { ClamdAddress } from './materials/clamd.ts'
import { makeMetrics, overdueCount } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { mountScreens } from './mount-screens.ts'
import { style, stylePath } from './pages/style.ts'
import { nobodys } from './sign-in/passwords.ts'
import { notThere, ProblemError, tooMany } from './problem.ts'
import { accessRoutes } from './routes/accesses.ts'
import { administrationRoutes } from './routes/administration.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { breachRoutes } from './routes/breaches.ts'
import { conferenceRoutes } from './routes/conference.ts'
import { deputyRoutes } from './routes/deputies.ts'
import { deskRoutes } from './routes/desk.ts'
import { listRoutes } from './routes/lists.ts'
import { liveRoutes } from './routes/live.ts'
import { paperRoutes } from './routes/papers.ts'
import { petitionRoutes } from './routes/petitions.ts'
import { figureRoutes, ledgerRoutes, worklistRoutes } from './routes/reading.ts'
import { registerRoutes } from './routes/registers.ts'
import { issuedReportRoutes, reportRoutes, writtenReportRoutes } from './routes/reports.ts'
import { sealedRoutes } from './routes/sealed.ts'
import { sessionRoutes } from './routes/session.ts'
import { staffRoutes } from './routes/staff.ts'
import { stubRoutes } from './routes/stubs.ts'
import { trackingRoutes } from './routes/tracking.ts'
import { unitRoutes } from './routes/units.ts'
import type { Routes } from './routes/routes.ts'
import type { Front } from './screen.ts'
import { mountAccountPages } from './sign-in/mount-account-pages.ts'
import { openSso } from './sign-in/sso.ts'
import type { SsoOptions } from './sign-in/sso.ts'

/** What a server is made of; time, ids and random numbers are given, never taken. */
export interface ServerOptions {
  readonly db: Db
  readonly front: Front
  readonly now: () => Date
  readonly newId: () => string
  readonly random: () => number
  readonly demo?: boolean
  /** Behind a proxy on this machine that speaks https: cookies are Secure, its X-Forwarded-For is believed. */
  readonly behindHttps?: boolean
  /** The government's own sign-in, beside passwords. */
  readonly sso?: SsoOptions | undefined
  /** Where a ClamAV daemon listens, if one does. */
  readonly clamd?: ClamdAddress | undefined
  /** The office's own fonts for PDF. */
  readonly fontFolder?: string | undefined
  /** Where log lines go; without it there are none. */
  readonly log?: Writable
  /** Twenty seconds for the headers and five minutes for the whole, unless told otherwise. */
  readonly patience?: Patience
  /** When open windows are told what colleagues did. */
  readonly metronome?: Metronome
}

/** How long a client may take to send, in milliseconds; looked at every `look`. */
export interface Patience {
  readonly headers: number
  readonly request: number
  readonly look: number
}

const routeFamilies: readonly Routes[] = [
  accessRoutes,
  administrationRoutes,
  breachRoutes,
  deputyRoutes,
  sessionRoutes,
  staffRoutes,
  deskRoutes,
  liveRoutes,
  petitionRoutes,
  listRoutes,
  paperRoutes,
  attachmentRoutes,
  worklistRoutes,
  registerRoutes,
  conferenceRoutes,
  figureRoutes,
  reportRoutes,
  writtenReportRoutes,
  issuedReportRoutes,
  ledgerRoutes,
  trackingRoutes,
  sealedRoutes,
  stubRoutes,
  unitRoutes,
]

const seconds = 1000
const sealEvery = 60 * seconds
const usualBeat = everyMs(seconds)

/**
 * Builds the server and listens. `close` lets requests in flight finish and leaves nothing running; the database is the
 * caller's to close.
 *
 * @throws {StoreRefusal} when the database holds no region yet
 */
export async function startServer(
  options: ServerOptions & { readonly host: string; readonly port: number; readonly say: (line: string) => void },
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const { app, house } = await buildServer(options)
  const address = await app.listen({ host: options.host, port: options.port })
  let open = true
  // Petitions from before there was a search, or out of an old backup, become findable while people work.
  const filling = fillSearchEntries(house.db, house.region.code, () => open).catch((error: unknown) => {
    options.say(`检索用的索引没有补齐，下次启动再补：${error instanceof Error ? error.message : String(error)}`)
  })
  let sealing: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    sealing = keepUp(house).catch((error: unknown) => {
      options.say(`封印或者清除没有完成，下一分钟再试：${error instanceof Error ? error.message : String(error)}`)
    })
  }, sealEvery)
  return {
    address,
    async close() {
      open = false
      clearInterval(timer)
      await app.close()
      await Promise.all([sealing, filling])
    },
  }
}

/** What is done every minute: the newest acts sealed, files of what was disposed of deleted. */
async function keepUp(house: House): Promise<void> {
  await read(house, (tx) => sealRegion(tx, house.region.code, house.now()))
  await sweepDisposedFiles(house.db, house.region.code, house.now())
}

/** The server without a socket. @throws {StoreRefusal} when the database holds no region yet */
export async function buildServer(
  options: ServerOptions,
): Promise<{ readonly app: FastifyInstance; readonly house: House }> {
  const region = await findRegion(options.db)
  if (region === undefined) {
    throw new StoreRefusal('这个数据目录还没有地区和单位：请先运行 dengwen init，或先导入责任单位名录。')
  }
  const app = makeApp(options)
  const { db, now, newId, random, demo = false, front, behindHttps = false, fontFolder, clamd } = options
  const note = (line: Readonly<Record<string, string>>) => {
    app.log.info(line)
  }
  const keyring = openKeyring(db.dataDir)
  const uploads = makeUploads(db.dataDir)
  const house: House = {
    ...{ db, region, keyring, now, newId, random, uploads, note, demo, fontFolder, sso: options.sso !== undefined },
    calendar: stateCouncilCalendar,
    ...(clamd !== undefined && { scanner: clamdScanner(clamd) }),
  }
  const metrics = makeMetrics()
  const cookies: CookieOptions = { secure: behindHttps }
  await protect(app, cookies)
  speakZod(app)
  readBodies(app)
  await takeMultipart(app)
  standGuard(app, house, cookies)
  answerProblems(app, house, (problem) => front.problemPage(demo, problem))
  await app.register(swagger, { openapi: openApi(region.office), transform: jsonSchemaTransform })
  const serving = { house, cookies, metrics, metronome: options.metronome ?? usualBeat }
  const sso = options.sso === undefined ? undefined : openSso(options.sso, house)
  await app.register((scope, _, done) => {
    observe(scope, metrics)
    for (const routes of routeFamilies) routes(scope.withTypeProvider<ZodTypeProvider>(), serving)
    mountScreens(scope, { ...serving, front })
    mountAccountPages(scope, { ...serving, front, sso })
    mountDeskApp(scope, house, front)
    plainRoutes(scope, house, metrics)
    done()
  })
  await nobodys()
  await app.ready()
  return { app, house }
}

/** Who sends drop by drop holds a connection and nothing else; five minutes carry a file of twenty megabytes over 3G. */
const patient: Patience = { headers: 20 * seconds, request: 300 * seconds, look: 10 * seconds }

function makeApp({ log, behindHttps, newId, patience = patient }: ServerOptions): FastifyInstance {
  return Fastify({
    logger: log === undefined ? false : { level: 'info', stream: log, redact: ['req.headers', 'res.headers'] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: behindHttps === true ? 'loopback' : false,
    bodyLimit: 1024 * 1024,
    // A connection that sends nothing for long is let go; an import of a large ledger sends nothing back for minutes.
    connectionTimeout: 600 * seconds,
    requestTimeout: patience.request,
    keepAliveTimeout: 10 * seconds,
    http: {
      maxHeaderSize: 16 * 1024,
      headersTimeout: patience.headers,
      connectionsCheckingInterval: patience.look,
    },
    routerOptions: { maxParamLength: 128 },
    return503OnClosing: true,
  })
}

async function protect(app: FastifyInstance, { secure }: CookieOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // With no-referrer browsers would send `Origin: null` with our own forms, which the guard refuses.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
    frameguard: { action: 'deny' },
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: 60 * seconds,
    errorResponseBuilder: () => new ProblemError(tooMany),
  })
}

function openApi(office: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `登闻 ${office}`,
      version: '1',
      description:
        '每件信访都有人在法定的日子以前欠着一个书面答复。错误一律为 application/problem+json：409 为依规定不能办理，附条款；422 列出全部填写有误之处。' +
        '写入的请求须带请求头 x-dengwen: 1 或 JSON 内容类型，并带提交编号，同一编号只办一次。',
    },
    components: {
      securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'dengwen' } },
    },
    security: [{ session: [] }],
  }
}

/** One line and one count per request that says no other of itself: method, route pattern, status, time and who, by id. */
function observe(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.config.unlogged === true) {
      done()
      return
    }
    const route = request.routeOptions.url ?? 'none'
    metrics.observe(route, reply.statusCode, reply.elapsedTime / seconds)
    const who = request.signedIn?.actor.id ?? 'nobody'
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, route, status: reply.statusCode, ms, staff: who })
    done()
  })
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function plainRoutes(app: FastifyInstance, house: House, metrics: Metrics): void {
  const open = { config: { needs: 'anyone' }, schema: { hide: true } } as const
  app.get(stylePath, open, (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(style),
  )
  app.get('/api/openapi.json', open, (_, reply) => reply.send(app.swagger()))
  app.get('/healthz', open, async (_, reply) => {
    await read(house, (tx) => tx.query('select 1'))
    return reply.type('text/plain; charset=utf-8').send('ok\n')
  })
  // What is overdue, and how often what was asked for, moves with every report: told to the machine's own watcher alone.
  app.get('/metrics', open, async (request, reply) => {
    if (!loopback.has(request.ip)) throw new ProblemError(notThere)
    const overdue = await read(house, (tx) => overdueCount(tx, house.region.code, shanghaiDayOf(house.now())))
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(metrics.expose({ dengwen_open_duties_overdue: overdue }))
  })
}
