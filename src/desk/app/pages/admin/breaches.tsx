import type { BreachView } from '../../../../server/breaches.ts'
import { api } from '../../api/api.ts'
import { NotDone } from '../../api/problem.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Day } from '../../words/days.tsx'
import { Order } from './order.tsx'

/** 信息安全事件: what was lost or got out, whose, and who was told. */
export function Breaches() {
  const { today } = useDesk()
  const { value, problem, again } = useAsked('breaches', api.breaches)
  return (
    <>
      <Title>信息安全事件</Title>
      <p className="lead">
        个人信息泄露、丢失的，发现当日登记。登记了不能删改，后来知道的另行添加；告知了信访人和主管部门的，逐项记明。
      </p>
      <Order
        name="breach"
        label="登记一起事件"
        fields={[
          { name: 'foundOn', label: '发现日期', as: 'day', preset: today },
          {
            ...{ name: 'what', label: '发生了什么', as: 'words' },
            hint: '哪些信息、怎样泄露或者丢失、怎样处置；不要写入姓名、号码',
          },
        ]}
        send={async (given, requestId) => {
          await api.enterBreach({ ...given, requestId })
          again()
        }}
        said="事件已登记。"
      />
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value?.length === 0 && <p className="note">没有登记过信息安全事件。</p>}
      {value?.map((each) => (
        <One key={each.id} breach={each} changed={again} />
      ))}
    </>
  )
}

function One({ breach, changed }: { readonly breach: BreachView; readonly changed: () => void }) {
  const { id, foundOn, what, by, petitions, notices } = breach
  const { me, today } = useDesk()
  return (
    <section className="act here" aria-label={`${foundOn}发现的事件`}>
      <p>
        <b>
          <Day of={foundOn} />
          发现
        </b>
        <small className="quiet"> {by}登记</small>
      </p>
      <p className="wording">{what}</p>
      {petitions.length > 0 && <p>涉及信访件：{petitions.map(({ no }) => no).join('、')}</p>}
      {notices.length === 0 && <p className="near">还没有记明告知了谁。</p>}
      {notices.length > 0 && (
        <ul>
          {notices.map(({ told, toldOn, by: who }) => (
            <li key={told + toldOn}>
              <Day of={toldOn} />
              告知{told}
              <small className="quiet"> {who}登记</small>
            </li>
          ))}
        </ul>
      )}
      <div className="orders">
        <Order
          name={`notice-${id}`}
          label="添加告知"
          fields={[
            { name: 'told', label: '告知了谁', as: 'line', hint: '如信访人本人、网信部门；不写姓名' },
            { name: 'toldOn', label: '告知日期', as: 'day', preset: today },
          ]}
          send={async (given, requestId) => {
            await api.enterBreachNotice(id, { ...given, requestId })
            changed()
          }}
          said="告知已记明。"
        />
        {me.role.code === 'auditor' && (
          <Order
            name={`touched-${id}`}
            label="添加涉及的信访件"
            fields={[{ name: 'numbers', label: '信访件编号', as: 'words', hint: '每行一个，须完整' }]}
            send={async ({ numbers = '' }, requestId) => {
              await api.enterBreachPetitions(id, { requestId, petitions: await idsOf(numbers) })
              changed()
            }}
            said="涉及的信访件已添加。"
          />
        )}
      </div>
    </section>
  )
}

/** The register takes ids; people have numbers. @throws {NotDone} naming those under which she finds nothing */
async function idsOf(numbers: string): Promise<readonly string[]> {
  const lines = numbers.split(/[\s,，、]+/u).filter((each) => each !== '')
  const found = await Promise.all(lines.map((number) => api.petitions({ number })))
  const unknown = lines.filter((_, at) => found[at]?.petitions[0] === undefined)
  if (unknown.length === 0) return found.flatMap(({ petitions: [one] }) => (one === undefined ? [] : [one.id]))
  const detail = `没有您可以查看的这几件信访，请核对编号，须写完整：${unknown.join('、')}`
  throw new NotDone({ kind: 'faults', title: '填写有误', detail, faults: [{ path: 'numbers', problem: detail }] })
}
