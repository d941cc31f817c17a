import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { shanghaiDayOf } from '../../../calendar/plain-date.ts'
import { renderDocx } from '../../../documents/paper/render-docx.ts'
import { checkPaper } from '../../../reports/checking/check-paper.ts'
import type { PaperFault } from '../../../reports/checking/check-paper.ts'
import { readPaper } from '../../../reports/checking/read-paper.ts'
import { adjustments } from '../../../reports/issuing/adjustments.ts'
import type { Adjustment } from '../../../reports/issuing/adjustments.ts'
import { refreshPaper } from '../../../reports/refreshing/refresh-paper.ts'
import type { RefreshedPaper } from '../../../reports/refreshing/refresh-paper.ts'
import { writtenReports } from '../../../reports/written-reports.ts'
import { readIssuedReports } from '../../../store/issued-reports.ts'
import { scopeOf } from '../../../store/journal.ts'
import { inTx } from '../../../store/open-db.ts'
import { textOption, UsageError } from '../../command.ts'
import type { ExitCode, Invocation, OpenHouse } from '../../command.ts'
import { needRegion, withHouse } from '../../house.ts'
import { writingTo } from '../../written-files.ts'
import { readReport } from './asked.ts'
import type { Known } from './asked.ts'
import { askedIn, readReportFile } from './check.ts'

interface Refreshed extends Omit<RefreshedPaper, 'paper'> {
  readonly file: string
  readonly figures: readonly Adjustment[]
  /** What of the person's own words the figures of now don't bear out. */
  readonly faults: readonly PaperFault[]
}

/** Writes the report anew by what is known now beside the file, with everything a person wrote into the file kept. */
export async function refreshReport(call: Invocation, known: Known): Promise<ExitCode> {
  const [, file] = call.words
  if (file === undefined) throw new UsageError('请写明要更新数字的文件：report refresh 文件.docx')
  const out = textOption(call, 'docx') ?? file.replace(/(\.docx)?$/iu, '-更新.docx')
  const paper = await readReportFile(file)
  const asked = askedIn(paper)
  return withHouse(call, async (house) => {
    await notIssued(house, file)
    const write = writtenReports[asked.kind]
    const then = await readReport(house, asked, call.now)
    const now = await readReport(house, { ...asked, known, signedOn: shanghaiDayOf(call.now) }, call.now)
    const fresh = write(now)
    const { paper: refreshed, ...edits } = refreshPaper(paper, readPaper(await renderDocx(write(then))), fresh)
    const bytes = await renderDocx(refreshed)
    const { faults } = checkPaper(readPaper(bytes), readPaper(await renderDocx(fresh)))
    await writingTo(out, () => writeFile(out, bytes))
    const told = { file: out, figures: adjustments(then.sheet, now.sheet), ...edits, faults }
    if (call.json) call.answer(told)
    else say(call, told)
    return faults.length === 0 ? 0 : 3
  })
}

/** 签发的报告不再变动。 */
async function notIssued(house: OpenHouse, file: string): Promise<void> {
  const { code } = needRegion(house)
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  const issued = await inTx(house.db, scopeOf(code), (tx) => readIssuedReports(tx, code))
  if (issued.some(({ fileDigest }) => fileDigest === digest)) {
    throw new UsageError('这份报告已经签发，不再变动；签发以后变了的数字请看 report adjustments。')
  }
}

function say(call: Invocation, { file, figures, kept, leftOut, lost, faults }: Refreshed): void {
  for (const { label, issued, now } of figures) call.say(`${label}\t原为${issued}\t现为${now}`)
  call.say(figures.length === 0 ? '没有数字发生变化。' : `共${String(figures.length)}个数字变了。`)
  for (const text of kept) call.say(`留 你改写的：${text}`)
  for (const text of leftOut) call.say(`略 你删去的，没有放回：${text}`)
  for (const text of lost) call.say(`？ 没有放进新文件，请自行补上：${text}`)
  for (const { sentence, found, problem } of faults) call.say(`✗ “${found}”：${problem}\n  ${sentence}`)
  call.say(`已写入 ${file}，原文件没有动。`)
}
