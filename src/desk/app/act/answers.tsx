import { Input, Radio } from 'antd'
import { Fragment } from 'react'
import { outcomes } from '../../../petition/words.ts'
import { Cite } from './cite.tsx'
import { FieldGroup, FieldRow, faultAt } from './field-row.tsx'
import type { Ground } from './ground.ts'

const { TextArea } = Input

/** Each demand beside its answer: none can be overlooked, and none is answered without its legal basis. */
export function Answers({ ground }: { readonly ground: Ground }) {
  const demands = ground.petition?.details?.demands ?? []
  return (
    <div className="answers">
      {demands.map((demand, at) => (
        <Answer key={demand.id} demand={demand} place={at + 1} ground={ground} />
      ))}
    </div>
  )
}

function Answer({
  demand,
  place,
  ground,
}: {
  readonly demand: { readonly id: string; readonly text: string }
  readonly place: number
  readonly ground: Ground
}) {
  const { values, change, faults, form } = ground
  const outcome = `outcome.${demand.id}`
  return (
    <section className="answer" aria-label={`第${String(place)}项诉求`}>
      <div>
        <h3>第{place}项诉求</h3>
        <p>{demand.text}</p>
      </div>
      <div>
        <FieldGroup label="怎样答复" fault={faultAt(faults, `input.answers.${String(place - 1)}`)}>
          <Radio.Group
            aria-label={`第${String(place)}项怎样答复`}
            value={values[outcome]?.[0]}
            options={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
            onChange={(event) => change(outcome, [String(event.target.value)])}
          />
        </FieldGroup>
        {form.textsPerDemand.map(({ name, label }) => {
          const text = `${name}.${demand.id}`
          const field = `text.${text}`
          return (
            <Fragment key={name}>
              <FieldRow
                id={`${form.act}-${field}`}
                label={`第${String(place)}项诉求的${label}`}
                required
                fault={faultAt(faults, `texts.${text}`)}
              >
                {(tied) => (
                  <TextArea
                    {...tied}
                    value={values[field]?.[0] ?? ''}
                    rows={name === 'basis' ? 1 : 3}
                    onChange={(event) => change(field, [event.target.value])}
                  />
                )}
              </FieldRow>
              {name === 'basis' && (
                <Cite
                  about={`第${String(place)}项诉求的${label}`}
                  written={values[field]?.[0] ?? ''}
                  write={(words) => change(field, [words])}
                />
              )}
            </Fragment>
          )
        })}
      </div>
    </section>
  )
}
