import type { Actor } from '../../petition/facts.ts'
import { readKeptFile } from '../../store/files.ts'
import { addDeed } from '../../store/sealed/compartment.ts'
import { openEnvelope } from '../../store/sealed/envelope.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { House } from '../house.ts'
import { notThere, ProblemError } from '../problem.ts'
import { asOrgan } from './compartments.ts'
import { unlocked } from './keys.ts'
import type { EnclosedFile } from './referral.ts'
import { deedOf, filePlaceOf, getReport, whole } from './reports.ts'
import type { Found } from './reports.ts'

/** The n-th file of a report, out of its envelope, with the private key. @throws {ProblemError} */
export async function openFile(
  house: House,
  { found, secret }: { readonly found: Found; readonly secret: Buffer },
  n: number,
): Promise<EnclosedFile> {
  const { files, number } = found.report
  const envelope = files[n - 1]
  if (envelope === undefined) throw new ProblemError(notThere)
  const bytes = await readKeptFile(house.db.dataDir, envelope)
  return trusted<EnclosedFile>(JSON.parse(whole(openEnvelope(secret, bytes, filePlaceOf(number, n)))))
}

/** A file that came with a referral, for who types the passphrase; the look is written down. @throws {ProblemError} */
export function openReportFile(
  house: House,
  actor: Actor,
  { no, n, typed }: { readonly no: string; readonly n: number; readonly typed: string },
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer }> {
  const id = house.newId()
  return asOrgan(house, actor, async (tx) => {
    const found = await getReport(tx, house, actor, no)
    const secret = await unlocked('words', found.key, { path: 'passphrase', passphrase: typed })
    const { name, mediaType, bytes } = await openFile(house, { found, secret }, n)
    await addDeed(tx, house.region.code, deedOf(house, actor, { id, number: no, what: 'opened' }))
    return { name, mediaType, bytes: Buffer.from(bytes, 'base64') }
  })
}
