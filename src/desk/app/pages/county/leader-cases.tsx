import type { EntryPage } from '../../../../server/register-view.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

type Entry = EntryPage['entries'][number]

/** 领导包案: her own in front; of the others only that they are there, until she looks. */
export function LeaderCases() {
  const asked = useAsked('open leader cases', () => api.entries('leaderCase', { state: 'open' }))
  useKeptFresh(asked)
  const { value, problem, again } = asked
  return (
    <section aria-labelledby="leader-cases">
      <h2 id="leader-cases">领导包案，没有化解的</h2>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {problem === undefined && value === undefined && <Waiting />}
      {value !== undefined && <Cases page={value} />}
    </section>
  )
}

function Cases({ page: { entries, next } }: { readonly page: EntryPage }) {
  const { me } = useDesk()
  const mine = entries.filter(({ leader }) => leader?.includes(me.name) === true)
  const others = entries.filter((each) => !mine.includes(each))
  return (
    <>
      {mine.length === 0 ? (
        <p className="note">台账里没有写明由{me.name}包的、还没有化解的案件。</p>
      ) : (
        <>
          <h3>
            我包的案 <small>{mine.length}件</small>
          </h3>
          <List entries={mine} />
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            其他领导包的案（{others.length}件{next !== null && '以上'}）
          </summary>
          <List entries={others} />
        </details>
      )}
    </>
  )
}

function List({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="late-ones">
      {entries.map(({ id, number, openedOn, about, leader, units, next, promised, kept }) => (
        <li key={id}>
          <p>
            <Go to={`/desk/registers/leaderCase/${id}`}>{shortened(about) ?? number}</Go>
          </p>
          <p>
            <small className="quiet">
              {leader}
              {units.length > 0 && `，${units.map(({ name }) => name).join('、')}`}，<Day of={openedOn} />
              包案
            </small>
          </p>
          {next !== null && (
            <p className={next.overdue ? 'late' : undefined}>
              {next.overdue ? '已超过：' : '下一步：'}
              {next.owner.name}，<Day of={next.due} />
            </p>
          )}
          {promised > 0 && (
            <p>
              议定、承诺{promised}项，已认定落实{kept}项
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const most = 40

/** Enough to know it by: the whole stands on its own page. */
function shortened(about: string | null): string | null {
  if (about === null) return null
  const letters = [...about]
  return letters.length > most ? `${letters.slice(0, most).join('')}……` : about
}
