import { Button } from 'antd'
import { useState } from 'react'
import type { PaperKindView } from '../../../../server/paper-kinds.ts'
import type { TemplateView } from '../../../../server/paper-templates.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useSending } from '../../api/use-sending.ts'
import { useDesk } from '../../desk-context.ts'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Title } from '../../frame/frame.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Moment } from './moment.tsx'
import { Order } from './order.tsx'

const heads: ReadonlySet<string> = new Set(['officeHead', 'unitHead'])

/** 文书样式: a unit's own .docx over ours, proposed by one and adopted by another. */
export function Templates() {
  const { me } = useDesk()
  const kinds = useAsked('paper-kinds', api.paperKinds)
  const templates = useAsked('templates', api.templates)
  const problem = kinds.problem ?? templates.problem
  return (
    <>
      <Title>文书样式</Title>
      <p className="lead">
        {me.unit.name}的文书没有另定样式的，用系统的样式（按 GB/T 9704 排）。要用自己的：把 .docx
        里该填的地方写成双花括号的项目名称，如 {'{{信访件编号}}'}
        ，必填项目一个不能少；一个人提出，由负责人采用以后才用。
      </p>
      {heads.has(me.role.code) && (
        <Order
          name="organ-mark"
          label="设定机关代字"
          fields={[{ name: 'mark', label: '机关代字', as: 'line', hint: '用于以后签发的文书的文号，如 青信' }]}
          send={({ mark = '' }) => api.setOrganMark(mark)}
          said="机关代字已设定，用于以后签发的文书。"
        />
      )}
      {problem !== undefined && (
        <ProblemBox problem={problem} retry={kinds.problem === undefined ? templates.again : kinds.again} />
      )}
      {problem === undefined && (kinds.value === undefined || templates.value === undefined) && <Waiting />}
      {kinds.value !== undefined && templates.value !== undefined && (
        <Table kinds={kinds.value} templates={templates.value} changed={templates.again} />
      )}
    </>
  )
}

interface Asked {
  readonly kinds: readonly PaperKindView[]
  readonly templates: readonly TemplateView[]
  readonly changed: () => void
}

function Table({ kinds, templates, changed }: Asked) {
  return (
    <table className="cards">
      <caption>{kinds.length}种文书</caption>
      <Heads of={['文书', '依据', '现在用的样式', '变更']} />
      <tbody>
        {kinds.map((kind) => (
          <Row
            key={kind.kind}
            kind={kind}
            templates={templates.filter((each) => each.kind.code === kind.kind)}
            changed={changed}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowAsked extends Pick<Asked, 'templates' | 'changed'> {
  readonly kind: PaperKindView
}

function Row({ kind: { kind, label, article, fields }, templates, changed }: RowAsked) {
  const { me } = useDesk()
  const used = templates.find(({ inUse }) => inUse)
  const proposed = templates.find(({ inUse }) => !inUse)
  const isHead = heads.has(me.role.code)
  return (
    <tr>
      <th scope="row">
        {label}
        <details>
          <summary>有哪些项目</summary>
          <ul>
            {fields.map((field) => (
              <li key={field.label}>
                {`{{${field.label}}}`}
                {field.required && '　必填'}
              </li>
            ))}
          </ul>
        </details>
      </th>
      <td data-label="依据">{article}</td>
      <td data-label="现在用的样式">
        {used === undefined ? '系统的' : used.fileName}
        {proposed !== undefined && (
          <small className="mark near">
            已提出「{proposed.fileName}」（
            <Moment of={proposed.uploadedAt} />
            ），还没有采用
          </small>
        )}
      </td>
      <td data-label="变更">
        <Propose kind={kind} label={label} changed={changed} />
        {isHead && proposed !== undefined && (
          <Order
            name={`adopt-${kind}`}
            label={`采用《${label}》的新样式`}
            fields={[]}
            note={<p>以后起草的都用这个样式，已经签发的不变。自己提出的由别人采用。</p>}
            send={() => api.adoptTemplate(kind).then(changed)}
            said="新样式已采用。"
          />
        )}
        {isHead && used !== undefined && (
          <Order
            name={`drop-${kind}`}
            label={`《${label}》改回系统的样式`}
            fields={[]}
            send={() => api.dropTemplate(kind).then(changed)}
            said="已改回系统的样式。"
          />
        )}
      </td>
    </tr>
  )
}

function Propose({ kind, label, changed }: { readonly kind: string; readonly label: string } & Pick<Asked, 'changed'>) {
  const [file, setFile] = useState<File | undefined>(undefined)
  const [done, setDone] = useState(false)
  const { send, sending, problem } = useSending(async () => {
    if (file === undefined) return
    await api.proposeTemplate(kind, file)
    setDone(true)
    setFile(undefined)
    changed()
  })
  return (
    <details>
      <summary>提出新样式</summary>
      <p className="field">
        <label htmlFor={`template-${kind}`}>{label}的样式（.docx，5MB以内）</label>
        <input
          id={`template-${kind}`}
          type="file"
          accept=".docx"
          onChange={({ target }) => {
            setDone(false)
            setFile(target.files?.[0])
          }}
        />
      </p>
      {problem !== undefined && <ProblemBox problem={problem} title="样式没有收下" />}
      <Button size="small" loading={sending} disabled={file === undefined} onClick={send}>
        提出
      </Button>
      {done && (
        <p className="done" role="status">
          样式已提出，等负责人采用。
        </p>
      )}
    </details>
  )
}
