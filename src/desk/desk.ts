import { ProblemError } from '../server/problem.ts'
import type { Answer, Screen, StaffVisit } from '../server/screen.ts'
import { refusedPage } from './frame.ts'
import { petitionsPage } from './petitions-page.ts'

/** Every page of the desk. */
export const deskScreens: readonly Screen[] = [get('/desk/petitions', petitionsPage)]

type Page = (visit: StaffVisit) => Promise<Answer>

function get(path: string, page: Page): Screen {
  return { method: 'GET', path, needs: 'staff', answer: withRefusal(page) }
}

/** A "no" to somebody signed in keeps her places around it. */
function withRefusal(page: Page): Page {
  return async (visit) => {
    try {
      return await page(visit)
    } catch (error) {
      if (error instanceof ProblemError) return refusedPage(visit, error.problem)
      throw error
    }
  }
}
