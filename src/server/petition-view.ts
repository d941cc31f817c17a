import { z } from 'zod'

const word = z.object({ code: z.string(), label: z.string() })
const named = z.object({ id: z.string(), name: z.string() })

const dutyView = z.object({
  id: z.string(),
  term: word,
  article: z.string(),
  owner: named,
  due: z.string(),
  daysLeft: z.int().describe('距到期日的天数，负数为已超过').nullable(),
  overdue: z.boolean(),
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
  role: word,
  name: z.string(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})

/** What only those see who may see texts. */
const detailsView = z.object({
  upstreamNo: z.string().nullable(),
  form: word,
  venue: word,
  source: z.string(),
  people: z.int(),
  category: z.string(),
  kind: word.nullable(),
  kindConfirmed: z.boolean(),
  accusedUnits: z.array(named).describe('只有信访局看得见'),
  relation: word,
  proposedUnit: named.nullable(),
  text: z.string(),
  demands: z.array(z.object({ id: z.string(), text: z.string() })),
  persons: z.array(personView),
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
})

export const petitionView = z.object({
  id: z.string(),
  version: z.int(),
  no: z.string(),
  registeredOn: z.string(),
  receivedOn: z.string(),
  stage: word,
  sight: z.enum(['stub', 'texts']),
  sightWhy: z.string(),
  imported: z.boolean(),
  sendings: z.array(sendingView),
  duties: z.array(dutyView),
  supervise: z
    .array(z.object({ unit: named, ground: word, due: z.string() }))
    .describe('第四十条第一款：逾期未办而应当及时督办的单位；只有信访局看得见'),
  details: detailsView.nullable(),
  timeline: z.array(timelineEntry),
  actions: z.array(actionView),
})
export type PetitionView = z.infer<typeof petitionView>
