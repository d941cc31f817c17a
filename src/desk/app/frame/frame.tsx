import { Button } from 'antd'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { api } from '../api/api.ts'
import type { DeskView } from '../../../server/desk-view.ts'
import { useDesk } from '../desk-context.ts'
import { listen } from '../live/live.ts'
import { Go, usePlace } from '../router/router.tsx'

interface Area {
  readonly path: string
  readonly label: string
  readonly allows: (desk: DeskView) => boolean
}

const leading: ReadonlySet<string> = new Set(['leader', 'officeHead'])
/** They keep the house and see no petition. */
const keeping: ReadonlySet<string> = new Set(['admin', 'securityAdmin'])

const readsPetitions = ({ me }: DeskView) => !keeping.has(me.role.code)

const areas: readonly Area[] = [
  { path: '/desk', label: '待办', allows: (desk) => desk.me.role.code !== 'leader' && readsPetitions(desk) },
  { path: '/desk/county', label: '全县', allows: ({ me }) => leading.has(me.role.code) },
  { path: '/desk/petitions', label: '信访件', allows: readsPetitions },
  { path: '/desk/register', label: '登记', allows: ({ may }) => may.register },
  { path: '/desk/figures', label: '数字', allows: readsPetitions },
  {
    path: '/desk/report',
    label: '报告',
    allows: (desk) => desk.may.issueReports && desk.me.role.code !== 'leader' && readsPetitions(desk),
  },
  { path: '/desk/registers', label: '专项', allows: readsPetitions },
  { path: '/desk/sealed', label: '密封仓', allows: ({ may }) => may.sealed },
  { path: '/desk/import', label: '台账', allows: ({ may }) => may.keepLedgers },
  { path: '/desk/admin', label: '管理', allows: ({ may }) => may.administer.length > 0 },
]

/** The head of every page: whose desk it is, its places, and who works at it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const desk = useDesk()
  const { office, demo } = desk
  useEffect(listen, [])
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="top">
        {demo && (
          <p className="demo" role="note">
            演示数据，均为虚构
          </p>
        )}
        <p className="brand">
          <Go to="/desk">登闻 · {office}</Go>
        </p>
        <Areas />
        <Who />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer>登闻 · 每件信访，都有人须在法定的日子以前书面答复</footer>
    </>
  )
}

function Areas() {
  const desk = useDesk()
  const { path } = usePlace()
  const own = areas.filter(({ allows }) => allows(desk))
  const current =
    own.findLast((area) => path === area.path || path.startsWith(`${area.path}/`)) ??
    (path === '/desk' ? own[0] : undefined)
  return (
    <nav aria-label="办公台">
      {own.map((area) => (
        <Go key={area.path} to={area.path} aria-current={area === current ? 'page' : undefined}>
          {area.label}
        </Go>
      ))}
    </nav>
  )
}

function Who() {
  const { me } = useDesk()
  const leave = async () => {
    forgetDrafts()
    await api.signOut().catch(() => undefined)
    window.location.assign('/desk')
  }
  return (
    <p className="who">
      <span>
        <Go to="/desk/account/sessions">{me.name}</Go>，{me.role.label}（{me.unit.name}）
      </span>
      <Button size="small" onClick={() => void leave()}>
        退出
      </Button>
    </p>
  )
}

/** Whoever sits down here next finds nothing of what was typed. */
function forgetDrafts(): void {
  for (const key of Object.keys(window.localStorage)) {
    if (key.startsWith('dengwen.')) window.localStorage.removeItem(key)
  }
}

/** The page's name, in its heading and in the tab. */
export function Title({ children, aside }: { readonly children: string; readonly aside?: ReactNode }) {
  const { office } = useDesk()
  useEffect(() => {
    document.title = `${children} - ${office}`
  }, [children, office])
  return (
    <div className="title">
      <h1>{children}</h1>
      {aside}
    </div>
  )
}
