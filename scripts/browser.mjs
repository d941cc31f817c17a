// The browser of the journeys in e2e/: one that is there already, or Debian's.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { aptInstall, mayInstall } from './debian.mjs'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @param {string} file */
const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @returns {string | undefined} the browser's path: the one named by DENGWEN_BROWSER or CHROMIUM_PATH, else the first
 * Chromium or Chrome on PATH or in /usr/bin
 */
export const findBrowser = () => {
  const named = process.env['DENGWEN_BROWSER'] || process.env['CHROMIUM_PATH']
  if (named) return isProgram(named) ? named : undefined
  const folders = [...(process.env['PATH'] || '').split(path.delimiter), '/usr/bin'].filter(Boolean)
  return PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram)
}

/** @returns {string | undefined} a browser's path, installed from Debian if need be and possible */
export const provideBrowser = () => {
  const found = findBrowser()
  if (found || !mayInstall()) return found
  return aptInstall(['chromium', 'fonts-noto-cjk']) ? findBrowser() : undefined
}
