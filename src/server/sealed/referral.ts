import { markRows } from '../../ledgers/import/set-aside.ts'
import { materialTypes } from '../../petition/materials.ts'
import { papersOf } from '../../petition/papers-on-file.ts'
import type { Compartment } from '../../petition/routing.ts'
import type { Petition } from '../../petition/state.ts'
import { forms } from '../../petition/words.ts'
import { disposeOf } from '../../store/dispose.ts'
import { keepFile, readKeptFile } from '../../store/files.ts'
import type { Journal } from '../../store/journal.ts'
import { readFiledTexts, readRecordedActs } from '../../store/petition-file.ts'
import type { FiledText } from '../../store/petition-file.ts'
import { readBelongings } from '../../store/sealed/belongings.ts'
import type { Belongings } from '../../store/sealed/belongings.ts'
import { fileReport, readCompartmentKeys, withCompartment } from '../../store/sealed/compartment.ts'
import type { CompartmentKey } from '../../store/sealed/compartment.ts'
import { sealEnvelope } from '../../store/sealed/envelope.ts'
import type { Tx } from '../../store/tx.ts'
import { noticeDirect } from '../../terms/notice.ts'
import { reckonCalendarDays } from '../../terms/reckon.ts'
import type { House } from '../house.ts'
import { lookupsOf } from '../lookups.ts'
import { textsLeftBy } from '../texts-left.ts'
import { readOrgans } from './compartments.ts'
import { hasText, identityOf } from './identity.ts'
import { numberOf } from './number.ts'
import { belongingsPlace, filePlaceOf, identityPlace, wordsPlace } from './reports.ts'
import { keysOf, sealTextTwice, sealTwice, sealWords } from './words.ts'
import type { Words } from './words.ts'

/** The compartment of the organ named, by its id or its name; undefined where it isn't of this county or has no key. */
export async function compartmentOf(tx: Tx, house: House, body: string): Promise<Compartment | undefined> {
  const organ = (await readOrgans(tx, house)).find(({ id, fullName, shortName }) =>
    [id, fullName, shortName].includes(body),
  )
  if (organ === undefined) return undefined
  const [key] = await readCompartmentKeys(tx, house.region.code, organ.id)
  return key === undefined ? undefined : { unit: organ.id, key: key.id }
}

/**
 * 第三十条第三款: with the act that sends an accusation to the organ goes all that was written about it. Sealed with the organ's
 * public key, filed in its compartment and emptied here, in the transaction of the act. Nothing happens where the organ has
 * no compartment.
 */
export function movingInto(house: House) {
  return async (tx: Tx, journal: Journal, petition: Petition): Promise<void> => {
    const { compartment, on } = petition.referral ?? {}
    if (compartment === undefined || on === undefined) return
    const region = house.region.code
    const keys = await readCompartmentKeys(tx, region, compartment.unit)
    const key = keys.find(({ id }) => id === compartment.key)
    if (key === undefined) throw new Error('an act names a key that is not there')
    const number = numberOf(house, { referred: petition.id, version: petition.version })
    const { due } = reckonCalendarDays(on, noticeDirect.limit.days, house.calendar)
    const report = {
      ...{ number, unit: compartment.unit, key: key.id, receivedOn: on, due },
      ...(await sealedWhole(tx, { house, journal, number, key }, petition)),
    }
    await withCompartment(tx, compartment.unit, () => fileReport(tx, region, report))
    await markRows(tx, journal, petition.id)
    await disposeOf(tx, journal, petition.id)
  }
}

interface Sealing {
  readonly house: House
  readonly journal: Journal
  readonly number: string
  readonly key: CompartmentKey
}

async function sealedWhole(tx: Tx, sealing: Sealing, petition: Petition) {
  const { house, journal, number, key } = sealing
  const { texts, persons } = await readFiledTexts(tx, house.region.code, petition.id)
  const belongings = await readBelongings(tx, { region: house.region.code, keyring: house.keyring }, petition.id)
  const files = belongings.files.map((digest, at) => describeFile(petition, texts, digest, at + 1))
  const enclosed = files.map(({ name }, at) => ({ label: `附件${String(at + 1)}`, text: name }))
  const said = [...(await headOf(tx, house, journal, petition)), ...(await spoken(tx, house, petition, texts))]
  return {
    words: sealWords(key.publicKey, [...said, ...enclosed].filter(hasText), wordsPlace(number)),
    identity: sealTwice(keysOf(key), identityOf(house, petition.no, persons), identityPlace(number)),
    belongings: sealTextTwice(keysOf(key), JSON.stringify(belongings), belongingsPlace(number)),
    files: await sealedFiles(sealing, belongings, files),
  }
}

/** What the office's registration says of it. */
async function headOf(tx: Tx, house: House, { actor }: Journal, petition: Petition): Promise<Words> {
  const { nameOf, staffName } = await lookupsOf(house, actor, tx)
  const { no, registeredOn, receivedOn, form, category, people, accusedUnits, accusedStaff = [] } = petition
  return [
    { label: '信访件编号', text: no },
    { label: '收到、登记日期', text: `${receivedOn}、${registeredOn}` },
    { label: '形式、类别、人数', text: `${forms[form]}、${category}、${String(people)}人` },
    { label: '被检举控告的单位', text: accusedUnits.map(nameOf).join('、') },
    { label: '被检举控告的人', text: accusedStaff.map(staffName).join('、') },
  ]
}

/** Every text there is, in the order of the acts that left them. */
async function spoken(tx: Tx, house: House, petition: Petition, texts: readonly FiledText[]): Promise<Words> {
  const recorded = await readRecordedActs(tx, house.region.code, petition.id)
  return recorded
    .flatMap((each) => textsLeftBy(each, petition, texts))
    .flatMap(({ act, on, texts: left }) =>
      left.map(({ label, text }) => ({ label: `${act}（${on}）：${label}`, text: text ?? '' })),
    )
}

interface Enclosed {
  readonly name: string
  readonly mediaType: string
}

function describeFile(petition: Petition, texts: readonly FiledText[], digest: string, n: number): Enclosed {
  const material = petition.materials?.find(({ file }) => file.digest === digest)
  if (material !== undefined) {
    const named = texts.find(({ id }) => id === material.name.content)?.text
    const { type } = material.file
    return { name: named ?? `材料${String(n)}.${materialTypes[type].ending}`, mediaType: type }
  }
  const original = papersOf(petition).find((paper) => paper.original?.digest === digest)?.original
  if (original !== undefined) return { name: `公文扫描件${String(n)}`, mediaType: original.type }
  const isSource = papersOf(petition).some(({ source }) => source === digest)
  return isSource
    ? { name: `公文内容${String(n)}.json`, mediaType: 'application/json' }
    : { name: `公文${String(n)}.docx`, mediaType: docx }
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What is in the envelope of a file. */
export interface EnclosedFile extends Enclosed {
  /** Base64. */
  readonly bytes: string
}

async function sealedFiles(
  { house, number, key }: Sealing,
  { files }: Belongings,
  described: readonly Enclosed[],
): Promise<readonly string[]> {
  const { dataDir } = house.db
  const kept: string[] = []
  for (const [at, digest] of files.entries()) {
    const enclosed = { ...described[at], bytes: (await readKeptFile(dataDir, digest)).toString('base64') }
    const envelope = sealEnvelope(key.publicKey, JSON.stringify(enclosed), filePlaceOf(number, at + 1))
    kept.push(await keepFile(dataDir, envelope))
  }
  return kept
}
