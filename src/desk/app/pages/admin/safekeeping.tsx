import type { SafekeepingView } from '../../../../server/safekeeping.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Fact } from './fact.tsx'
import { Moment } from './moment.tsx'

/** Longer without a copy than this, and a week's registrations hang on one disk. */
const mostDays = 7

/** 密钥和备份: how they stand. Nothing is done here: it is done on the machine, by whoever has it. */
export function Safekeeping() {
  const { value, problem, again } = useAsked('safekeeping', api.safekeeping)
  return (
    <>
      <Title>密钥和备份</Title>
      <p className="lead">
        只供查看。备份、换密钥、核验在服务器上用命令办理：dengwen backup、dengwen keys rotate、dengwen verify。
      </p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value !== undefined && <State state={value} />}
    </>
  )
}

function State({ state }: { readonly state: SafekeepingView }) {
  const { database, migration, keys, seal, waitingFiles } = state
  return (
    <>
      <Backups state={state} />
      <section aria-labelledby="keys">
        <h2 id="keys">密钥</h2>
        <p>
          身份证号、电话、住址现在用第{keys.current}号密钥加密。
          {keys.older === 0
            ? '没有一行还在旧密钥之下。'
            : `还有${String(keys.older)}行在旧密钥之下：请再运行一次 dengwen keys rotate，会接着换完。`}
        </p>
        <p className="quiet">
          密钥在数据库之外的文件里，请与备份分开、另行保管；旧密钥不要删，打开旧备份和核对查询码还要用。
        </p>
      </section>
      <section aria-labelledby="state">
        <h2 id="state">数据</h2>
        <dl className="facts">
          <Fact label="数据库">{database === 'embedded' ? '随系统运行的' : '另外的服务器'}</Fact>
          <Fact label="结构版本">{migration}</Fact>
          <Fact label="封印">
            {seal.at === null ? (
              '还没有'
            ) : (
              <>
                {seal.count}次，最近
                <Moment of={seal.at} />
              </>
            )}
          </Fact>
          <Fact label="已处置、还没有清除的文件">{waitingFiles}</Fact>
        </dl>
      </section>
    </>
  )
}

const kinds: Readonly<Record<string, string>> = { cluster: '整库', tables: '逐表' }

function Backups({ state: { backups, daysSinceBackup } }: { readonly state: SafekeepingView }) {
  return (
    <section aria-labelledby="backups">
      <h2 id="backups">备份</h2>
      {daysSinceBackup === null && (
        <p className="note near">
          这个数据目录还没有备份过（从备份恢复以后重新算起）。机器坏了，就什么也没有了：请今天就备份。
        </p>
      )}
      {daysSinceBackup !== null && daysSinceBackup > mostDays && (
        <p className="note near">已经{daysSinceBackup}日没有备份，请尽快备份，并放到另一台机器或者另一处。</p>
      )}
      {backups.length > 0 && (
        <table className="cards">
          <caption>在这个数据目录上做成的备份，新的在前；副本是不是还在，请到放的地方看</caption>
          <Heads of={['什么时候', '备份到', '方式', '大小']} />
          <tbody>
            {backups.map(({ takenAt, kind, target, files, bytes }) => (
              <tr key={takenAt}>
                <th scope="row">
                  <Moment of={takenAt} />
                </th>
                <td data-label="备份到">{target}</td>
                <td data-label="方式">{kinds[kind] ?? kind}</td>
                <td data-label="大小">
                  {files}个文件，{sizeOf(bytes)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 1024 ? `${(megabytes / 1024).toFixed(1)} GB` : `${megabytes.toFixed(1)} MB`
}
