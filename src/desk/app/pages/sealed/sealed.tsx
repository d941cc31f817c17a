import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Keys } from './keys.tsx'
import { Report } from './report.tsx'
import './sealed.css'

/** 密封仓: what was filed for this organ alone. Nothing of it is read without the passphrase, and none is kept here. */
export function Sealed() {
  const keys = useAsked('sealed keys', api.sealedKeys)
  const reports = useAsked('sealed', api.sealed)
  const problem = keys.problem ?? reports.problem
  const again = () => {
    keys.again()
    reports.again()
  }
  return (
    <>
      <Title>密封仓</Title>
      <p>
        {'信访局依第二十二条第二款转来的检举控告，和信访人因信访受到为难的报告，加密存放在这里。'}
        {'别的单位、信访局和保管系统的人都看不到；在这里每次查看都有记录。'}
      </p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {keys.value !== undefined && <Keys key={keys.value.length} keys={keys.value} changed={again} />}
      <section className="sealed-part" aria-label="收到的">
        <h2>收到的</h2>
        {reports.value === undefined && reports.problem === undefined && <Waiting />}
        {reports.value?.length === 0 && <p className="note">还没有收到。</p>}
        <ul className="sealed">
          {reports.value?.map((report) => (
            <Report key={report.no} report={report} changed={reports.again} />
          ))}
        </ul>
      </section>
    </>
  )
}
