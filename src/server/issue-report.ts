import { z } from 'zod'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import { renderDocx } from '../documents/paper/render-docx.ts'
import type { Actor } from '../petition/facts.ts'
import { checkPaper } from '../reports/checking/check-paper.ts'
import { readPaper } from '../reports/checking/read-paper.ts'
import { editPaper } from '../reports/editing/edit-paper.ts'
import { frozenFigures } from '../reports/issuing/frozen-figures.ts'
import { writtenReports } from '../reports/written-reports.ts'
import type { ReportKind } from '../reports/written-reports.ts'
import { recordSweep } from '../store/accesses.ts'
import { keepFile, readKeptFile } from '../store/files.ts'
import { keepIssuedReport, readIssuedReports } from '../store/issued-reports.ts'
import type { IssuedReport } from '../store/issued-reports.ts'
import { theOffice } from '../terms/clock.ts'
import { lookingOf, read } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, notThere, ProblemError } from './problem.ts'
import { issuedView, readInput, reportBody, reportNames } from './reports.ts'
import type { IssuedReports, ReportAsked } from './reports.ts'
import type { Session } from './sign-in/session.ts'

/** The moment has to be named: what was read on screen is what is issued. */
export const issueBody = reportBody.extend({
  requestId: z
    .string()
    .regex(/^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/, '提交编号须为 UUID，每次签发一个新的')
    .describe('就是签发以后报告的编号；重复提交只签发一次'),
  asOf: z.string().min(1, '请带上屏幕上那份报告的时刻').describe('屏幕上那份报告的 asOf'),
})
type Issuing = ReportAsked & { readonly requestId: string }

/** 签发 is the head's, by name. */
export function mayIssue({ unit, role }: Actor): boolean {
  return unit === theOffice && role === 'officeHead'
}

/**
 * 签发: the wording is held against the data once more, then file, figures and definitions are frozen as they stand.
 *
 * @throws {ProblemError} 403 for anybody but the head; 422 with every number or word that the data doesn't bear
 */
export async function issueReport(
  house: House,
  { actor, name }: Pick<Session, 'actor' | 'name'>,
  kind: ReportKind,
  { requestId, edits, ...asked }: Issuing,
): Promise<IssuedReports[number]> {
  if (!mayIssue(actor)) throw new ProblemError(forbidden)
  const { input, view } = await readInput(house, actor, kind, asked)
  const written = writtenReports[kind](input)
  const { paper, misfits } = editPaper(written, edits)
  const bytes = Buffer.from(await renderDocx(paper))
  const { faults } = checkPaper(readPaper(bytes), readPaper(await renderDocx(written)))
  const wrong = [
    ...faults.map(({ found, problem, sentence }) => `「${found}」：${problem}（${sentence}）`),
    ...misfits.map(({ text }) => `报告的这一处已经不是原来的写法，改写放不进去：${text}`),
  ]
  if (wrong.length > 0) throw new ProblemError(faulty(wrong.map((problem) => ({ path: 'edits', problem }))))
  const report: IssuedReport = {
    ...{ id: withDashes(requestId), kind, from: view.from, to: view.to, units: view.units ?? 'then' },
    ...{ asOf: view.asOf, knownBefore: view.knownBefore, sheet: frozenFigures(input) },
    fileDigest: await keepFile(house.db.dataDir, bytes),
    fileName: `${house.region.office}${reportNames[kind]}${view.from}至${view.to}.docx`,
    ...{ issuedOn: shanghaiDayOf(house.now()), issuedBy: name },
  }
  return issuedView(await freeze(house, actor, report))
}

/** As the database says a UUID back. */
function withDashes(id: string): string {
  return id.replaceAll('-', '').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The same request again, or the same file, is the report that was issued already. */
function freeze(house: House, actor: Actor, report: IssuedReport): Promise<IssuedReport> {
  return read(house, async (tx) => {
    const issued = await readIssuedReports(tx, house.region.code)
    const already = issued.find(({ id, fileDigest }) => id === report.id || fileDigest === report.fileDigest)
    if (already !== undefined) return already
    await keepIssuedReport(tx, house.region.code, report, { actor: actor.id, now: house.now() })
    return report
  })
}

/** The file as it was issued; that it was taken out is written down. @throws {ProblemError} */
export async function issuedFile(house: House, actor: Actor, id: string) {
  if (actor.unit !== theOffice) throw new ProblemError(forbidden)
  const kept = await read(house, async (tx) => {
    const found = (await readIssuedReports(tx, house.region.code)).find((each) => each.id === id)
    if (found === undefined) throw new ProblemError(notThere)
    const item = `${reportNames[found.kind]} ${found.from}至${found.to}`
    await recordSweep(tx, lookingOf(house, actor), { what: 'export', item, why: '取出已签发的报告' })
    return found
  })
  return { name: kept.fileName, bytes: await readKeptFile(house.db.dataDir, kept.fileDigest) }
}
