import { Button } from 'antd'
import { useState } from 'react'
import type { AccessPage } from '../../../../server/access-list.ts'
import type { SightView } from '../../../../server/who-sees.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { AccessLines } from './access-lines.tsx'
import { addressOf } from './places.ts'

/** 谁能看见这件，为什么: asked with its number. */
export function Sight() {
  const { query } = usePlace()
  const number = query.get('number')?.trim() ?? ''
  return (
    <>
      <Title>谁能看见、谁看过</Title>
      <p className="lead">
        写一件信访的编号，列出今天能看见的每个人、看见多少、为什么；和他们打开时看到的用的是同一条规则。再往下是最近谁看过、为什么。
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

interface Known {
  readonly sight: SightView
  readonly looks: AccessPage
}

async function find(number: string): Promise<Known | null> {
  const [found] = (await api.petitions({ number })).petitions
  if (found === undefined) return null
  return { sight: await api.sight(found.id), looks: await api.accessesOf(found.id) }
}

function Found({ number }: { readonly number: string }) {
  const { value, problem, again } = useAsked(`sight ${number}`, () => find(number))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting what="正在查找" />
  if (value === null) return <p className="note">没有您可以查看的这一件，请核对编号，须写完整。</p>
  const { sight, looks } = value
  return (
    <>
      <Seers sight={sight} />
      {looks.accesses.length === 0 ? (
        <p className="note">还没有人打开过这一件。</p>
      ) : (
        <AccessLines
          looks={looks.accesses}
          caption={`谁看过，新的在前，${looks.next === null ? '' : '只列最近的'}${String(looks.accesses.length)}条`}
        />
      )}
    </>
  )
}

function Seers({ sight: { no, people } }: Pick<Known, 'sight'>) {
  return (
    <table className="cards">
      <caption>
        {no}：{people.length}个人能看见
      </caption>
      <Heads of={['姓名', '岗位', '单位', '看见什么', '为什么']} />
      <tbody>
        {people.map(({ name, role, unit, sight, named, why }) => (
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
