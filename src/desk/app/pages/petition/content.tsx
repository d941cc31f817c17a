import type { PetitionView } from '../../../../server/petition-view.ts'

type Details = NonNullable<PetitionView['details']>

/** What the petitioner wrote, who she is, and what was registered beside it. */
export function Content({ petition: { details, sightWhy } }: { readonly petition: PetitionView }) {
  return (
    <section aria-labelledby="content">
      <h2 id="content">信访内容</h2>
      {details === null ? (
        <p className="note">您现在看不到信访人和信访内容。{sightWhy}期限照常计算。</p>
      ) : (
        <Told details={details} />
      )}
    </section>
  )
}

function Told({ details }: { readonly details: Details }) {
  const { text, demands, persons, representativesAsked, nameHidden } = details
  return (
    <>
      <p className="wording">{text}</p>
      <h3>诉求</h3>
      <ol>
        {demands.map(({ id, text: demand }) => (
          <li key={id}>{demand}</li>
        ))}
      </ol>
      <h3>信访人</h3>
      <ul>
        {persons.map((person) => (
          <li key={person.role.code + person.name}>{sayPerson(person)}</li>
        ))}
      </ul>
      {nameHidden && <p className="note">信访人请求不向承办单位公开姓名。</p>}
      {representativesAsked && <p className="note">多人走访，请信访人推选不超过5名代表（第二十条第三款）。</p>}
      <h3>登记事项</h3>
      <dl className="facts">
        {factsOf(details).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function sayPerson({ role, name, address, phone, idNumber }: Details['persons'][number]): string {
  const more = [
    ['住址', address],
    ['电话', phone],
    ['证件号码', idNumber],
  ].flatMap(([label = '', value]) => (value === null || value === undefined ? [] : [`${label} ${value}`]))
  return [`${role.label} ${name}`, ...more].join('，')
}

function factsOf(details: Details): readonly (readonly [string, string])[] {
  const { form, venue, source, people, category, kind, kindConfirmed, relation, upstreamNo, proposedUnit } = details
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['形式', form.code === 'visit' ? `${form.label}（${venue.label}）` : form.label],
    ['来源', source],
    ['人数', `${String(people)}人`],
    ['内容分类', category],
    ['类别', kind === null ? '待确认' : `${kind.label}${kindConfirmed ? '' : '（初步判断，待确认）'}`],
    ['与其他信访件', relation.label],
    ['上级编号', upstreamNo],
    ['拟转送', proposedUnit?.name],
    ['被检举控告的单位', details.accusedUnits.map(({ name }) => name).join('、')],
  ]
  return facts.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [[label, value] as const],
  )
}
