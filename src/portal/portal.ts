import { html } from '../server/pages/html.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, Screen, Visit } from '../server/screen.ts'
import { contactPage } from './contact-page.ts'
import { portalSheet, refusalBox } from './frame.ts'
import { frontPage } from './front-page.ts'
import { actPage, paperFile, postAct, postRating } from './her-acts.ts'
import { actPaths, herPage, materialsPath, piecesPath, retaliationPath } from './her-page.ts'
import { sessionOf } from './her-session.ts'
import { materialsPage, postMaterials, postPiece } from './material-pages.ts'
import { postRetaliation, retaliationPage } from './retaliation-pages.ts'
import { postLook } from './look.ts'
import { steps } from './steps.ts'
import { assetScreens } from './style.ts'
import { checkPage, postDone, postSubmit, receiptPage } from './submit-pages.ts'
import { hers, postLeave, postTrack, trackLimit, trackPage } from './track-pages.ts'
import { postWhere, wherePage } from './where-page.ts'
import { postForget, postResume, postStart, postStep, savedPage, stepPage, writePage } from './write-pages.ts'
import { herActs } from '../server/her-petition.ts'

type Page = (visit: Visit) => Promise<Answer>
type Limit = NonNullable<Screen['limit']>

const get = (path: string, answer: Page): Screen => ({ method: 'GET', path, needs: 'anyone', answer })
const post = (path: string, answer: Page, limit?: Limit): Screen => ({
  ...{ method: 'POST', path, needs: 'anyone', answer },
  ...(limit && { limit }),
})

/** Enough for many people behind one address, too few to fill a disk with drafts. */
const writeLimit = { max: 120, timeWindow: 5 * 60_000 } as const

/** Ten files of twenty megabytes are eight hundred pieces. */
const pieceLimit = { max: 1000, timeWindow: 5 * 60_000 } as const

/** Every page of the public site. */
export const portalScreens: readonly Screen[] = [
  ...assetScreens,
  get('/', frontPage),
  post('/look', postLook),
  get('/contact', contactPage),
  get('/where', wherePage),
  post('/where', postWhere),
  get('/write', writePage),
  post('/write', postStart, trackLimit),
  post('/write/resume', postResume, trackLimit),
  ...steps.flatMap((step) => [
    get(`/write/${step.path}`, stepPage(step)),
    post(`/write/${step.path}`, postStep(step), writeLimit),
  ]),
  get('/write/saved', savedPage),
  post('/write/forget', postForget),
  get('/write/check', checkPage),
  post('/write/submit', postSubmit, trackLimit),
  get('/write/receipt', receiptPage),
  post('/write/done', postDone),
  get('/track', trackPage),
  post('/track', postTrack, trackLimit),
  post('/track/leave', postLeave),
  get('/track/petition', hers(herPage)),
  ...herActs.flatMap((act) => [
    get(actPaths[act], hers(actPage(act))),
    post(actPaths[act], hers(postAct(act)), trackLimit),
  ]),
  get(materialsPath, hers(materialsPage)),
  {
    ...post(materialsPath, hers(postMaterials), trackLimit),
    takes: 'ownMaterial',
    admits: (visit) => sessionOf(visit) !== undefined,
  },
  {
    ...post(piecesPath, hers(postPiece), pieceLimit),
    takes: 'ownPiece',
    admits: (visit) => sessionOf(visit) !== undefined,
  },
  { ...get(retaliationPath, hers(retaliationPage)), unlogged: true },
  { ...post(retaliationPath, hers(postRetaliation), trackLimit), unlogged: true },
  post('/track/rating', hers(postRating), trackLimit),
  get('/track/papers/:paper', hers(paperFile(false))),
  get('/track/papers/:paper/original', hers(paperFile(true))),
]

/** A "no" as a page, for anything no screen answers. */
export function problemPage(demo: boolean, problem: Problem): string {
  const body = html`<h1>${problem.title}</h1>
    ${refusalBox(problem)}
    <p><a class="button" href="/">回到首页</a></p>`
  return portalSheet({ office: '登闻', demo, title: problem.title, body })
}
