import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playWholeLife } from '../../e2e/whole-life.ts'
import type { Fetch, Life } from '../../e2e/whole-life.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { kinds } from '../registers/kinds.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import { addStaff } from '../store/staff.ts'
import { verify } from '../store/verify/verify.ts'
import { password, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

const region = '990001000000'
const today = plainDate('2025-12-19')

let office: TestOffice
let life: Life

beforeAll(async () => {
  office = await testOffice()
  office.goTo(today)
  await addHeads()
  const account = (login: string) => ({ login, password })
  const desk = (drafter: string, checker: string, head: string) => ({
    drafter: account(drafter),
    checker: account(checker),
    head: account(head),
  })
  const unit = (id: string) => desk(id, `${id}-head`, `${id}-head`)
  const ofOffice = desk('registrar', 'registrar-2', 'head')
  life = await playWholeLife(
    asFetch(office),
    {
      ...{ office: ofOffice, objector: unit('housing'), lead: unit('labour') },
      ...{ firstReviewer: unit('county'), finalReviewer: ofOffice, finalReviewerName: '试验市人民政府' },
      units: { objector: 'housing', lead: 'labour', firstReviewer: 'county', finalReviewer: 'city' },
    },
    today,
  )
}, 60_000)
afterAll(() => office.close())

async function addHeads(): Promise<void> {
  const hashed = await hash(password, { memoryCost: 8, timeCost: 1 })
  await inTx(office.db, scopeOf(region), async (tx) => {
    for (const unit of ['housing', 'labour', 'county']) {
      const id = `${unit}-head`
      await addStaff(tx, region, { id, login: id, name: '寅某', role: 'unitHead', unit }, hashed)
    }
  })
}

function asFetch({ app }: TestOffice): Fetch {
  return async (url, { method, headers, body } = {}) => {
    const answer = await app.inject({
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === 'string' && { payload: body }),
    })
    const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
    const { statusCode: status, rawPayload } = answer
    return new Response(status === 204 ? null : Uint8Array.from(rawPayload), { status, headers: given })
  }
}

describe('一件信访的一生：登记到归档', () => {
  test('每一步都办了，按次序记在办理经过里', () => {
    const { petition, acts } = life
    const done = petition.timeline.map(({ act }) => act.code).filter((code) => !code.endsWith('Paper'))
    expect(done).toEqual(acts)
    expect(petition.stage.code).toBe('ended')
  })

  test('没有一项义务还欠着，没有一项逾期；异议成立的和终了以后不再需要的，写明缘由', () => {
    const { duties } = life.petition
    expect(duties.filter(({ open, overdue }) => open || overdue)).toEqual([])
    const met = duties.filter(({ status }) => status.code === 'met').map(({ term }) => term.code)
    expect(met).toEqual(expect.arrayContaining(['dispatch', 'reply', 'firstReview', 'finalReview', 'enforcement']))
    expect(duties.filter(({ waived, status }) => status.code !== 'met' && waived === null)).toEqual([])
  })

  test('第三十四条：办理期限因延期推后15日；第三十六条第二款：复核期限扣除听证3日', () => {
    const due = (term: string) =>
      life.petition.duties.find((duty) => duty.term.code === term && duty.owner.id !== 'housing')
    expect(due('reply')?.due).toBe('2026-01-13')
    expect(due('finalReview')?.due).toBe('2026-01-08')
  })

  test('每一份文书都签发了，必填项目没有空着的，拟稿、核稿的不是同一人，文件是 .docx', () => {
    expect(life.papers).toHaveLength(21)
    for (const { kind, status, missing, signed, drafted, checked, docx } of life.papers) {
      expect([kind.label, status.code, missing], kind.label).toEqual([kind.label, 'signed', []])
      expect([signed?.by, checked?.by], kind.label).not.toContain(drafted.by)
      expect(Buffer.from(docx.subarray(0, 2)).toString(), kind.label).toBe('PK')
    }
  })

  test('各单位各种文书的号都从1号起，没有空号', () => {
    const numbers = life.papers.flatMap(({ number }) => number ?? [])
    expect(numbers).toHaveLength(10)
    expect(numbers.every((number) => /〔2025〕1号$/.test(number))).toBe(true)
    expect(new Set(numbers).size).toBe(10)
  })

  test('第三十五、三十六条：复查意见书是复查机关的；信访局录入的复核意见书落款是复核机关，用原件的文号，不占本局的号', async () => {
    const [first, final] = ['firstReviewOpinion', 'finalReviewOpinion'].map((code) =>
      life.papers.find(({ kind }) => kind.code === code),
    )
    expect([first?.unit.name, first?.number]).toEqual(['试验县人民政府', '县政府复查〔2025〕1号'])
    expect(final?.number).toBeNull()
    const cookie = await office.signIn('head')
    const url = `/api/petitions/${life.petition.id}/papers/${final?.id ?? ''}.html`
    const { body } = await office.app.inject({ url, headers: { cookie } })
    expect(body).not.toContain('class="organ"')
    expect(body).toContain('<p>试验市人民政府</p>')
    expect(body).toContain('远政复核〔2026〕12号')
    expect(body).toContain('以盖章原件为准')
  })

  test('核验数据：没有问题', async () => {
    const { findings, subjects } = await verify(office.db, kinds)
    expect([subjects, findings]).toEqual([1, []])
  })
})
