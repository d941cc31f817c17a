import { Button } from 'antd'
import { useState } from 'react'
import type { SightView } from '../../../../server/who-sees.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { addressOf } from './places.ts'

/** 谁能看见这件，为什么: asked with its number. */
export function Sight() {
  const { query } = usePlace()
  const number = query.get('number')?.trim() ?? ''
  return (
    <>
      <Title>谁能看见</Title>
      <p className="lead">
        写一件信访的编号，列出今天能看见的每个人、看见多少、为什么；和他们打开时看到的用的是同一条规则。
      </p>
      <Which key={number} number={number} />
      {number !== '' && <Found key={`found ${number}`} number={number} />}
    </>
  )
}

function Which({ number }: { readonly number: string }) {
  const [typed, setTyped] = useState(number)
  return (
    <form
      className="order-filter no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        go(addressOf('sight', `?${new URLSearchParams({ number: typed.trim() }).toString()}`))
      }}
    >
      <p className="field">
        <label htmlFor="sight-number">信访件编号（完整）</label>
        <input id="sight-number" type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </p>
      <p className="buttons">
        <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
          查看
        </Button>
      </p>
    </form>
  )
}

async function find(number: string): Promise<SightView | null> {
  const [found] = (await api.petitions({ number })).petitions
  return found === undefined ? null : api.sight(found.id)
}

function Found({ number }: { readonly number: string }) {
  const { value, problem, again } = useAsked(`sight ${number}`, () => find(number))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting what="正在查找" />
  if (value === null) return <p className="note">没有您可以查看的这一件，请核对编号，须写完整。</p>
  return (
    <table className="cards">
      <caption>
        {value.no}：{value.people.length}个人能看见
      </caption>
      <thead>
        <tr>
          {['姓名', '岗位', '单位', '看见什么', '为什么'].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {value.people.map(({ name, role, unit, sight, named, why }) => (
          <tr key={`${name} ${role} ${unit}`}>
            <th scope="row">{name}</th>
            <td data-label="岗位">{role}</td>
            <td data-label="单位">{unit}</td>
            <td data-label="看见什么">
              {sight === 'stub' ? '编号、日期、义务' : '全部内容'}
              {named && '，连同姓名、联系方式'}
            </td>
            <td data-label="为什么">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
