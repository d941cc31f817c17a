import type { DeputyView } from '../../../../server/deputies.ts'
import type { DirectoryView } from '../../../../server/desk-view.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Day } from '../../words/days.tsx'
import { Order } from './order.tsx'
import type { Given, OrderField } from './order.tsx'

/** 代理: who stands in for a head, from which day to which. */
export function Deputies() {
  const { value, problem, again } = useAsked('deputies', api.deputies)
  const directory = useAsked('directory', api.directory)
  return (
    <>
      <Title>代理</Title>
      <p className="lead">
        负责人出差、休假时指定一名经办人员代理，最长92日，期满自动终止。代理期间两个人都能办，办的事记两个人的名字。
      </p>
      {directory.value !== undefined && <Appoint directory={directory.value} changed={again} />}
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value?.length === 0 && <p className="note">没有指定过代理。</p>}
      {value !== undefined && value.length > 0 && <Table deputies={value} changed={again} />}
    </>
  )
}

/** Who works on cases. */
const working: ReadonlySet<string> = new Set(['registrar', 'handler'])

function Appoint({ directory, changed }: { readonly directory: DirectoryView; readonly changed: () => void }) {
  const { me, office, today } = useDesk()
  const unitOf = (unit: string) => directory.units.find(({ id }) => id === unit)?.name ?? office
  const heads = directory.staff.filter(({ id, role }) => id !== me.id && role.code === 'unitHead')
  const ofOthers: readonly OrderField[] =
    me.role.code === 'officeHead'
      ? [
          {
            ...{ name: 'head', label: '代理哪位负责人', as: 'choose', optional: true },
            choices: heads.map(({ id, name, unit }) => [id, `${name}（${unitOf(unit)}）`] as const),
            hint: '不选就是您本人；单位负责人自己不能指定的，由您替他指定',
          },
        ]
      : []
  const fit = ({ head }: Given) => {
    const place = heads.find(({ id }) => id === head)?.unit ?? me.unit.id
    const own = directory.staff.filter(({ unit, role }) => unit === place && working.has(role.code))
    return own.map(({ id, name, role }) => [id, `${name}（${role.label}）`] as const)
  }
  return (
    <Order
      name="deputy"
      label="指定代理"
      fields={[
        ...ofOthers,
        {
          ...{ name: 'deputy', label: '由谁代理', as: 'choose' },
          choices: fit,
          hint: '和这位负责人同一单位的经办人员',
        },
        { name: 'from', label: '第一日', as: 'day', preset: today },
        { name: 'to', label: '末日', as: 'day' },
        { name: 'reason', label: '事由', as: 'line', hint: '如出差、休假' },
      ]}
      send={async (given) => {
        await api.appointDeputy(given)
        changed()
      }}
      said="代理已指定，到第一日自动开始。"
    />
  )
}

function Table({ deputies, changed }: { readonly deputies: readonly DeputyView[]; readonly changed: () => void }) {
  const { today } = useDesk()
  return (
    <table className="cards">
      <caption>代理</caption>
      <Heads of={['谁代理谁', '单位', '期间', '事由', '现在']} />
      <tbody>
        {deputies.map(({ id, head, deputy, unit, from, to, reason, endedOn, current }) => (
          <tr key={id}>
            <th scope="row">
              {deputy}代理{head}
            </th>
            <td data-label="单位">{unit}</td>
            <td data-label="期间">
              <Day of={from} />至<Day of={to} />
            </td>
            <td data-label="事由">{reason}</td>
            <td data-label="现在">
              {current && <b className="well">正在代理</b>}
              {endedOn !== null && (
                <>
                  <Day of={endedOn} />
                  终止
                </>
              )}
              {!current && endedOn === null && (to < today ? '已经期满' : '还没有开始')}
              {endedOn === null && to >= today && (
                <Order
                  name={`end-${id}`}
                  label={`终止${deputy}的代理`}
                  fields={[]}
                  note={<p>从今天起终止，已经办的事不变。</p>}
                  send={async () => {
                    await api.endDeputy(id)
                    changed()
                  }}
                  said="代理已终止。"
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
