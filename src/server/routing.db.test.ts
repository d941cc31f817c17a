import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inOwnerTx } from '../store/open-db.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'
import { petitionPage } from './petition-list.ts'
import { petitionView } from './petition-view.ts'
import type { PetitionView } from './petition-view.ts'

let office: TestOffice
let registrar: Caller
let head: Caller
let water: Caller

beforeAll(async () => {
  office = await testOffice()
  registrar = office.as('registrar')
  head = office.as('head')
  water = office.as('water')
})
afterAll(() => office.close())

const done = z.object({ petition: petitionView })

async function register(on: string): Promise<PetitionView> {
  office.goTo(on)
  const body = { requestId: newRequest(), ...registration, input: { ...registration.input, on } }
  const answer = await registrar.post('/api/petitions', body)
  expect(answer.statusCode, answer.body).toBe(200)
  return done.parse(answer.json()).petition
}

function order(
  who: Caller,
  id: string,
  act: string,
  { texts, ...input }: { readonly on: string; readonly [key: string]: unknown },
) {
  office.goTo(input.on)
  return who.post(`/api/petitions/${id}/acts/${act}`, {
    requestId: newRequest(),
    input,
    ...(texts !== undefined && { texts }),
  })
}

async function act(...given: Parameters<typeof order>): Promise<PetitionView> {
  const answer = await order(...given)
  expect(answer.statusCode, `${given[2]}: ${answer.body}`).toBe(200)
  return done.parse(answer.json()).petition
}

const view = async (who: Caller, id: string) => petitionView.parse((await who.get(`/api/petitions/${id}`)).json())
const numbers = async () => petitionPage.parse((await registrar.get('/api/petitions?limit=50')).json()).petitions
const openAct = ({ actions }: PetitionView, name: string) => actions.find((each) => each.act === name)

async function accepted(): Promise<string> {
  const { id } = await register('2025-03-03')
  await act(registrar, id, 'confirmKind', { on: '2025-03-04', kind: 'appeal', accusedUnits: [] })
  await act(registrar, id, 'transfer', { on: '2025-03-05', units: ['water'] })
  await act(water, id, 'accept', { on: '2025-03-10', assignment: '1' })
  return id
}

describe('拆分', () => {
  test('另立的一件同时登记：诉求、信访人、收到和登记日期照原件，自己的编号，自己的15日，被检举的单位照旧', async () => {
    const { id } = await register('2025-03-03')
    await act(registrar, id, 'confirmKind', { on: '2025-03-04', kind: 'accusation', accusedUnits: ['labour'] })
    const before = new Set((await numbers()).map((each) => each.id))
    const reason = '一件中既有检举控告，又有建议'
    const parent = await act(registrar, id, 'split', {
      on: '2025-03-06',
      demands: ['2'],
      kind: 'suggestion',
      texts: { reason },
    })
    expect(parent.details?.demands).toEqual([{ id: '1', text: '尽快恢复灌渠供水' }])
    const [line] = (await numbers()).filter((each) => !before.has(each.id))
    const child = await view(registrar, line?.id ?? '')
    expect(child).toMatchObject({ receivedOn: '2025-03-03', registeredOn: '2025-03-03', stage: { code: 'registered' } })
    expect(child.no).not.toBe(parent.no)
    expect(child.details).toMatchObject({
      text: registration.text,
      kind: { code: 'suggestion' },
      kindConfirmed: true,
      demands: [{ id: '2', text: '说明停水的原因' }],
      accusedUnits: [{ id: 'labour' }],
      persons: [{ name: '张某', address: '试验县东河乡' }],
    })
    expect(child.duties.find((duty) => duty.term.code === 'dispatch')).toMatchObject({ due: '2025-03-18', open: true })
    const refused = await order(registrar, child.id, 'transfer', { on: '2025-03-07', units: ['labour'] })
    expect(refused.json()).toMatchObject({ code: 'accusedUnit' })
  })

  test('第三十条第三款：登记时写明被检举控告的人，还没有确认类别就拆分的，另立的一件也不让他知道', async () => {
    const answer = await office.as('registrar').post('/api/petitions', {
      ...{ requestId: newRequest(), ...registration },
      input: { ...registration.input, accusedStaff: ['labour'] },
    })
    const { petition } = z.object({ petition: z.object({ id: z.string() }) }).parse(answer.json())
    const before = new Set((await numbers()).map((each) => each.id))
    await act(registrar, petition.id, 'split', {
      ...{ on: '2025-03-03', demands: ['2'], kind: 'suggestion' },
      texts: { reason: '其中一项是建议' },
    })
    const [child] = (await numbers()).filter((each) => !before.has(each.id))
    await act(registrar, child?.id ?? '', 'confirmKind', { on: '2025-03-03', kind: 'suggestion', accusedUnits: [] })
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ who: string }>('select who from kept_from where subject_id = $1 order by who', [child?.id]),
    )
    expect(rows.map(({ who }) => who)).toEqual(['labour', 'public'])
  })

  test('拆分被拒绝的，什么也没有登记', async () => {
    const { id } = await register('2025-03-03')
    const before = (await numbers()).length
    const answer = await order(registrar, id, 'split', {
      on: '2025-03-06',
      demands: ['1', '2'],
      kind: 'appeal',
      texts: { reason: '错拆' },
    })
    expect(answer.json()).toMatchObject({ code: 'nothingStays' })
    expect(await numbers()).toHaveLength(before)
  })
})

describe('第十九条第三款：期限内向上级重复提出', () => {
  const texts = { notice: '县水利局正在办理，期限到2025年5月9日' }

  async function repeated(): Promise<string> {
    const earlier = await accepted()
    const { id } = await register('2025-03-12')
    await act(registrar, id, 'relate', { on: '2025-03-12', relation: 'duplicateAtSuperior', to: earlier })
    return id
  }

  test('原件在期限内的，菜单上可以不予受理，办理后程序终了', async () => {
    const id = await repeated()
    expect(openAct(await view(registrar, id), 'refuseDuplicate')).toMatchObject({ open: true })
    const refused = await act(registrar, id, 'refuseDuplicate', { on: '2025-03-13', texts })
    expect(refused.stage.code).toBe('ended')
  })

  test('原件逾期一日，菜单和办理都不可以，说明应当受理', async () => {
    const id = await repeated()
    office.goTo('2025-05-12')
    expect(openAct(await view(head, id), 'refuseDuplicate')).toMatchObject({
      open: false,
      why: { refused: 'earlierOverdue' },
    })
    const answer = await order(registrar, id, 'refuseDuplicate', { on: '2025-05-12', texts })
    expect(answer.json()).toMatchObject({ code: 'earlierOverdue' })
  })
})

test('第二十二条第二款：转纪检监察机关以后，登记员看不到内容，负责人看得到', async () => {
  const { id } = await register('2025-03-03')
  await act(registrar, id, 'confirmKind', { on: '2025-03-04', kind: 'accusation', accusedUnits: ['labour'] })
  const given = { on: '2025-03-06', body: '试验县纪委监委', texts: { letter: '按管理权限转送' } }
  expect((await order(registrar, id, 'referToDiscipline', given)).json()).toMatchObject({ code: 'notPermitted' })
  const sealed = await act(head, id, 'referToDiscipline', given)
  expect(sealed.details?.text).toBe(registration.text)
  const seen = await view(registrar, id)
  expect([seen.sight, seen.details]).toEqual(['stub', null])
  expect(JSON.stringify(seen)).not.toContain('按管理权限转送')
})
