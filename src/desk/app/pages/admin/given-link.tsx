import type { Link } from '../../../../server/accounts/manage-accounts.ts'
import { Moment } from './moment.tsx'

/** The link with which its holder sets a password of her own: shown once, kept nowhere on this page. */
export function GivenLink({ link: { path, expiresAt } }: { readonly link: Link }) {
  return (
    <div className="once" role="status">
      <p>
        一次性链接，请当面或者用可靠的方式交给本人，只在这里显示一次，
        <Moment of={expiresAt} />
        以前有效：
      </p>
      <p>
        <code>{window.location.origin + path}</code>
      </p>
    </div>
  )
}
