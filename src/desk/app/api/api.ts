import type { ActFormView, DeskView, DirectoryView, DutyCounts } from '../../../server/desk-view.ts'
import type { DutyPage } from '../../../server/duty-list.ts'
import { get, remove } from './send.ts'

/** What the desk asks of the server; the types are those of the server's own schemas. */
export const api = {
  desk: () => get<DeskView>('/api/desk'),
  directory: () => get<DirectoryView>('/api/directory'),
  signOut: () => remove('/api/session'),
  duties: (asked: { readonly whose: string; readonly after?: string | undefined }) =>
    get<DutyPage>('/api/duties', asked),
  dutyCounts: () => get<DutyCounts>('/api/duties/counts'),
  actForm: (act: string) => get<ActFormView>(`/api/acts/${act}`),
}
