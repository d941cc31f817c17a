import type { ImportAnswer } from '../../../../server/imports.ts'
import { Go } from '../../router/router.tsx'

const shown = 200

/** What looking the book over, or writing it, came to. */
export function Found({ answer, name }: { readonly answer: ImportAnswer; readonly name: string }) {
  const { written, rejected, corrections, gone, setAside, accepted, updated } = answer
  const nothingNew = accepted + updated + corrections.length === 0
  if (rejected.length > 0) return <Faults rejected={rejected} />
  return (
    <section aria-labelledby="found">
      <h2 id="found" className={written ? 'well' : undefined}>
        {written ? `${name}已写入` : '核对完毕，没有错误，还没有写入'}
      </h2>
      <Counts answer={answer} />
      {written && (
        <p>
          <Go to="/desk/petitions">看信访件</Go>　<Go to="/desk/figures">看数字</Go>
        </p>
      )}
      {!written && nothingNew && <p className="note">没有新内容，不必写入。</p>}
      {corrections.length > 0 && <Corrections corrections={corrections} written={written} />}
      {gone.length > 0 && <Gone gone={gone} />}
      {setAside.length > 0 && <SetAside setAside={setAside} />}
    </section>
  )
}

function Counts({ answer: { written, accepted, updated, corrections, unchanged } }: { readonly answer: ImportAnswer }) {
  const counts = [
    [written ? '新增' : '将新增', accepted],
    [written ? '补填' : '将补填', updated],
    [written ? '更正' : '将更正', corrections.length],
    ['未变', unchanged],
  ] as const
  return (
    <dl className="tally">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}（行）</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: string
}

function placeOf({ sheet, row, column }: Place): string {
  return [sheet, row > 0 ? `第${String(row)}行` : '', column].filter((part) => part !== '').join(' ') || '整个文件'
}

function More({ all }: { readonly all: number }) {
  return all > shown && <p>另有{all - shown}处没有列出；改正以上各处后再核对一次。</p>
}

function Faults({ rejected }: Pick<ImportAnswer, 'rejected'>) {
  return (
    <section aria-labelledby="faults">
      <div className="problem" role="alert">
        <h2 id="faults">有{rejected.length}处错误，什么都没有写入</h2>
        <p>请在台账里改正以下各处，再选一次文件核对。</p>
      </div>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">问题和改法</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, shown).map((fault) => (
            <tr key={placeOf(fault) + fault.problem}>
              <th scope="row">{placeOf(fault)}</th>
              <td>{fault.problem}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More all={rejected.length} />
    </section>
  )
}

function Corrections({ corrections, written }: Pick<ImportAnswer, 'corrections' | 'written'>) {
  return (
    <>
      <p className="note">
        {written ? '下列单元格已按现在的内容更正。' : '下列单元格以前填过，这次改了。写入以前须有人对改动负责。'}
      </p>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">原来</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {corrections.slice(0, shown).map((each) => (
            <tr key={placeOf(each)}>
              <th scope="row">{placeOf(each)}</th>
              <td data-label="原来">{each.was || '（空）'}</td>
              <td data-label="现在">{each.now || '（空）'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More all={corrections.length} />
    </>
  )
}

function Gone({ gone }: Pick<ImportAnswer, 'gone'>) {
  return (
    <div className="note">
      <p>有{gone.length}行以前登记过，这次台账里没有。登记不会因此删除：</p>
      <p>
        {gone
          .slice(0, shown)
          .map(({ sheet, serial }) => `${sheet} 序号${serial}`)
          .join('；')}
      </p>
    </div>
  )
}

function SetAside({ setAside }: Pick<ImportAnswer, 'setAside'>) {
  return (
    <div className="note">
      <p>有{setAside.length}行以前登记过，内容已移入密封仓或者已依规处置，不再读入，原登记不变：</p>
      <p>
        {setAside
          .slice(0, shown)
          .map(({ sheet, row }) => `${sheet} 第${String(row)}行`)
          .join('；')}
      </p>
    </div>
  )
}
