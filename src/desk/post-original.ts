import { actBody } from '../server/petition-commands.ts'
import { keepOriginal } from '../server/keep-original.ts'
import { faultsOf, faulty, notThere, ProblemError, sayIssue } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { filled } from '../server/uploads.ts'
import { typed } from './frame.ts'
import { drawPetition } from './petition-page.ts'

const act = 'attachOriginal'

/** 收存原件, posted as a plain form with its file. */
export async function postOriginal(visit: StaffVisit): Promise<Answer> {
  const { house, session, params } = visit
  const [petition = '', paper = ''] = [params['id'], params['paper']]
  try {
    const [requestId, on] = [typed(visit, '_request'), typed(visit, 'on')]
    const body = actBody(act).safeParse({ requestId, input: { paper, on } }, { error: sayIssue })
    if (!body.success) throw new ProblemError(faulty(faultsOf(body.error.issues)))
    await keepOriginal(house, session.actor, {
      requestId,
      petition,
      paper,
      on,
      read: () => Promise.resolve(filled(visit.form.files[0])),
    })
    return { kind: 'redirect', to: `/desk/petitions/${petition}?done=${act}` }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status === notThere.status) throw error
    return drawPetition(visit, { act, problem: error.problem })
  }
}
