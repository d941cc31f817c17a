import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findBrowser } from '../scripts/browser.mjs'

/** Support for the journeys: the browser they are walked in. Without a language it would call every file 「download」. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('没有找到浏览器，请安装 chromium 或设置 DENGWEN_BROWSER')
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update']
  return chromium.launch({ executablePath, args, env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } })
}
