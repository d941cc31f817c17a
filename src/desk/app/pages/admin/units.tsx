import { useState } from 'react'
import type { UnitRegister } from '../../../../server/unit-register.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go, usePlace } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import { Closing } from './closing.tsx'
import { Moment } from './moment.tsx'
import { AddUnit, Unit } from './unit.tsx'
import { addressOf } from './places.ts'

/** 单位名录: which there are and were, and who continues whom; or one of them. */
export function Units() {
  const { path } = usePlace()
  const { value, problem, again } = useAsked('unit-register', api.unitRegister)
  const [, , , , id] = path.split('/')
  if (value === undefined)
    return (
      <>
        <Title>单位名录</Title>
        {problem === undefined ? <Waiting /> : <ProblemBox problem={problem} retry={again} />}
      </>
    )
  if (id !== undefined && id !== '') return <Unit id={decodeURIComponent(id)} register={value} changed={again} />
  return <All register={value} changed={again} />
}

interface Asked {
  readonly register: UnitRegister
  readonly changed: () => void
}

function All({ register, changed }: Asked) {
  const { units, mayChange, mayClose } = register
  const [words, setWords] = useState('')
  const fits = ({ fullName, shortName, past }: UnitRegister['units'][number]) =>
    [fullName, shortName, ...past.map((each) => each.fullName)].some((name) => name.includes(words.trim()))
  const found = units.filter(fits)
  return (
    <>
      <Title>单位名录</Title>
      <p className="lead">
        单位的编号不变；更名、合并、分立、撤销从哪一天起、依据什么文件，都记在这里，以前的记载不改。列入、更名由系统管理员办理；合并、分立、撤销由信访局负责人办理，因为信访件随之移交。
      </p>
      {mayChange && <AddUnit changed={changed} />}
      {mayClose && <Closing register={register} changed={changed} />}
      <search className="order-filter no-print">
        <p className="field">
          <label htmlFor="units-words">名称、简称、曾用名</label>
          <input id="units-words" type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </p>
      </search>
      <Table caption="现有单位" units={found.filter(({ validTo }) => validTo === null)} />
      <Table caption="已经撤并的单位" units={found.filter(({ validTo }) => validTo !== null)} />
      {found.length === 0 && <p className="note">名录里没有这样的单位。</p>}
      <Changes changes={register.changes} />
    </>
  )
}

function Table({ caption, units }: { readonly caption: string; readonly units: UnitRegister['units'] }) {
  if (units.length === 0) return null
  return (
    <table className="cards">
      <caption>
        {caption}，{units.length}个
      </caption>
      <Heads of={['单位', '简称', '上一级', '可以登录的人', '变更']} />
      <tbody>
        {units.map(({ id, fullName, shortName, superior, people, past, validTo, successors }) => (
          <tr key={id}>
            <th scope="row">
              <Go to={addressOf('units', `/${encodeURIComponent(id)}`)}>{fullName}</Go>
            </th>
            <td data-label="简称">{shortName}</td>
            <td data-label="上一级">{superior === '' ? '—' : superior}</td>
            <td data-label="可以登录的人">{people}</td>
            <td data-label="变更">
              {past.length > 0 && `原${past.map((each) => each.fullName).join('、')} `}
              {validTo !== null && (
                <>
                  <Day of={validTo} />
                  撤并
                </>
              )}
              {successors.length > 0 && `，由${successors.map(({ name }) => name).join('、')}承继`}
              {past.length + successors.length === 0 && validTo === null && '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changes({ changes }: Pick<UnitRegister, 'changes'>) {
  return (
    <section aria-labelledby="unit-changes">
      <h2 id="unit-changes">谁改过名录</h2>
      {changes.length === 0 && <p className="note">还没有变更。</p>}
      <ul>
        {changes.map(({ id, at, by, unit, what, on, was, becomes, document }) => (
          <li key={id}>
            <Moment of={at} />，{by}：{unit}
            {what.label}
            {was !== null && becomes !== null && `，${was}改为${becomes}`}
            {was === null && becomes !== null && becomes !== unit && `，${becomes}`}
            <small className="quiet">
              {' '}
              自<Day of={on} />起{document !== '' && `，${document}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
