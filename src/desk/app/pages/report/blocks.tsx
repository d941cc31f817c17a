import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ReportView } from '../../../../server/reports.ts'
import { Go } from '../../router/router.tsx'
import type { WordingInHand } from './wording-in-hand.ts'

type Block = ReportView['blocks'][number]
type Run = Extract<Block, { kind: 'paragraph' }>['runs'][number]

interface BlocksAsked {
  readonly blocks: readonly Block[]
  readonly cases: (figure: string) => string
  /** Left out where nothing may be put in other words. */
  readonly wording?: WordingInHand
  readonly asOf?: string
}

/** The body of a report: every number leads to what it counts, every paragraph can be put in other words. */
export function Blocks(asked: BlocksAsked) {
  return asked.blocks.map((block, at) => <One key={at} block={block} at={at} asked={asked} />)
}

interface OneAsked<B extends Block = Block> {
  readonly block: B
  readonly at: number
  readonly asked: BlocksAsked
}

function One({ block, at, asked }: OneAsked) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3>
          {block.number}
          {block.text}
        </h3>
      ) : (
        <h4>
          {block.number}
          {block.text}
        </h4>
      )
    case 'paragraph':
      return <Paragraph block={block} at={at} asked={asked} />
    case 'table':
      return <Table block={block} asked={asked} />
  }
}

function Table({ block, asked }: Omit<OneAsked<Extract<Block, { kind: 'table' }>>, 'at'>) {
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label="表">
      <table>
        <thead>
          <tr>
            {block.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  {cell.map((run, n) => (
                    <Said key={n} run={run} cases={asked.cases} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said({ run: { text, source }, cases }: { readonly run: Run; readonly cases: BlocksAsked['cases'] }) {
  if (source?.kind !== 'figure') return <>{text}</>
  return <Go to={cases(source.id)}>{text}</Go>
}

function Paragraph({ block, at, asked }: OneAsked<Extract<Block, { kind: 'paragraph' }>>) {
  const [open, setOpen] = useState(false)
  const { wording, cases } = asked
  const edits = wording?.edits.filter((edit) => edit.block === at) ?? []
  const runs = block.runs.map((run, n) => {
    const edit = edits.find((each) => each.run === n && each.was === run.text)
    return edit === undefined ? run : { ...run, text: edit.text }
  })
  return (
    <div className={edits.length > 0 ? 'said edited' : 'said'}>
      {open && wording !== undefined ? (
        <Words runs={runs} original={block.runs} at={at} asked={{ wording, asOf: asked.asOf ?? '' }} />
      ) : (
        <p>
          {runs.map((run, n) => (
            <Said key={n} run={run} cases={cases} />
          ))}
        </p>
      )}
      {wording !== undefined && (
        <Button
          size="small"
          className="no-print"
          aria-expanded={open}
          aria-label={`${open ? '改好了' : '改写'}第${String(at + 1)}段`}
          onClick={() => setOpen(!open)}
        >
          {open ? '改好了' : '改写'}
        </Button>
      )}
    </div>
  )
}

interface WordsAsked {
  readonly runs: readonly Run[]
  readonly original: readonly Run[]
  readonly at: number
  readonly asked: { readonly wording: WordingInHand; readonly asOf: string }
}

const lettersInRow = 40

/** Words in fields, numbers between them as they are: what comes from the data is nobody's to type. */
function Words({ runs, original, at, asked: { wording, asOf } }: WordsAsked) {
  return (
    <div className="words">
      {runs.map(({ text, source }, n) =>
        source === null ? (
          <Input.TextArea
            key={n}
            value={text}
            rows={Math.ceil(text.length / lettersInRow)}
            aria-label={`第${String(at + 1)}段的第${String(n + 1)}处文字`}
            onChange={({ target }) => {
              wording.change({ block: at, run: n, was: original[n]?.text ?? '', text: target.value }, asOf)
            }}
          />
        ) : (
          <b key={n} className="kept">
            {text}
          </b>
        ),
      )}
    </div>
  )
}
