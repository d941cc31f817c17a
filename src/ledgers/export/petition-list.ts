import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import { leadAssignment } from '../../petition/state.ts'
import type { Petition } from '../../petition/state.ts'
import { forms, ratings } from '../../petition/words.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'
import { readLastBook } from '../import/known-rows.ts'
import { petitions as definition } from '../petitions/petitions.ts'
import { SERIAL } from '../table.ts'
import { forReadingOnly } from '../unlawful-columns.ts'
import { writeLedger } from '../write.ts'

/** A petition on the list, and how much of it goes on it. */
export interface ListedPetition {
  readonly petition: Petition
  readonly texts: boolean
  readonly persons: boolean
}

/**
 * Writes petitions as a list in the columns of 信访登记台账, in those of the office's own last book where there is one:
 * read in or entered here, as they stand now. Replaces the file.
 */
export async function writePetitionList(
  tx: Tx,
  { region, office, at }: { readonly region: string; readonly office: string; readonly at: Date },
  listed: readonly ListedPetition[],
  file: string,
): Promise<void> {
  const [sheet] = (await readLastBook(tx, region, 'petitions'))?.sheets ?? []
  const standard = [SERIAL, ...definition.columns.filter((column) => !('optional' in column)).map(({ name }) => name)]
  const names = withNumber(sheet?.names ?? standard)
  const columns = names.map((name) => sheet?.columns[sheet.names.indexOf(name)] ?? name)
  const words = await readWords(tx, region, listed)
  const unitNames = new Map((await readUnits(tx, region)).map(({ id, fullName }) => [id, fullName]))
  const rows = listed.map((each) => cellsOf(each, words.get(each.petition.id) ?? {}, unitNames))
  const title = `${office}信访件清单（${shanghaiDayOf(at)}导出，${forReadingOnly}）`
  await writeLedger('petitions', file, [{ name: '信访件清单', titleRows: [title], columns, names, rows }], at)
}

/** Without its number nobody would find a row again. */
function withNumber(names: readonly string[]): readonly string[] {
  if (names.includes('信访件编号')) return names
  const at = names.indexOf(SERIAL) + 1
  return [...names.slice(0, at), '信访件编号', ...names.slice(at)]
}

interface Words {
  readonly title?: string
  readonly petition?: string
  readonly names?: string
}

async function readWords(
  tx: Tx,
  region: string,
  listed: readonly ListedPetition[],
): Promise<ReadonlyMap<string, Words>> {
  const ids = (which: (each: ListedPetition) => boolean) => listed.filter(which).map(({ petition }) => petition.id)
  const { rows } = await tx.query<{ subject: string; title: string | null; petition: string | null }>(
    `select subject_id as subject, max(text) filter (where field = 'title') as title,
            max(text) filter (where field = 'petition') as petition
       from content where region_code = $1 and subject_id = any($2::uuid[]) and field in ('title', 'petition')
      group by subject_id`,
    [region, ids(({ texts }) => texts)],
  )
  const persons = await tx.query<{ subject: string; names: string }>(
    `select subject_id as subject, string_agg(name, '、' order by id) as names
       from person where region_code = $1 and subject_id = any($2::uuid[]) and role = 'petitioner' group by subject_id`,
    [region, ids((each) => each.persons)],
  )
  const names = new Map(persons.rows.map((row) => [row.subject, row.names]))
  return new Map(
    rows.map(({ subject, title, petition }) => [
      subject,
      {
        ...(title !== null && { title }),
        ...(petition !== null && { petition }),
        names: names.get(subject) ?? '',
      },
    ]),
  )
}

const repeats: ReadonlySet<string> = new Set(['repeat', 'duplicateAtSuperior', 'afterFinalReview'])

function cellsOf(
  { petition, texts }: ListedPetition,
  words: Words,
  unitNames: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const unit = leadAssignment(petition)?.unit ?? petition.proposedUnit ?? ''
  const open = { ...daysOf(petition), 责任单位: unitNames.get(unit) ?? '' }
  return texts ? { ...open, ...toldOf(petition, words) } : open
}

function daysOf(petition: Petition): Readonly<Record<string, string>> {
  const { no, upstreamNo, registeredOn, acceptance, opinion, ended } = petition
  return {
    信访件编号: upstreamNo ?? no,
    登记日期: registeredOn,
    转送交办日期: leadAssignment(petition)?.receivedOn ?? '',
    受理告知日期: acceptance?.noticeOn ?? '',
    答复日期: opinion?.leftOn ?? '',
    办理状态: opinion?.leftOn === undefined && ended === undefined ? '办理中' : '已办结',
  }
}

function toldOf(petition: Petition, { title = '', petition: told = '', names = '' }: Words) {
  const { form, source, people, category, relation, unitRating } = petition
  return {
    信访形式: forms[form],
    受访层级或来源: source,
    人数: String(people),
    信访人: names,
    初重件: repeats.has(relation) ? '重复' : '初件',
    内容分类: category,
    标题: title,
    诉求内容: told,
    满意度评价: unitRating === undefined ? '' : ratings[unitRating],
  }
}
