import { z } from 'zod'
import { ledgerKinds } from '../ledgers/ledger.ts'
import { administrationPages } from './administration.ts'

/** What the desk asks once, when it opens: who works there, on which day, and what she may use. */
export const deskView = z.object({
  office: z.string(),
  demo: z.boolean(),
  today: z.string().describe('今天，按北京时间；办理日期不得晚于今天'),
  me: z.object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: z.object({ code: z.string(), label: z.string() }),
    unit: z.object({ id: z.string(), name: z.string() }),
    ofOffice: z.boolean(),
  }),
  may: z.object({
    register: z.boolean(),
    keepLedgers: z.boolean(),
    issueReports: z.boolean(),
    signReports: z.boolean(),
    sealed: z.boolean().describe('本机关有密封仓'),
    administer: z.array(z.enum(administrationPages)).describe('可以打开的管理页'),
  }),
  privacyNotice: z.array(z.string()).describe('印在登记回执上：信访人的个人信息怎样处理'),
  ledgers: z.array(z.object({ code: z.enum(ledgerKinds), label: z.string() })).describe('可以导入、导出的台账'),
})
export type DeskView = z.infer<typeof deskView>

const staffNamed = z.object({
  id: z.string(),
  name: z.string(),
  role: z.object({ code: z.string(), label: z.string() }),
  unit: z.string(),
})

export const directoryView = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  superiors: z.array(z.string()).describe('名录之外的上级机关：只作复查、复核机关'),
  staff: z.array(staffNamed).describe('本单位和信访局的人；信访局要写明被检举控告的人，有各单位的人'),
})
export type DirectoryView = z.infer<typeof directoryView>

export const dutyCounts = z.object({ overdue: z.int(), today: z.int(), week: z.int() }).describe('各至多数到1000')
export type DutyCounts = z.infer<typeof dutyCounts>

const textAsked = z.object({ name: z.string(), label: z.string(), required: z.boolean() })

/** An act's form: how each of its fields is asked for, and which texts and persons are taken beside them. */
export const actFormView = z.object({
  act: z.string(),
  label: z.string(),
  article: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      required: z.boolean(),
      mayBeEmpty: z.boolean().describe('一个也不选，也是一种回答'),
      preset: z.string().nullable(),
      control: z.object({
        as: z.string().describe('day、choose、unit、sending、answers……'),
        words: z.record(z.string(), z.string()).optional().describe('选项：代码和文字'),
        status: z.string().optional().describe('sending：只限处于这一状态的'),
        terms: z.array(z.string()).optional().describe('owed：只限这些期限'),
      }),
    }),
  ),
  texts: z.array(textAsked),
  textsPerDemand: z.array(z.object({ name: z.string(), label: z.string() })).describe('每项诉求各有的文字'),
  persons: z.string().nullable().describe('可以随同登记的人是什么人'),
})
export type ActFormView = z.infer<typeof actFormView>
