import { z } from 'zod'
import { findOwnPetition, readFiledTexts } from '../../store/petition-file.ts'
import { fileReport, readReports } from '../../store/sealed/compartment.ts'
import type { SealedReport } from '../../store/sealed/compartment.ts'
import type { Tx } from '../../store/tx.ts'
import { noticeDirect } from '../../terms/notice.ts'
import { reckonCalendarDays } from '../../terms/reckon.ts'
import { petitioner } from '../her-petition.ts'
import { journalOf, read } from '../house.ts'
import type { House } from '../house.ts'
import { ProblemError, problemType, wrongCode } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { findCompartment, inCompartment, readOrgans } from './compartments.ts'
import type { OpenCompartment } from './compartments.ts'
import { hasText, identityOf } from './identity.ts'
import { numberOf } from './number.ts'
import { answerArticle, identityPlace, wordsPlace } from './reports.ts'
import { keysOf, sealTwice, sealWords } from './words.ts'
import type { Words } from './words.ts'

/** 第十八条第四款: what happened to her because she petitioned. Only the first has to be written. */
export const ordeal = {
  what: z.string().trim().min(1, '请写明发生了什么').max(8000, '过长，请控制在8000字以内').describe('发生了什么'),
  who: z.string().trim().max(1000, '过长，请控制在1000字以内').default('').describe('是谁，在哪个单位'),
  when: z.string().trim().max(500, '过长，请控制在500字以内').default('').describe('什么时候，在哪里'),
  reach: z.string().trim().max(500, '过长，请控制在500字以内').default('').describe('怎样找您最稳妥'),
}
export const ordealGiven = z.object(ordeal)
export type Ordeal = Readonly<z.infer<typeof ordealGiven>>

/** What she takes along. Nothing is kept that leads from her petition to it. */
export const ordealReceipt = z.object({
  receipt: z.string().describe('回执号，凭它向收到的机关询问'),
  organ: z.string().describe('由谁收到'),
  receivedOn: z.string(),
  due: z.string().describe('到哪一天为止必须书面告知'),
  provisional: z.boolean().describe('到期日所在年份的放假安排尚未公布'),
  article: z.string(),
})
export type OrdealReceipt = z.infer<typeof ordealReceipt>

export interface OpenDoor {
  readonly isOpen: true
  readonly organ: string
  /** Where to turn about the organ itself; '' where the register doesn't say. */
  readonly above: string
}

/** Where the door leads, or where to turn while it leads nowhere. */
export type Door = OpenDoor | { readonly isOpen: false; readonly problem: Problem }

export function readDoor(house: House): Promise<Door> {
  return read(house, async (tx) => {
    const open = await findCompartment(tx, house)
    if (open === undefined) return { isOpen: false, problem: await noCompartment(tx, house) }
    return { isOpen: true, organ: open.organ.fullName, above: open.organ.superior }
  })
}

async function noCompartment(tx: Tx, house: House): Promise<Problem> {
  const [{ superior: above } = { superior: '' }] = await readOrgans(tx, house)
  const address = house.region.channels?.elsewhere?.discipline
  const where = address === undefined ? '纪委监委' : `纪委监委（${address}）`
  const higher = above === '' ? '它的上一级' : above
  return {
    type: problemType('no-compartment'),
    title: '这里现在收不了',
    status: 409,
    detail:
      `县里的纪检监察机关还没有设好密封仓，为了不让别人看到，这里什么也不保存。请直接向${where}反映，` +
      `也可以向${higher}反映；现在有危险的，先打110。`,
    code: 'noCompartment',
  }
}

/**
 * Seals her report for the discipline organ and files it there, past unit, handler and office. Sent twice it is filed once,
 * told by the number, which is made of what was sent: nothing else remembers it. @throws {ProblemError} `noCompartment`
 */
export async function reportOrdeal(
  house: House,
  subject: string,
  { requestId, ...given }: Ordeal & { readonly requestId: string },
): Promise<OrdealReceipt> {
  const { today } = journalOf(house, petitioner)
  const { door, identity } = await read(house, async (tx) => {
    const found = await findCompartment(tx, house)
    if (found === undefined) throw new ProblemError(await noCompartment(tx, house))
    const no = await getNo(tx, house, subject)
    const { persons } = await readFiledTexts(tx, house.region.code, subject)
    return { door: found, identity: identityOf(house, no, persons) }
  })
  const number = numberOf(house, { subject, requestId, ...given })
  const { due } = reckonCalendarDays(today, noticeDirect.limit.days, house.calendar)
  const envelopes = sealed(door, number, { given, identity })
  const report = { number, receivedOn: today, due, ...envelopes, belongings: null, files: [] }
  const filed = await inCompartment(house, { unit: door.organ.id }, async (tx) => {
    await fileReport(tx, house.region.code, report)
    const [found = report] = await readReports(tx, house.region.code, number)
    return found
  })
  return {
    ...{ receipt: number, organ: door.organ.fullName, article: answerArticle },
    ...{ receivedOn: filed.receivedOn, due: filed.due, provisional: !house.calendar.isKnown(filed.due) },
  }
}

async function getNo(tx: Tx, house: House, subject: string): Promise<string> {
  const petition = await findOwnPetition(tx, house.region.code, subject)
  if (petition === undefined) throw new ProblemError(wrongCode)
  return petition.no
}

function sealed(
  { organ, key }: OpenCompartment,
  number: string,
  { given, identity }: { readonly given: Ordeal; readonly identity: Words },
): Pick<SealedReport, 'unit' | 'key' | 'words' | 'identity'> {
  const said = [
    { label: '发生了什么', text: given.what },
    { label: '是谁，在哪个单位', text: given.who },
    { label: '什么时候，在哪里', text: given.when },
  ]
  const reach = [{ label: '怎样找她最稳妥', text: given.reach }]
  const keys = keysOf(key)
  return {
    ...{ unit: organ.id, key: key.id },
    words: sealWords(key.publicKey, said.filter(hasText), wordsPlace(number)),
    identity: sealTwice(keys, [...identity, ...reach].filter(hasText), identityPlace(number)),
  }
}
