import type { AccessPage } from '../../../server/access-list.ts'
import type { AccountChangeView, AccountView } from '../../../server/accounts/account-views.ts'
import type { Link } from '../../../server/accounts/manage-accounts.ts'
import type { PolicyView, SessionView } from '../../../server/accounts/own-sessions.ts'
import type { BreachView } from '../../../server/breaches.ts'
import type { DeputyView } from '../../../server/deputies.ts'
import type { ActFormView, DeskView, DirectoryView, DutyCounts } from '../../../server/desk-view.ts'
import type { DueCalendar } from '../../../server/due-calendar.ts'
import type { DutyPage } from '../../../server/duty-list.ts'
import type { CasesAnswer } from '../../../server/figure-cases.ts'
import type { EarlierSpans, Figures } from '../../../server/figures.ts'
import type { ImportAnswer } from '../../../server/imports.ts'
import type { OwedView } from '../../../server/owed-by-owner.ts'
import type { PaperKindView } from '../../../server/paper-kinds.ts'
import type { PaperView } from '../../../server/papers.ts'
import type { PetitionPage } from '../../../server/petition-list.ts'
import type { SimilarList } from '../../../server/similar-petitions.ts'
import type { PetitionView } from '../../../server/petition-view.ts'
import type { RegistersAnswer, RegisterTally } from '../../../server/register-overview.ts'
import type { EntryPage, EntryView } from '../../../server/register-view.ts'
import type { TransferPreview } from '../../../server/bulk-transfer.ts'
import type { KeyList } from '../../../server/sealed/keys.ts'
import type { OpenedIdentity, OpenedReport, ReportView as SealedReport } from '../../../server/sealed/reports.ts'
import type { StubList, StubView } from '../../../server/stubs.ts'
import type { Adjustments, IssuedReports, ReportCheck, ReportView } from '../../../server/reports.ts'
import type { ClosedView } from '../../../server/change-units.ts'
import type { UnitRegister } from '../../../server/unit-register.ts'
import type { DisposalList } from '../../../server/disposals.ts'
import type { CalendarView, MovesView } from '../../../server/holiday-moves.ts'
import type { OpinionPreview } from '../../../server/opinion-preview.ts'
import type { TemplateView } from '../../../server/paper-templates.ts'
import type { RolePowers } from '../../../server/role-powers.ts'
import type { SafekeepingView } from '../../../server/safekeeping.ts'
import type { SightView } from '../../../server/who-sees.ts'
import { get, getFile, post, postFile, postForFile, put, putFile, remove, tell } from './send.ts'

interface ActDone {
  readonly petition: PetitionView
}

export interface EntryDone {
  readonly entry: EntryView
  readonly done: { readonly id: string }
}

export type Registered = ActDone & { readonly queryCode: string | null }

/** What an act is sent with; the same `requestId` again is the same act. */
export interface ActSent {
  readonly requestId: string
  readonly expectedVersion: number
  readonly input: Readonly<Record<string, unknown>>
  readonly texts?: Readonly<Record<string, string>>
  readonly persons?: readonly object[]
}

/** What is asked of the server by whoever keeps the house: accounts, the log of looks, breaches. */
const administration = {
  staff: () => get<readonly AccountView[]>('/api/staff'),
  accountChanges: () => get<readonly AccountChangeView[]>('/api/staff/changes'),
  addAccount: (given: object) => post<Link>('/api/staff', given),
  onAccount: (id: string, what: string, given: object = {}) => tell(`/api/staff/${id}/${what}`, given),
  resetPassword: (id: string) => post<Link>(`/api/staff/${id}/reset-password`, {}),
  sessionsOf: (id: string) => get<readonly SessionView[]>(`/api/staff/${id}/sessions`),
  endSessionsOf: (id: string) => remove(`/api/staff/${id}/sessions`),
  policy: () => get<PolicyView>('/api/staff/policy'),
  changePolicy: (given: object) => put('/api/staff/policy', given),
  accesses: (asked: Readonly<Record<string, string | undefined>>) => get<AccessPage>('/api/accesses', asked),
  accessesOf: (id: string) => get<AccessPage>(`/api/petitions/${id}/accesses`),
  disposals: () => get<DisposalList>('/api/disposals'),
  sight: (id: string) => get<SightView>(`/api/petitions/${id}/sight`),
  unitRegister: () => get<UnitRegister>('/api/units/register'),
  addUnit: (given: object) => post<UnitRegister>('/api/units', given),
  changeUnit: (id: string, what: string, given: object) => post<UnitRegister>(`/api/units/${id}/${what}`, given),
  previewClosing: (given: object) => post<ClosedView>('/api/units/closing/preview', given),
  closeUnits: (given: object) => post<ClosedView>('/api/units/closing', given),
  deputies: () => get<readonly DeputyView[]>('/api/deputies'),
  appointDeputy: (given: object) => post<readonly DeputyView[]>('/api/deputies', given),
  endDeputy: (id: string) => post<readonly DeputyView[]>(`/api/deputies/${id}/end`, {}),
  calendar: () => get<CalendarView>('/api/calendar'),
  calendarMoves: () => get<MovesView>('/api/calendar/moves'),
  reckonAnew: (requestId: string) => post<MovesView>('/api/calendar/moves', { requestId }),
  permits: () => get<RolePowers>('/api/permits'),
  safekeeping: () => get<SafekeepingView>('/api/safekeeping'),
  templates: () => get<readonly TemplateView[]>('/api/papers/templates'),
  setOrganMark: (mark: string) => put('/api/papers/mark', { mark }),
  proposeTemplate: (kind: string, file: File) =>
    putFile(
      `/api/papers/templates/${kind}?${new URLSearchParams({ fileName: file.name.slice(-200) }).toString()}`,
      file,
    ),
  adoptTemplate: (kind: string) => tell(`/api/papers/templates/${kind}/adoption`, {}),
  dropTemplate: (kind: string) => remove(`/api/papers/templates/${kind}`),
  breaches: () => get<readonly BreachView[]>('/api/breaches'),
  enterBreach: (given: object) => post<BreachView>('/api/breaches', given),
  enterBreachNotice: (id: string, given: object) => post<BreachView>(`/api/breaches/${id}/notices`, given),
  enterBreachPetitions: (id: string, given: object) => post<BreachView>(`/api/breaches/${id}/petitions`, given),
} as const

/** What the desk asks of the server; the types are those of the server's own schemas. */
export const api = {
  ...administration,
  desk: () => get<DeskView>('/api/desk'),
  directory: () => get<DirectoryView>('/api/directory'),
  signOut: () => remove('/api/session'),
  proveAgain: (given: { readonly password: string } | { readonly code: string }) => tell('/api/session/fresh', given),
  duties: (asked: Readonly<Record<string, string | undefined>>) => get<DutyPage>('/api/duties', asked),
  dueCalendar: (asked: { readonly month: string; readonly whose: string }) =>
    get<DueCalendar>('/api/duties/calendar', asked),
  owedByOwner: () => get<readonly OwedView[]>('/api/duties/by-owner'),
  dutyCounts: () => get<DutyCounts>('/api/duties/counts'),
  previewOpinion: (id: string, words: object) => post<OpinionPreview>(`/api/petitions/${id}/opinion-preview`, words),
  actForm: (act: string) => get<ActFormView>(`/api/acts/${act}`),
  petition: (id: string) => get<PetitionView>(`/api/petitions/${id}`),
  petitions: (asked: Readonly<Record<string, string | number | undefined>>) =>
    get<PetitionPage>('/api/petitions', asked),
  previewTransfer: (asked: {
    readonly petitions: readonly string[]
    readonly on: string
    readonly units: readonly string[]
  }) => post<TransferPreview>('/api/petitions/transfer-preview', asked),
  exportLedger: (ledger: string) => getFile(`/api/exports/${encodeURIComponent(ledger)}`, {}),
  exportFound: (asked: Readonly<Record<string, string | undefined>>) => getFile('/api/exports/found', asked),
  act: (id: string, act: string, sent: ActSent) => post<ActDone>(`/api/petitions/${id}/acts/${act}`, sent),
  similar: (text: string) => post<SimilarList>('/api/petitions/similar', { text }),
  register: (sent: object) => post<Registered>('/api/petitions', sent),
  figures: (asked: { readonly from: string; readonly to: string; readonly asOf?: string; readonly units?: string }) =>
    get<Figures>('/api/figures', asked),
  earlierSpans: (asked: { readonly from: string; readonly to: string }) =>
    get<EarlierSpans>('/api/figures/earlier-spans', asked),
  cases: (figure: string, asked: Readonly<Record<string, string>>) =>
    get<CasesAnswer>(`/api/figures/${encodeURIComponent(figure)}/cases`, asked),
  report: (kind: string, asked: Readonly<Record<string, string>>) => get<ReportView>(`/api/reports/${kind}`, asked),
  reportCheck: (kind: string, body: object) => post<ReportCheck>(`/api/reports/${kind}/check`, body),
  reportFile: (kind: string, body: object) => postForFile(`/api/reports/${kind}/docx`, body),
  issueReport: (kind: string, body: object) => post<IssuedReports[number]>(`/api/reports/${kind}/issue`, body),
  issuedReports: () => get<IssuedReports>('/api/reports/issued'),
  adjustments: (id: string) => get<Adjustments>(`/api/reports/issued/${id}`),
  importLedger: (kind: string, file: File, how: { readonly dryRun: boolean; readonly acceptCorrections: boolean }) =>
    postFile<ImportAnswer>(`/api/imports/${kind}?${importWords(file, how)}`, file),
  registers: () => get<RegistersAnswer>('/api/registers'),
  registerTally: (kind: string) => get<RegisterTally>(`/api/registers/${kind}/tally`),
  entryForm: (kind: string) => get<ActFormView>(`/api/registers/${kind}/form`),
  registerActForm: (act: string) => get<ActFormView>(`/api/register-acts/${act}`),
  enterEntry: (kind: string, sent: object) => post<EntryDone>(`/api/registers/${kind}`, sent),
  actOnEntry: (kind: string, id: string, act: string) => (sent: object) =>
    post<EntryDone>(`/api/registers/${kind}/${id}/acts/${act}`, sent),
  entries: (kind: string, asked: Readonly<Record<string, string | undefined>>) =>
    get<EntryPage>(`/api/registers/${kind}`, asked),
  entry: (kind: string, id: string) => get<EntryView>(`/api/registers/${kind}/${id}`),
  stubs: () => get<StubList>('/api/stubs'),
  keepStub: (sent: object) => post<StubView>('/api/stubs', sent),
  stubHandedOver: (no: string, sent: object) => post<StubList>(`/api/stubs/${no}/handed-over`, sent),
  stubReceipt: (no: string, sent: object) => post<StubList>(`/api/stubs/${no}/receipt`, sent),
  sealedKeys: () => get<KeyList>('/api/sealed/keys'),
  makeSealedKey: (sent: object) => post<KeyList>('/api/sealed/keys', sent),
  sealed: () => get<readonly SealedReport[]>('/api/sealed'),
  openSealed: (no: string, sent: object) => post<OpenedReport>(`/api/sealed/${no}/open`, sent),
  openSealedFile: (no: string, n: number, sent: object) => postForFile(`/api/sealed/${no}/files/${String(n)}`, sent),
  openSealedIdentity: (no: string, sent: object) => post<OpenedIdentity>(`/api/sealed/${no}/identity/open`, sent),
  /** note, identity/ask, identity/approve, hand-back */
  sealedStep: (no: string, step: string, sent: object) => post<SealedReport>(`/api/sealed/${no}/${step}`, sent),
  papers: (id: string) => get<readonly PaperView[]>(`/api/petitions/${id}/papers`),
  paperKinds: () => get<readonly PaperKindView[]>('/api/papers'),
  keepOriginal:
    (place: { readonly petition: string; readonly paper: string }, on: string, scan: Blob) => (requestId: string) =>
      postFile<object>(`/api/petitions/${place.petition}/papers/${place.paper}/original?on=${on}`, scan, requestId),
}

function importWords(file: File, how: { readonly dryRun: boolean; readonly acceptCorrections: boolean }): string {
  const { dryRun, acceptCorrections } = how
  return new URLSearchParams({
    dryRun: String(dryRun),
    acceptCorrections: String(acceptCorrections),
    fileName: file.name.slice(-200),
  }).toString()
}
