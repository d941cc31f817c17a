import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bookOf, petitionColumns, petitionSheet } from '../../ledgers/books-for-tests.ts'
import { kinds } from '../../registers/kinds.ts'
import { rotateKeys } from '../../store/rotate-keys.ts'
import { verify } from '../../store/verify/verify.ts'
import { importAnswer } from '../imports.ts'
import { newRequest, testOffice } from '../testing.ts'
import type { TestOffice } from '../testing.ts'
import { reportList } from './reports.ts'
import { addOrgan, identityPassphrase, passphrase } from './testing.ts'

let office: TestOffice
let petition: string

const unsent = { 责任单位: '', 转送交办日期: '', 受理告知日期: '', 答复日期: '', 办理状态: '', 满意度评价: '' }
const theft = { ...unsent, 标题: '村账不清', 诉求内容: '反映村账支出不实。' }
const road = { ...unsent, 标题: '道路破损', 诉求内容: '请求修路。' }
const numbered = { 信访件编号: 'W2025030300017' }

const post = (login: string, path: string, sent: object) =>
  office.as(login).post(path, { requestId: newRequest(), ...sent })

async function act(login: string, name: string, sent: object): Promise<void> {
  const answer = await post(login, `/api/petitions/${petition}/acts/${name}`, sent)
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
}

async function readIn(rows: Parameters<typeof petitionSheet>[0]) {
  const columns = ['信访件编号', ...petitionColumns]
  const answer = await office.app.inject({
    method: 'POST',
    url: `/api/imports/petitions?fileName=${encodeURIComponent('信访登记台账.xlsx')}`,
    headers: {
      ...{ cookie: await office.signIn('registrar'), 'content-type': 'application/octet-stream', 'x-dengwen': '1' },
    },
    payload: await readFile(await bookOf([petitionSheet(rows, columns)])),
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return importAnswer.parse(answer.json())
}

const count = async () =>
  z.array(z.unknown()).parse((await office.as('registrar').get('/api/exports/petitions?format=json')).json()).length

beforeAll(async () => {
  office = await testOffice()
  await addOrgan(office)
  const keys = await post('discipline-head', '/api/sealed/keys', { passphrase, identityPassphrase })
  expect(keys.statusCode).toBe(200)
  office.goTo('2025-03-10')
  expect(await readIn([theft, road])).toMatchObject({ written: true, accepted: 2, setAside: [] })
  const found = await office.as('registrar').get(`/api/petitions?words=${encodeURIComponent('村账')}`)
  petition = z.object({ petitions: z.array(z.object({ id: z.string() })) }).parse(found.json()).petitions[0]?.id ?? ''
  await act('registrar', 'confirmKind', { input: { on: '2025-03-10', kind: 'accusation', accusedUnits: [] } })
  const body = '试验县纪委监委'
  await act('head', 'referToDiscipline', { input: { on: '2025-03-10', body }, texts: { letter: '请依规依纪依法处理' } })
})
afterAll(() => office.close())

describe('第三十条第三款：从台账读入、又移进密封仓的一件', () => {
  test('同一本台账再读一次：认得出是登记过的，指明在第几行，不当作新的一件', async () => {
    const again = await readIn([theft, road])
    expect(again).toMatchObject({ accepted: 0, unchanged: 1, updated: 0, corrections: [], gone: [], rejected: [] })
    expect(again.setAside).toEqual([{ sheet: '登记台账', row: 3 }])
    expect(await count()).toBe(2)
  })

  test('换了密钥以后仍认得出；内容没有因此回到数据库里', async () => {
    await rotateKeys(office.db)
    const later = { ...theft, 信访件编号: 'W2025030300001', 责任单位: '试验县水利局', 转送交办日期: '2025-03-10' }
    expect(await readIn([road, later])).toMatchObject({ rejected: [], setAside: [{ sheet: '登记台账', row: 4 }] })
    expect((await office.as('head').get(`/api/petitions/${petition}`)).body).not.toContain('村账')
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })

  test('另一行一模一样的，是另一件：一行只认一次', async () => {
    const twice = await readIn([theft, road, theft])
    expect(twice).toMatchObject({ accepted: 1, unchanged: 1, setAside: [{ row: 3 }] })
  })

  test('交回以后，这一行又是台账里平常的一行', async () => {
    const [report] = reportList.parse((await office.as('discipline-head').get('/api/sealed')).json())
    const back = await post('discipline-head', `/api/sealed/${report?.no ?? ''}/hand-back`, {
      ...{ passphrase, identityPassphrase },
    })
    expect(back.statusCode, back.body).toBe(200)
    expect(await readIn([theft, road, theft])).toMatchObject({ accepted: 0, unchanged: 3, setAside: [] })
  })

  test('带信访件编号的，凭编号认：编号不同，内容再像也是另一件', async () => {
    const own = { ...numbered, ...unsent, 标题: '低保未批', 诉求内容: '请求复核低保。' }
    expect(await readIn([theft, road, theft, own])).toMatchObject({ accepted: 1 })
    const found = await office.as('registrar').get(`/api/petitions?words=${encodeURIComponent('低保')}`)
    petition = z.object({ petitions: z.array(z.object({ id: z.string() })) }).parse(found.json()).petitions[0]?.id ?? ''
    await act('registrar', 'confirmKind', { input: { on: '2025-03-10', kind: 'accusation', accusedUnits: [] } })
    const input = { on: '2025-03-10', body: '试验县纪委监委' }
    await act('head', 'referToDiscipline', { input, texts: { letter: '请依规依纪依法处理' } })
    const retitled = { ...own, 标题: '低保未批（补正）' }
    const other = { ...own, 信访件编号: 'W2025030300099' }
    const read = await readIn([theft, road, theft, retitled, other])
    expect(read).toMatchObject({ accepted: 1, unchanged: 3, setAside: [{ row: 6 }] })
  })
})
