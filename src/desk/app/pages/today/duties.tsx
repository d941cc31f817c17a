import type { DutyPage } from '../../../../server/duty-list.ts'
import { Go } from '../../router/router.tsx'
import { Day, DayMarks, Distance } from '../../words/days.tsx'

type Owed = DutyPage['duties'][number]

const weekDays = 7

const groups: readonly { readonly title: string; readonly holds: (duty: Owed) => boolean }[] = [
  { title: '已超过', holds: ({ overdue }) => overdue },
  { title: '今天到期', holds: ({ daysLeft }) => daysLeft === 0 },
  { title: '七日内', holds: ({ daysLeft }) => daysLeft !== null && daysLeft <= weekDays },
  { title: '以后', holds: ({ daysLeft }) => daysLeft !== null },
  { title: '暂停计算', holds: () => true },
]

/** What is owed, in groups by how near it is: each duty stands in the first that holds it. */
export function Duties({ duties, withOwner }: { readonly duties: readonly Owed[]; readonly withOwner: boolean }) {
  const placed = Map.groupBy(duties, (duty) => groups.find(({ holds }) => holds(duty)))
  return groups.map((group) => {
    const own = placed.get(group) ?? []
    return (
      own.length > 0 && (
        <section key={group.title} className="duties" aria-label={group.title}>
          <h2 className={group.title === '已超过' ? 'late' : undefined}>
            {group.title} <small>{own.length}项</small>
          </h2>
          <ul>
            {own.map((duty) => (
              <Line key={`${duty.subject} ${duty.duty}`} duty={duty} withOwner={withOwner} />
            ))}
          </ul>
        </section>
      )
    )
  })
}

function Line({ duty, withOwner }: { readonly duty: Owed; readonly withOwner: boolean }) {
  const { subject, kind, number, about, term, article, statutory, owner, due, draft } = duty
  return (
    <li className="duty">
      <p className="when">
        <Distance of={duty} />
        <Day of={due} />
        <DayMarks of={duty} />
      </p>
      <p className="what">
        <Go to={kind.code === 'petition' ? `/desk/petitions/${subject}` : `/desk/registers/${kind.code}/${subject}`}>
          {term.label}
        </Go>
        <small>
          {article}
          {!statutory && '（非法定期限）'}
        </small>
      </p>
      <p className="about">
        <span className="no">{number}</span> {kind.code === 'petition' ? about : kind.label}
        {draft !== null && <span className="owner">处理意见{draft}</span>}
        {withOwner && <span className="owner">由{owner.name}作出</span>}
      </p>
    </li>
  )
}
