import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sayDay, shanghaiDayOf } from '../../../calendar/plain-date.ts'
import { renderDocx } from '../../../documents/paper/render-docx.ts'
import { checkPaper } from '../../../reports/checking/check-paper.ts'
import { readPaper } from '../../../reports/checking/read-paper.ts'
import { frozenFigures } from '../../../reports/issuing/frozen-figures.ts'
import { writtenReports } from '../../../reports/written-reports.ts'
import { keepFile } from '../../../store/files.ts'
import { keepIssuedReport, readIssuedReports } from '../../../store/issued-reports.ts'
import type { IssuedReport } from '../../../store/issued-reports.ts'
import { scopeOf } from '../../../store/journal.ts'
import { newId } from '../../../store/new-id.ts'
import { inTx } from '../../../store/open-db.ts'
import { textOption, UsageError } from '../../command.ts'
import type { ExitCode, Invocation, OpenHouse } from '../../command.ts'
import { needRegion, withHouse } from '../../house.ts'
import { readReport } from './asked.ts'
import { askedIn, readReportFile } from './check.ts'

/** 签发: the file is held against the data once more, then file, figures and definitions are frozen as they stand. */
export async function issueReport(call: Invocation): Promise<ExitCode> {
  const [, file] = call.words
  const by = textOption(call, 'by')
  if (file === undefined) throw new UsageError('请写明要签发的文件：report issue 文件.docx --by 签发人')
  if (by === undefined) throw new UsageError('请用 --by 写明签发人姓名。')
  const paper = await readReportFile(file)
  const asked = askedIn(paper)
  const { kind } = asked
  return withHouse(call, async (house) => {
    const input = await readReport(house, asked, call.now)
    const again = readPaper(await renderDocx(writtenReports[asked.kind](input)))
    const { faults } = checkPaper(paper, again)
    if (faults.length > 0) {
      throw new UsageError(`文件里有${String(faults.length)}处与数据不符，没有签发；请先用 report check 查看并改正。`)
    }
    const fileDigest = await keepFile(house.db.dataDir, await readFile(file))
    const report: IssuedReport = {
      ...{ id: newId(), kind, from: asked.from, to: asked.to, units: asked.units },
      ...{ asOf: asked.known.text, knownBefore: asked.known.before, sheet: frozenFigures(input), fileDigest },
      ...{ fileName: path.basename(file), issuedOn: shanghaiDayOf(call.now), issuedBy: by },
    }
    await freeze(house, report, call.now)
    call.say(`已签发：${sayDay(asked.from)}至${sayDay(asked.to)}的报告，签发人${by}，编号 ${report.id}。`)
    if (call.json) call.answer({ id: report.id, fileDigest })
    return 0
  })
}

async function freeze(house: OpenHouse, report: IssuedReport, now: Date): Promise<void> {
  const { code } = needRegion(house)
  await inTx(house.db, scopeOf(code), async (tx) => {
    const issued = await readIssuedReports(tx, code)
    if (issued.some(({ fileDigest }) => fileDigest === report.fileDigest)) {
      throw new UsageError('这份文件已经签发过，不重复签发。')
    }
    await keepIssuedReport(tx, code, report, { actor: 'operator', now })
  })
}

/** Every report issued so far. */
export function listIssued(call: Invocation): Promise<ExitCode> {
  return withHouse(call, async (house) => {
    const { code } = needRegion(house)
    const issued = await inTx(house.db, scopeOf(code), (tx) => readIssuedReports(tx, code))
    for (const { id, from, to, issuedOn, issuedBy, fileName } of issued) {
      call.say(`${id}\t${from}—${to}\t${issuedOn} ${issuedBy} 签发\t${fileName}`)
    }
    if (issued.length === 0) call.say('还没有签发过报告。')
    if (call.json) call.answer(issued)
    return 0
  })
}
