import { lazy } from 'react'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { Go, usePlace } from '../../router/router.tsx'
import './admin.css'
import { addressOf, pageAt, places } from './places.ts'
import type { PageName } from './places.ts'

const pages = {
  people: lazy(() => import('./people.tsx').then(({ People: page }) => ({ default: page }))),
  changes: lazy(() => import('./changes.tsx').then(({ Changes: page }) => ({ default: page }))),
  policy: lazy(() => import('./policy.tsx').then(({ Policy: page }) => ({ default: page }))),
  units: lazy(() => import('./units.tsx').then(({ Units: page }) => ({ default: page }))),
  deputies: lazy(() => import('./deputies.tsx').then(({ Deputies: page }) => ({ default: page }))),
  templates: lazy(() => import('./templates.tsx').then(({ Templates: page }) => ({ default: page }))),
  calendar: lazy(() => import('./calendar.tsx').then(({ Calendar: page }) => ({ default: page }))),
  accesses: lazy(() => import('./accesses.tsx').then(({ Accesses: page }) => ({ default: page }))),
  sight: lazy(() => import('./sight.tsx').then(({ Sight: page }) => ({ default: page }))),
  roles: lazy(() => import('./roles.tsx').then(({ Roles: page }) => ({ default: page }))),
  disposals: lazy(() => import('./disposals.tsx').then(({ Disposals: page }) => ({ default: page }))),
  breaches: lazy(() => import('./breaches.tsx').then(({ Breaches: page }) => ({ default: page }))),
  safekeeping: lazy(() => import('./safekeeping.tsx').then(({ Safekeeping: page }) => ({ default: page }))),
} as const satisfies Record<PageName, unknown>

/** 管理: whoever keeps the house sees the pages that are hers, and of the others whose they are. */
export function Administration() {
  const { path } = usePlace()
  const { may } = useDesk()
  const named = pageAt(path)
  if (named === undefined) return <Overview />
  if (!may.administer.includes(named)) return <NotHers page={named} />
  const Page = pages[named]
  return (
    <div className="admin">
      <nav className="no-print" aria-label="管理">
        <Go to="/desk/admin">管理</Go>
      </nav>
      <Page />
    </div>
  )
}

function Overview() {
  const { may } = useDesk()
  return (
    <>
      <Title>管理</Title>
      {may.administer.length === 0 && <p className="note">您的岗位没有要管理的事项。</p>}
      <ul className="places">
        {may.administer.map((page) => (
          <li key={page}>
            <Go to={addressOf(page)}>{places[page].label}</Go>
            <small>{places[page].about}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

function NotHers({ page }: { readonly page: PageName }) {
  const { me } = useDesk()
  const { label, whose } = places[page]
  return (
    <>
      <Title>{label}</Title>
      <p className="note">
        这一页由{whose}打开，{me.role.label}不能打开：系统管理、安全管理、审计管理由三个人分别担任。需要办理的，请告诉
        {whose}。
      </p>
      <p>
        <Go to="/desk/admin">回到管理</Go>
      </p>
    </>
  )
}
