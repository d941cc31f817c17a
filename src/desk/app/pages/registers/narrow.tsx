import type { RegisterTally } from '../../../../server/register-overview.ts'
import { Go, go } from '../../router/router.tsx'
import { bookAddress } from './book-address.ts'
import type { BookPlace, Narrowing } from './book-address.ts'

interface Asked {
  readonly tally: RegisterTally
  readonly place: BookPlace
}

const states = [
  ['open', '没有办结的'],
  ['undated', '期限待定的'],
  ['late', '有超过期限的'],
  ['closed', '已办结的'],
] as const

/** What narrows a register down: how an entry stands, and one of the things it is counted by. */
export function Narrow({ tally, place }: Asked) {
  const to = (narrowing: Narrowing) => go(bookAddress({ kind: place.kind, ...narrowing, after: [] }))
  const { state, field, value } = place
  const standing = state === undefined ? {} : { state }
  const reading = field === undefined || value === undefined ? {} : { field, value }
  return (
    <div className="narrow no-print" role="search">
      <Choose
        name="state"
        label="状态"
        value={state ?? ''}
        choices={states.filter(([code]) => tally.asksForTerm || code !== 'undated')}
        choose={(chosen) => to({ ...reading, ...(chosen !== '' && { state: chosen }) })}
      />
      {tally.fields.map(({ name, label, values }) => (
        <Choose
          key={name}
          name={name}
          label={label}
          value={field === name ? (value ?? '') : ''}
          choices={values.map((each) => [each.value, `${each.label}（${String(each.all)}）`] as const)}
          choose={(chosen) => to({ ...standing, ...(chosen !== '' && { field: name, value: chosen }) })}
        />
      ))}
    </div>
  )
}

interface ChooseAsked {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [string, string])[]
  readonly choose: (value: string) => void
}

function Choose({ name, label, value, choices, choose }: ChooseAsked) {
  return (
    choices.length > 0 && (
      <p className="field">
        <label htmlFor={`narrow-${name}`}>{label}</label>
        <select id={`narrow-${name}`} value={value} onChange={({ target }) => choose(target.value)}>
          <option value="">不限</option>
          {choices.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </p>
    )
  )
}

/** Where a register's entries are concentrated: every value of what it is counted by, the most first. */
export function Concentration({ tally: { kind, fields } }: Pick<Asked, 'tally'>) {
  const filled = fields.filter(({ values }) => values.length > 0)
  return (
    filled.length > 0 && (
      <details>
        <summary>集中在哪里</summary>
        {filled.map(({ name, label, values }) => (
          <table key={name}>
            <caption>按{label}</caption>
            <thead>
              <tr>
                <th scope="col">{label}</th>
                <th scope="col">全部（件）</th>
                <th scope="col">没有办结（件）</th>
              </tr>
            </thead>
            <tbody>
              {values.map(({ value, label: words, all, open }) => (
                <tr key={value}>
                  <th scope="row">
                    <Go to={bookAddress({ kind: kind.code, field: name, value, after: [] })}>{words}</Go>
                  </th>
                  <td>{all}</td>
                  <td>{open}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    )
  )
}
