import type { Choice } from '../cells/choice.ts'
import { choices, readChoice } from '../cells/choice.ts'
import type { Reading } from '../cells/reading.ts'
import type { VenueLevel } from '../ledger.ts'
import type { UnitIndex } from '../unit-index.ts'

/** Where a petition was made: its canonical spelling and, where people can visit it, its level. */
export interface Venue {
  readonly name: string
  readonly level: VenueLevel | undefined
}

const PLACES: readonly Choice<VenueLevel>[] = [
  { name: '国家信访局', value: 'national', spellings: ['国家信访局接待室', '国家信访局人民来访接待室'] },
  {
    name: '省信访局',
    value: 'province',
    spellings: ['省信访局接待室', '自治区信访局', '省信访办', '省人民来访接待中心'],
  },
  { name: '市信访局', value: 'city', spellings: ['市信访局接待室', '市信访办', '州信访局', '市人民来访接待中心'] },
  {
    name: '市委市政府门前',
    value: 'cityGate',
    spellings: [
      '市委、市政府门前',
      '市委门前',
      '市政府门前',
      '市委市政府',
      '市委、市政府',
      '市委市政府大门',
      '市委市政府门口',
    ],
  },
  {
    name: '县信访局',
    value: 'county',
    spellings: ['县信访局接待室', '县信访办', '旗信访局', '区信访局', '县人民来访接待中心', '县信访接待中心'],
  },
  {
    name: '乡镇',
    value: 'town',
    spellings: ['乡镇（街道）', '乡镇街道', '乡镇、街道', '镇政府', '乡政府', '街道办事处'],
  },
  {
    name: '其他',
    value: 'other',
    spellings: [
      '其它',
      '县委县政府',
      '县委、县政府',
      '县委县政府门前',
      '县委、县政府门前',
      '省委省政府门前',
      '省委、省政府门前',
    ],
  },
]

const SOURCES = [
  { name: '国家网上信访平台', spellings: ['国家信访平台', '国家信访局网站', '国家信访信息系统', '国家投诉受理办公室'] },
  { name: '省信访网', spellings: ['省网上信访平台', '省信访局网站'] },
  { name: '市信访网', spellings: ['市网上信访平台', '市信访局网站'] },
  { name: '县信访网', spellings: ['县网上信访平台', '县信访局网站'] },
  { name: '县长信箱' },
  { name: '县委书记信箱', spellings: ['书记信箱'] },
  { name: '市长信箱' },
  { name: '省长信箱' },
  { name: '领导留言板', spellings: ['人民网领导留言板', '人民网地方领导留言板'] },
  { name: '12345热线', spellings: ['12345', '12345政务服务便民热线', '政务服务便民热线', '市长热线', '县长热线'] },
  { name: '邮寄', spellings: ['信件', '来信', '信函'] },
  { name: '来电', spellings: ['电话'] },
] as const

const accepted = choices<VenueLevel | undefined>([
  ...PLACES,
  ...SOURCES.map((source) => ({ ...source, value: undefined })),
])

/** Offices under their own name, such as 青禾县信访局; each stands for the level's entry in PLACES. */
const OWN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\p{Script=Han}{2,8}(?:省|自治区)信访(?:局|办)$/u, '省信访局'],
  [/^\p{Script=Han}{2,6}(?:市|州|盟)信访(?:局|办)$/u, '市信访局'],
  [/^\p{Script=Han}{1,10}[县旗区]信访(?:局|办)$/u, '县信访局'],
]
const TOWN = /^\p{Script=Han}{2,14}(?:镇|乡|街道)(?:人民政府|政府|办事处|信访办|信访接待室)?$/u
/** Ways in that only letters, calls and the web can take; they are not counted by level, so any name will do. */
const OTHER_SOURCE = /(?:信箱|邮箱|留言板|热线|电话|平台|网站|信访网|公众号|小程序|APP)$/u

/** The venue a filled cell names. A unit of the register is a venue too: its canonical spelling is its full name. */
export function readVenue(text: string, units: UnitIndex | undefined): Reading<Venue> {
  const own = OWN_NAMES.find(([pattern]) => pattern.test(text))?.[1]
  const { value: choice, problem } = readChoice(own ?? text, accepted)
  if (choice !== undefined) return { value: { name: choice.name, level: choice.value } }
  const unit = units?.find(text).unit?.fullName
  if (TOWN.test(unit ?? text)) return { value: { name: unit ?? text, level: 'town' } }
  if (unit !== undefined) return { value: { name: unit, level: 'other' } }
  if (OTHER_SOURCE.test(text)) return { value: { name: text, level: undefined } }
  return { problem }
}
