import path from 'node:path'
import { accountPage } from '../desk/sign-in/account-pages.ts'
import { signInPage } from '../desk/sign-in/sign-in-page.ts'
import { portalScreens, problemPage } from '../portal/portal.ts'
import type { Front } from '../server/screen.ts'

const deskFolder = path.resolve(import.meta.dirname, '../../dist/desk')

/** The portal and the desk, in front of one server. */
export const front: Front = {
  screens: portalScreens,
  deskFolder,
  problemPage,
  signInPage,
  accountPage,
}
