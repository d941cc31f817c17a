import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

/** Few and short: what is late already stands right under it. */
const shown = 3
const longest = 32

/**
 * 期限待定: what a 巡视组 assigned without a term stands before the head until she sets one; nobody owes anything till then,
 * so that no list of duties would ever hold it.
 */
export function Undated() {
  const { value, problem, again } = useAsked('undated inspection', () =>
    api.entries('inspection', { state: 'undated', limit: String(shown + 1) }),
  )
  if (problem !== undefined) return <ProblemBox problem={problem} title="期限待定的没有取到" retry={again} />
  if (value === undefined || value.entries.length === 0) return null
  return (
    <section className="duties" aria-label="期限待定">
      <h2>
        期限待定，须由您设定 <small>巡视交办事项</small>
      </h2>
      <ul>
        {value.entries.slice(0, shown).map(({ id, number, openedOn, about, units }) => (
          <li key={id} className="duty">
            <p className="when">
              <span className="near">期限待定</span>
              <Day of={openedOn} />
              交办
            </p>
            <p className="what">
              <Go to={`/desk/registers/inspection/${id}`}>{clipped(about ?? number)}</Go>
            </p>
            <p className="about">
              <span className="no">{number}</span> {units.map(({ name }) => name).join('、')}
            </p>
          </li>
        ))}
      </ul>
      {value.entries.length > shown && (
        <p>
          <Go to="/desk/registers/inspection?state=undated">全部期限待定的巡视交办事项</Go>
        </p>
      )}
    </section>
  )
}

function clipped(about: string): string {
  const signs = [...about]
  return signs.length > longest ? `${signs.slice(0, longest).join('')}……` : about
}
