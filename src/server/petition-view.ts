import { z } from 'zod'

const word = z.object({ code: z.string(), label: z.string() })
const named = z.object({ id: z.string(), name: z.string() })

const dutyView = z.object({
  id: z.string(),
  term: word,
  article: z.string(),
  item: z.string().nullable().describe('就哪一次转送交办、督办等'),
  owner: named,
  from: z.string().describe('起算之日'),
  due: z.string(),
  daysLeft: z.int().describe('距到期日的天数，负数为已超过').nullable(),
  overdue: z.boolean(),
  local: z
    .object({ due: z.string(), rule: z.string() })
    .nullable()
    .describe('更严的地方规定给出的日子；是否逾期仍按 due'),
  warning: word.nullable().describe('今天应当提醒的'),
  provisional: z.boolean().describe('到期日所在年份的放假安排尚未公布'),
  statutory: z.boolean().describe('法定期限；否则为本局自定'),
  open: z.boolean(),
  status: word,
  settledOn: z.string().nullable(),
  waived: z.string().nullable(),
  why: z.array(z.string()).describe('为什么是这一天'),
})
export type DutyView = z.infer<typeof dutyView>

const sendingView = z.object({
  id: z.string(),
  unit: named,
  role: word,
  mode: word,
  receivedOn: z.string(),
  status: word,
})

const paperView = z.object({
  id: z.string(),
  kind: word,
  unit: named,
  status: word,
  number: z.string().nullable(),
})

const labelled = z.object({ label: z.string(), text: z.string() })

const timelineEntry = z.object({
  seq: z.int(),
  act: word,
  article: z.string(),
  on: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  facts: z.array(labelled),
  texts: z.array(labelled),
})

const personView = z.object({
  id: z.string().nullable().describe('凭它查看遮盖的部分；null 为不能查看'),
  role: word,
  name: z.string(),
  idNumber: z.string().nullable().describe('遮盖的：只有后四位'),
  phone: z.string().nullable().describe('遮盖的：前三位和后四位'),
  address: z.string().nullable().describe('遮盖的：到乡镇、街道'),
})

/** 处理意见的稿子, for the people of the unit that writes it. */
const opinionDraftView = z.object({
  by: z.string(),
  on: z.string(),
  status: word,
  answers: z.array(
    z.object({ demand: z.string(), outcome: word, answer: z.string().nullable(), basis: z.string().nullable() }),
  ),
  check: z.object({ by: z.string(), on: z.string(), remark: z.string().nullable() }).nullable(),
})
export type OpinionDraftView = z.infer<typeof opinionDraftView>

/** What only those see who may see texts. */
const detailsView = z.object({
  upstreamNo: z.string().nullable(),
  form: word,
  venue: word,
  source: z.string(),
  people: z.int(),
  representativesAsked: z.boolean().describe('多人走访，还没有推选代表：请信访人推选（第二十条第三款）'),
  category: z.string(),
  kind: word.nullable(),
  kindConfirmed: z.boolean(),
  accusedUnits: z.array(named).describe('只有信访局看得见'),
  relation: word,
  proposedUnit: named.nullable(),
  text: z.string(),
  demands: z.array(z.object({ id: z.string(), text: z.string() })),
  nameHidden: z.boolean().describe('信访人请求不向承办单位公开姓名；单位看到的是查询码'),
  persons: z.array(personView),
  opinionDraft: opinionDraftView.nullable().describe('还没有出具的处理意见；只有主办单位看得见'),
  supervisions: z.array(
    z.object({ id: z.string(), unit: named, ground: word, on: z.string(), answeredOn: z.string().nullable() }),
  ),
})

const actionView = z.object({
  act: z.string(),
  label: z.string(),
  article: z.string(),
  open: z.boolean(),
  why: z.object({ refused: z.string(), article: z.string(), text: z.string() }).optional(),
  note: z.string().optional().describe('可以办，但办以前应当知道的'),
  answers: z.array(z.string()).describe('本单位欠着的义务中，由它履行或者先办它的'),
})

export const petitionView = z.object({
  id: z.string(),
  version: z.int(),
  no: z.string(),
  registeredOn: z.string(),
  receivedOn: z.string(),
  waitingDays: z.int().describe('从第一次收到之日起，到今天或者程序终了之日'),
  contact: named.nullable().describe('首接首办：信访人现在可以找谁问；看不到承办单位的人看不到'),
  stage: word,
  sight: z.enum(['stub', 'texts']),
  sightWhy: z.string(),
  imported: z.boolean(),
  sendings: z.array(sendingView),
  duties: z.array(dutyView),
  supervise: z
    .array(z.object({ unit: named, ground: word, due: z.string() }))
    .describe('第四十条第一款：逾期未办而应当及时督办的单位；只有信访局看得见'),
  papers: z.array(paperView),
  draftable: z.array(z.string()).describe('本单位就这一件可以拟写的文书种类'),
  details: detailsView.nullable(),
  timeline: z.array(timelineEntry),
  actions: z.array(actionView),
})
export type PetitionView = z.infer<typeof petitionView>
