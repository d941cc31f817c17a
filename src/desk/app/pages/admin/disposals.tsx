import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

/** 期满处置: what was proposed by one and waits for the other. */
export function Disposals() {
  const { me } = useDesk()
  const { value, problem, again } = useAsked('disposals', api.disposals)
  return (
    <>
      <Title>期满处置</Title>
      <p className="lead">
        保存期限满了的信访件，由信访局负责人在信访件页上提出处置，审计管理员批准以后，姓名、联系方式、正文和文件清除，登记和办理经过留着，不能恢复。
        {me.role.code === 'auditor' ? '有缘由继续保存的，不批准就是继续保存。' : '自己提出的不能自己批准。'}
      </p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value?.length === 0 && <p className="note">没有等批准的处置。</p>}
      {value !== undefined && value.length > 0 && (
        <table className="cards">
          <caption>等批准的，登记早的在前，{value.length}件；点编号进去批准</caption>
          <Heads of={['编号', '登记', '归档', '谁提出的']} />
          <tbody>
            {value.map(({ id, no, registeredOn, archivedOn, proposedBy }) => (
              <tr key={id}>
                <th scope="row">
                  <Go className="no" to={`/desk/petitions/${id}`}>
                    {no}
                  </Go>
                </th>
                <td data-label="登记">
                  <Day of={registeredOn} />
                </td>
                <td data-label="归档">
                  <Day of={archivedOn} />
                </td>
                <td data-label="谁提出的">{proposedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
