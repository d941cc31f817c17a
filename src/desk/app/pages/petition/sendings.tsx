import type { PetitionView } from '../../../../server/petition-view.ts'
import { Day, Distance } from '../../words/days.tsx'

/** 承办单位: whom it was sent to, each with its own clocks. */
export function Sendings({ petition: { sendings, duties } }: { readonly petition: PetitionView }) {
  return (
    sendings.length > 0 && (
      <section aria-labelledby="units">
        <h2 id="units">承办单位</h2>
        <ul className="units">
          {sendings.map(({ id, unit, role, mode, receivedOn, status }) => (
            <li key={id}>
              <b>{unit.name}</b>（{role.label}）
              <small>
                {mode.label}，<Day of={receivedOn} />
                收到，{status.label}
              </small>
              {duties
                .filter(({ open, owner }) => open && owner.id === unit.id)
                .map((duty) => (
                  <small key={duty.id}>
                    {duty.term.label}：<Distance of={duty} />
                  </small>
                ))}
            </li>
          ))}
        </ul>
      </section>
    )
  )
}
