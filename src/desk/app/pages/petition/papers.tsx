import { Button } from 'antd'
import { useState } from 'react'
import type { PaperView } from '../../../../server/papers.ts'
import type { PetitionView } from '../../../../server/petition-view.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Day } from '../../words/days.tsx'
import { useOpenAct } from './open-act.ts'
import { KeepOriginal } from './keep-original.tsx'
import type { Handling } from './handling.ts'

/** 公文: the papers this person may read, how far each has come, and its sealed original. */
export function Papers(handling: Handling) {
  const { petition } = handling
  return (
    petition.sight === 'texts' && (
      <section aria-labelledby="papers">
        <h2 id="papers">公文</h2>
        {petition.papers.length === 0 ? <HowOneBegins petition={petition} /> : <List {...handling} />}
      </section>
    )
  )
}

function HowOneBegins({ petition: { actions } }: { readonly petition: PetitionView }) {
  const { open } = useOpenAct()
  const mayDraft = actions.some((action) => action.act === 'draftPaper' && action.open)
  return (
    <p className="note">
      还没有您可以看的公文。公文从「拟稿」开始，再由另一人核稿、负责人签发；案卷里有的内容会自动填入。
      {mayDraft && (
        <Button size="small" onClick={() => open('draftPaper')}>
          现在拟稿
        </Button>
      )}
    </p>
  )
}

function List(handling: Handling) {
  const { petition } = handling
  const { value, problem, again } = useAsked(`papers ${petition.id} ${String(petition.version)}`, () =>
    api.papers(petition.id),
  )
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting />
  return (
    <ul className="papers">
      {value.map((paper) => (
        <Paper key={paper.id} paper={paper} handling={handling} />
      ))}
    </ul>
  )
}

const steps = [
  ['拟稿', 'drafted'],
  ['核稿', 'checked'],
  ['签发', 'signed'],
  ['作废', 'voided'],
] as const

/** The acts that carry a paper on, each open only where the petition says so. */
const nextActs: Readonly<Record<string, readonly string[]>> = {
  drafted: ['checkPaper', 'voidPaper'],
  checked: ['signPaper', 'voidPaper'],
  signed: ['voidPaper'],
}

function Paper({ paper, handling }: { readonly paper: PaperView; readonly handling: Handling }) {
  const { petition } = handling
  const { id, kind, number, unit, status, article, missing } = paper
  const { open } = useOpenAct()
  const acts = petition.actions.filter((action) => action.open && nextActs[status.code]?.includes(action.act))
  return (
    <li className="paper" id={`paper-${id}`}>
      <p>
        <b>{kind.label}</b> {number !== null && <span className="no">{number}</span>}{' '}
        <span className="state">{status.label}</span>
        <small className="quiet">
          {unit.name}，{article}
        </small>
      </p>
      <p className="steps">
        {steps.map(([label, step]) => {
          const taken = paper[step]
          return (
            taken !== null && (
              <small key={step}>
                {label}：{taken.by}，<Day of={taken.on} />
              </small>
            )
          )
        })}
      </p>
      {status.code !== 'void' && missing.length > 0 && (
        <p className="near">
          尚缺：{missing.map(({ label, article: by }) => `${label}（${by}）`).join('、')}
          <small>。补齐以前不能签发；可以办理后再取自案卷，或者重新拟稿写明。</small>
        </p>
      )}
      <Views petition={petition.id} paper={paper} />
      <p className="buttons">
        {acts.map(({ act, label }) => (
          <Button key={act} size="small" aria-label={`${label}：${kind.label}`} onClick={() => open(act, id)}>
            {label}
          </Button>
        ))}
      </p>
      <Original paper={paper} handling={handling} />
    </li>
  )
}

function Views({ petition, paper: { id, kind, number } }: { readonly petition: string; readonly paper: PaperView }) {
  const [seen, setSeen] = useState(false)
  const called = number ?? kind.label
  const address = `/api/petitions/${petition}/papers/${id}`
  return (
    <>
      <p className="buttons">
        <Button size="small" aria-expanded={seen} aria-label={`预览：${called}`} onClick={() => setSeen(!seen)}>
          {seen ? '收起预览' : '预览'}
        </Button>
        <a href={`${address}.docx`} aria-label={`Word：${called}`}>
          Word
        </a>
        <a href={`${address}.pdf`} aria-label={`PDF：${called}`}>
          PDF
        </a>
        <a href={`${address}.html`} target="_blank" rel="noopener" aria-label={`打印：${called}`}>
          在新标签页打开、打印
        </a>
      </p>
      {seen && <iframe className="preview" src={`${address}.html`} title={`${called}的预览`} />}
    </>
  )
}

const megabyte = 1024 * 1024

function Original({ paper, handling }: { readonly paper: PaperView; readonly handling: Handling }) {
  const { petition } = handling
  const { me } = useDesk()
  if (paper.original !== null) {
    const { type, bytes } = paper.original
    const size = bytes < megabyte / 10 ? '不到0.1MB' : `${(bytes / megabyte).toFixed(1)}MB`
    return (
      <p>
        <a href={`/api/petitions/${petition.id}/papers/${paper.id}/original`}>盖章原件</a>
        <small className="quiet">
          （{type.split('/')[1]?.toUpperCase()}，{size}）
        </small>
      </p>
    )
  }
  // As the act decides: the unit that issued the paper, or the office.
  const open = petition.actions.some(({ act, open: may }) => act === 'attachOriginal' && may)
  const mine = me.ofOffice || paper.unit.id === me.unit.id
  return paper.status.code === 'signed' && open && mine && <KeepOriginal paper={paper} handling={handling} />
}
