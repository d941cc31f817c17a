import type { AccessPage } from '../../../../server/access-list.ts'
import { useDesk } from '../../desk-context.ts'
import { Heads } from '../../frame/heads.tsx'
import { Go } from '../../router/router.tsx'
import { accessAddress } from './access-address.ts'
import { Moment } from './moment.tsx'

type Look = AccessPage['accesses'][number]

/** Looks, the newest first. Who may read the whole log can go on from a name or a number. */
export function AccessLines({ looks, caption }: { readonly looks: readonly Look[]; readonly caption: string }) {
  return (
    <table className="cards">
      <caption>{caption}</caption>
      <Heads of={['时间', '谁', '看了什么', '哪一件', '为什么']} />
      <tbody>
        {looks.map((look) => (
          <Line key={look.id} look={look} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ look }: { readonly look: Look }) {
  const { at, staff, role, unit, what, item, petition, why, mark } = look
  const all = useDesk().may.administer.includes('accesses')
  const name = all ? <Go to={accessAddress({ staff: staff.id, after: [] })}>{staff.name}</Go> : staff.name
  return (
    <tr>
      <th scope="row">
        <Moment of={at} />
      </th>
      <td data-label="谁">
        {name}
        <small className="quiet mark">
          {role.label}，{unit.name}
        </small>
      </td>
      <td data-label="看了什么">
        {what.label}
        {item !== null && <small className="quiet mark">{item}</small>}
      </td>
      <td data-label="哪一件">
        {petition === null && '—'}
        {petition !== null && !all && petition.no}
        {petition !== null && all && (
          <Go className="no" to={accessAddress({ number: petition.no, after: [] })}>
            {petition.no}
          </Go>
        )}
      </td>
      <td data-label="为什么">
        {why}
        {mark !== null && <b className="near mark">{mark}</b>}
      </td>
    </tr>
  )
}
