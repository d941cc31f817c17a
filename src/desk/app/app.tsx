import { ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import type { DeskView } from '../../server/desk-view.ts'
import { api } from './api/api.ts'
import { useAsked } from './api/use-asked.ts'
import { DeskContext, useDesk } from './desk-context.ts'
import { Frame } from './frame/frame.tsx'
import { ProblemBox } from './frame/problem-box.tsx'
import { Waiting } from './frame/waiting.tsx'
import { usePlace } from './router/router.tsx'
import { theme } from './theme.ts'

const Today = lazy(() => import('./pages/today/today.tsx').then(({ Today: page }) => ({ default: page })))
const Petition = lazy(() => import('./pages/petition/petition.tsx').then(({ Petition: page }) => ({ default: page })))
const Petitions = lazy(() =>
  import('./pages/petitions/petitions.tsx').then(({ Petitions: page }) => ({ default: page })),
)
const Register = lazy(() => import('./pages/register/register.tsx').then(({ Register: page }) => ({ default: page })))

const Figures = lazy(() => import('./pages/figures/figures.tsx').then(({ Figures: page }) => ({ default: page })))
const Cases = lazy(() => import('./pages/figures/cases.tsx').then(({ Cases: page }) => ({ default: page })))
const Registers = lazy(() =>
  import('./pages/registers/registers.tsx').then(({ Registers: page }) => ({ default: page })),
)
const Book = lazy(() => import('./pages/registers/book.tsx').then(({ Book: page }) => ({ default: page })))
const NewEntry = lazy(() => import('./pages/entry/new-entry.tsx').then(({ NewEntry: page }) => ({ default: page })))
const Entry = lazy(() => import('./pages/entry/entry.tsx').then(({ Entry: page }) => ({ default: page })))

const County = lazy(() => import('./pages/county/county.tsx').then(({ County: page }) => ({ default: page })))
const Import = lazy(() => import('./pages/import/import.tsx').then(({ Import: page }) => ({ default: page })))

const Report = lazy(() => import('./pages/report/report.tsx').then(({ Report: page }) => ({ default: page })))

const Stubs = lazy(() => import('./pages/stubs/stubs.tsx').then(({ Stubs: page }) => ({ default: page })))

const Calendar = lazy(() => import('./pages/calendar/calendar.tsx').then(({ Calendar: page }) => ({ default: page })))

const Sealed = lazy(() => import('./pages/sealed/sealed.tsx').then(({ Sealed: page }) => ({ default: page })))

const Administration = lazy(() =>
  import('./pages/admin/administration.tsx').then(({ Administration: page }) => ({ default: page })),
)

interface DeskPage {
  readonly path: RegExp
  readonly page: ComponentType
  /** Whoever isn't allowed finds no such page. */
  readonly allows?: (desk: DeskView) => boolean
}

/** Address → page. Each is a chunk of its own, fetched when it is first gone to. */
const pages: readonly DeskPage[] = [
  { path: /^\/desk\/?$/, page: Today },
  { path: /^\/desk\/petitions\/?$/, page: Petitions },
  { path: /^\/desk\/petitions\/[^/]+$/, page: Petition },
  { path: /^\/desk\/calendar$/, page: Calendar },
  { path: /^\/desk\/register$/, page: Register },
  { path: /^\/desk\/county$/, page: County },
  { path: /^\/desk\/import$/, page: Import },
  { path: /^\/desk\/report$/, page: Report },
  { path: /^\/desk\/figures$/, page: Figures },
  { path: /^\/desk\/figures\/cases$/, page: Cases },
  { path: /^\/desk\/registers\/?$/, page: Registers },
  { path: /^\/desk\/registers\/[^/]+\/?$/, page: Book },
  { path: /^\/desk\/registers\/[^/]+\/new$/, page: NewEntry },
  { path: /^\/desk\/stubs$/, page: Stubs },
  { path: /^\/desk\/sealed$/, page: Sealed, allows: ({ may }) => may.sealed },
  { path: /^\/desk\/admin(\/|$)/, page: Administration },
  { path: /^\/desk\/registers\/[^/]+\/[^/]+$/, page: Entry },
]

export function App({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(nonce !== undefined && { csp: { nonce } })}
    >
      <Desk />
    </ConfigProvider>
  )
}

function Desk() {
  const { value: desk, problem, again } = useAsked('desk', api.desk)
  if (desk === undefined)
    return (
      <main className="alone">
        {problem === undefined ? <Waiting /> : <ProblemBox problem={problem} retry={again} />}
      </main>
    )
  return (
    <DeskContext value={desk}>
      <Frame>
        <Suspense fallback={<Waiting />}>
          <Page />
        </Suspense>
      </Frame>
    </DeskContext>
  )
}

const keepers: ReadonlySet<string> = new Set(['admin', 'securityAdmin'])

function Page() {
  const { path } = usePlace()
  const desk = useDesk()
  // A leader owes nothing here: what she comes for is the county.
  if (desk.me.role.code === 'leader' && /^\/desk\/?$/.test(path)) return <County />
  // These keep the house and see no petition: nothing is owed by them.
  if (keepers.has(desk.me.role.code) && /^\/desk\/?$/.test(path)) return <Administration />
  const found = pages.find((each) => each.path.test(path) && each.allows?.(desk) !== false)
  return found === undefined ? <NoSuchPage /> : <found.page />
}

function NoSuchPage() {
  return (
    <>
      <h1>没有这一页</h1>
      <p>网址可能写错了，或者这一页已经不在。请从上面的菜单进入。</p>
    </>
  )
}
