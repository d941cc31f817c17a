import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { addDays, shanghaiDayOf } from '../src/calendar/plain-date.ts'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import { demonstrationAccounts } from '../src/demonstration/accounts.ts'
import { cityGovernment, reviewerOf } from '../src/demonstration/county.ts'
import { paperView } from '../src/server/papers.ts'
import type { PaperView } from '../src/server/papers.ts'
import { petitionView } from '../src/server/petition-view.ts'
import type { PetitionView } from '../src/server/petition-view.ts'
import { papersOfRegistration, registration, stepsAfterRegistration } from './whole-life-steps.ts'
import type { Account, Cast, Desk, PaperOfStep, Step } from './whole-life-steps.ts'

/** The API, wherever it runs: a path and what `fetch` takes beside it. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** A paper as it came out: its .docx, and its PDF/A where the machine has the fonts for one. */
export interface PaperMade extends PaperView {
  readonly docx: Uint8Array
  readonly pdf?: Uint8Array
}

export interface Life {
  readonly petition: PetitionView
  /** The acts done, in order, the registration first. */
  readonly acts: readonly string[]
  readonly papers: readonly PaperMade[]
}

const done = z.object({ petition: petitionView })

/**
 * Plays the whole life of one petition through the API, up to `today`: sent, objected to, sent again, answered, reviewed
 * twice, carried out and archived, with every paper drafted, checked and signed. Extensions and the days of a hearing count
 * only while the days they change still run, so it all lies within the last two months.
 *
 * @throws {Error} naming the step that was refused
 */
export async function playWholeLife(fetch: Fetch, cast: Cast, today: PlainDate): Promise<Life> {
  const staff = staffRoom(fetch)
  const ago = (days: number) => addDays(today, -days)
  const first = registration(ago)
  const { petition } = done.parse(await staff.post(cast.office.drafter, '/api/petitions', first))
  const file = `/api/petitions/${petition.id}`
  const made: PaperMade[] = []
  const makePapers = async (papers: readonly PaperOfStep[], on: PlainDate) => {
    for (const paper of papers) made.push(await makePaper(staff, file, { ...paper, on, at: cast[paper.desk] }))
  }
  await makePapers(papersOfRegistration, first.input.on)
  const steps = stepsAfterRegistration(cast, ago)
  for (const step of steps) {
    const [desk, who] = step.by
    await staff.post(cast[desk][who], `${file}/acts/${step.act}`, bodyOf(step))
    await makePapers(step.papers, step.input.on)
  }
  const last = await staff.get(cast.office.head, file)
  return {
    petition: petitionView.parse(await last.json()),
    acts: ['register', ...steps.map(({ act }) => act)],
    papers: made,
  }
}

function bodyOf({ input, texts }: Pick<Step, 'input' | 'texts'>): object {
  return { input, ...(texts !== undefined && { texts }) }
}

type StaffRoom = ReturnType<typeof staffRoom>

/** Everybody signs in once. */
function staffRoom(fetch: Fetch) {
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (account: Account): Promise<string> => {
    const known = cookies.get(account.login) ?? signIn(fetch, account)
    cookies.set(account.login, known)
    return known
  }
  const ask = async (account: Account, url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { 'content-type': 'application/json', cookie: await cookieOf(account) } })
  return {
    ask,
    async get(account: Account, url: string): Promise<Response> {
      return good(await ask(account, url), url)
    },
    async post(account: Account, url: string, body: object): Promise<unknown> {
      const sent = JSON.stringify({ requestId: randomUUID(), ...body })
      return (await good(await ask(account, url, { method: 'POST', body: sent }), url)).json()
    },
  }
}

async function signIn(fetch: Fetch, { login, password }: Account): Promise<string> {
  const body = JSON.stringify({ login, password })
  const headers = { 'content-type': 'application/json' }
  const answer = await good(await fetch('/api/session', { method: 'POST', headers, body }), login)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function good(answer: Response, asked: string): Promise<Response> {
  if (answer.ok) return answer
  throw new Error(`${asked} ${String(answer.status)}：${await answer.text()}`)
}

interface PaperAtDesk extends PaperOfStep {
  readonly on: PlainDate
  readonly at: Desk
}

/** 拟稿、核稿、签发, and both its files fetched. */
async function makePaper(staff: StaffRoom, file: string, { kind, wording, on, at }: PaperAtDesk): Promise<PaperMade> {
  const { drafter, checker, head } = at
  const texts = wording === undefined ? {} : { texts: { wording } }
  const drafted = await staff.post(drafter, `${file}/acts/draftPaper`, { input: { kind, on }, ...texts })
  const paper = done.parse(drafted).petition.papers.at(-1)?.id ?? ''
  await staff.post(checker, `${file}/acts/checkPaper`, { input: { paper, on } })
  await staff.post(head, `${file}/acts/signPaper`, { input: { paper, on } })
  const papers = z.array(paperView).parse(await (await staff.get(drafter, `${file}/papers`)).json())
  const signed = papers.find(({ id }) => id === paper)
  if (signed === undefined) throw new Error(`${kind} 签发以后找不到了`)
  const docx = await staff.get(drafter, `${file}/papers/${paper}.docx`)
  const pdf = await staff.ask(drafter, `${file}/papers/${paper}.pdf`)
  return { ...signed, docx: await docx.bytes(), ...(pdf.ok && { pdf: await pdf.bytes() }) }
}

/** The demonstration's people; for the governments above, who have no account there, the office enters what they sent. */
function demonstrationCast(): Cast {
  const account = (login: string): Account => {
    const found = demonstrationAccounts.find((each) => each.login === login)
    if (found === undefined) throw new Error(`演示县没有账号 ${login}`)
    return found
  }
  const unit = (id: string): Desk => {
    const head = account(`${id}-head`)
    return { drafter: account(id), checker: head, head }
  }
  const office = {
    drafter: account('registrar'),
    checker: account('registrar-2'),
    head: account('office-head'),
  }
  return {
    ...{ office, objector: unit('housing'), lead: unit('labour'), firstReviewer: office, finalReviewer: office },
    units: {
      ...{ objector: 'housing', lead: 'labour' },
      ...{ firstReviewer: reviewerOf('labour'), finalReviewer: cityGovernment },
    },
    finalReviewerName: cityGovernment,
  }
}

/** `node e2e/whole-life.ts http://127.0.0.1:3000 文件夹`, against a running demonstration: the papers are left in the folder. */
async function main([address, folder]: readonly string[]): Promise<void> {
  if (address === undefined || folder === undefined)
    throw new Error('用法：node e2e/whole-life.ts 网址 存放文书的文件夹')
  const { petition, acts, papers } = await playWholeLife(
    (url, init) => fetch(new URL(url, address), init),
    demonstrationCast(),
    shanghaiDayOf(new Date()),
  )
  await mkdir(folder, { recursive: true })
  for (const { id, kind, number, docx, pdf } of papers) {
    const name = path.join(folder, `${id.padStart(2, '0')}-${kind.label}`)
    await writeFile(`${name}.docx`, docx)
    if (pdf !== undefined) await writeFile(`${name}.pdf`, pdf)
    console.log(`${id}　${kind.label}　${number ?? '不编号'}`)
  }
  console.log(`${petition.no}　${petition.stage.label}　办理${String(acts.length)}步，文书${String(papers.length)}份`)
}

if (import.meta.main) await main(process.argv.slice(2))
