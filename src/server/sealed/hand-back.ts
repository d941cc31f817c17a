import { z } from 'zod'
import { refusals } from '../../petition/actions/hand-back/texts.ts'
import type { Actor } from '../../petition/facts.ts'
import { keepFile } from '../../store/files.ts'
import { putBack } from '../../store/sealed/belongings.ts'
import type { Belongings } from '../../store/sealed/belongings.ts'
import { addDeed, withCompartment } from '../../store/sealed/compartment.ts'
import { openEnvelope } from '../../store/sealed/envelope.ts'
import { trusted } from '../../store/trusted-json.ts'
import { journalOf } from '../house.ts'
import type { House } from '../house.ts'
import { deciding, record } from '../petition-commands.ts'
import { notThere, ProblemError, refusedProblem } from '../problem.ts'
import { requestId } from '../recording.ts'
import { asOrgan, refuseOthersThanCustodian } from './compartments.ts'
import { passphrase, unlocked } from './keys.ts'
import { openFile } from './files.ts'
import { belongingsPlace, deedOf, getReport, listReports, whole } from './reports.ts'
import type { Found, ReportView } from './reports.ts'
import { openOuter } from './words.ts'

export const handBackBody = z.strictObject({
  requestId,
  passphrase: passphrase.describe('开启口令'),
  identityPassphrase: passphrase.describe('身份口令'),
})

interface HandingBack {
  readonly no: string
  readonly body: z.output<typeof handBackBody>
}

/**
 * The custodian gives back to the office what it sent, texts, names and files, word for word: she types both passphrases and
 * is shown nothing. What lies in the compartment stays there, closed. @throws {ProblemError} where no office sent it
 */
export async function handBackReport(house: House, actor: Actor, { no, body }: HandingBack): Promise<ReportView> {
  refuseOthersThanCustodian(actor)
  const opened = await openBelongings(house, actor, { no, body })
  // A petition may have been sent twice: what lies in the first report must not come back in place of the second.
  if (opened.found.deeds.some(({ what, id }) => what === 'handedBack' && id !== body.requestId))
    throw new ProblemError(refusedProblem(refusals.notInCompartment))
  await keepAgain(house, opened)
  await recordHandBack(house, actor, { no, body }, opened.belongings)
  const reports = await listReports(house, actor)
  return whole(reports.find((each) => each.no === no))
}

/** The act, the belongings and the compartment's own note of it stand together or not at all. */
async function recordHandBack(
  house: House,
  actor: Actor,
  { no, body }: HandingBack,
  belongings: Belongings,
): Promise<void> {
  const { code } = house.region
  const { today } = journalOf(house, actor)
  const deed = deedOf(house, actor, { id: body.requestId, number: no, what: 'handedBack' })
  const request = { id: body.requestId, body: { act: 'handBack', report: no } }
  await record(house, actor, request, () =>
    Promise.resolve({
      subject: belongings.subject,
      ...deciding(actor, 'handBack', { on: today }),
      afterwards: async (tx) => {
        await putBack(tx, { region: code, keyring: house.keyring }, belongings)
        await withCompartment(tx, actor.unit, () => addDeed(tx, code, deed))
      },
    }),
  )
}

interface Opened {
  readonly belongings: Belongings
  /** The private key that opens its files. */
  readonly secret: Buffer
  readonly found: Found
}

function openBelongings(house: House, actor: Actor, { no, body }: HandingBack): Promise<Opened> {
  return asOrgan(house, actor, async (tx) => {
    const found = await getReport(tx, house, actor, no)
    const { report, key } = found
    if (report.belongings === null) throw new ProblemError(notThere)
    const outer = await unlocked('identity', key, {
      path: 'identityPassphrase',
      passphrase: body.identityPassphrase,
    })
    const secret = await unlocked('words', key, { path: 'passphrase', passphrase: body.passphrase })
    const place = belongingsPlace(no)
    const inner = whole(openOuter(outer, report.belongings, place))
    const json = whole(openEnvelope(secret, inner, place))
    return { belongings: trusted<Belongings>(JSON.parse(json)), secret, found }
  })
}

/** Before the act that says so: whatever stops in between, no act names a file that is not there. */
async function keepAgain(house: House, opened: Opened): Promise<void> {
  for (const [at, digest] of opened.belongings.files.entries()) {
    const { bytes } = await openFile(house, opened, at + 1)
    const kept = await keepFile(house.db.dataDir, Buffer.from(bytes, 'base64'))
    if (kept !== digest) throw new Error('a file came out of a compartment that never went in')
  }
}
