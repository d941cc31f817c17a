import { readFile } from 'node:fs/promises'
import { isPlainDate } from '../../../calendar/plain-date.ts'
import { renderDocx } from '../../../documents/paper/render-docx.ts'
import { checkPaper } from '../../../reports/checking/check-paper.ts'
import type { PaperCheck } from '../../../reports/checking/check-paper.ts'
import { readPaper, UnreadablePaper } from '../../../reports/checking/read-paper.ts'
import type { ReadPaper } from '../../../reports/checking/read-paper.ts'
import { isReportKind, writtenReports } from '../../../reports/written-reports.ts'
import { UsageError } from '../../command.ts'
import type { ExitCode, Invocation } from '../../command.ts'
import { withHouse } from '../../house.ts'
import { intervalAt, knownAt, readReport } from './asked.ts'
import type { AskedReport } from './asked.ts'

/** Reads a report's file, makes the same report again from the data as known then, and holds one against the other. */
export async function checkReport(call: Invocation): Promise<ExitCode> {
  const [, file] = call.words
  if (file === undefined) throw new UsageError('请写明要核对的文件：report check 文件.docx')
  const paper = await readReportFile(file)
  const asked = askedIn(paper)
  return withHouse(call, async (house) => {
    const again = readPaper(await renderDocx(writtenReports[asked.kind](await readReport(house, asked, call.now))))
    const check = checkPaper(paper, again)
    if (call.json) call.answer(check)
    else say(call, check)
    return check.faults.length === 0 ? 0 : 3
  })
}

/** @throws {UsageError} naming the file and what to do about it */
export async function readReportFile(file: string): Promise<ReadPaper> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) throw new UsageError(`读不到文件：${file}，请核对路径。`)
  try {
    return readPaper(bytes)
  } catch (error) {
    if (error instanceof UnreadablePaper) throw new UsageError(`${file}：${error.message}`)
    throw error
  }
}

/** What a report's file says it was made from. @throws {UsageError} when it says nothing, or nothing we made */
export function askedIn({ properties }: ReadPaper): AskedReport {
  const of = (name: string) => properties[name] ?? ''
  const [from, to, signedOn] = [of('dengwenFrom'), of('dengwenTo'), of('dengwenSignedOn')]
  const kind = of('dengwenReport')
  if (!isReportKind(kind) || !isPlainDate(from) || !isPlainDate(to) || !isPlainDate(signedOn)) {
    throw new UsageError(
      '这份文件没有登闻报告的记号（期间、截至时刻），无法核对；请用 report half-year 或 report annual 加 --docx 生成的文件。',
    )
  }
  const units = of('dengwenUnits') === 'now' ? 'now' : 'then'
  const interval = of('dengwenInterval')
  return {
    ...{ kind, from, to, signedOn, units, known: knownAt(of('dengwenAsOf')) },
    ...(interval !== '' && { interval: intervalAt(interval) }),
  }
}

function say(call: Invocation, { faults, stated, marks, edited }: PaperCheck): void {
  call.say(`核对了${String(marks)}处带记号的数字和日期；${String(edited)}段的文字与生成时不同。`)
  for (const { sentence, found, expected, problem } of faults) {
    const should = expected === undefined ? '' : `，应为“${expected}”`
    call.say(`✗ “${found}”${should}：${problem}\n  ${sentence}`)
  }
  for (const sentence of stated) call.say(`？ 人工填写、写有依据，请自行核对：${sentence}`)
  call.say(faults.length === 0 ? '全部数字和方向用语都有数据作依据。' : `共${String(faults.length)}处与数据不符。`)
}
