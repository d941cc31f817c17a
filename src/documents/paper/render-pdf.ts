import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from './paper.ts'
import { typstSource } from './typst-source.ts'

/** What the machine lacks to make a PDF, and what to install; for the person who asked. */
export class CannotMakePdf extends Error {
  override readonly name = 'CannotMakePdf'
}

const noFonts =
  '本机没有可用的中文字体，不能生成 PDF/A。请安装思源字体（Debian、Ubuntu：apt install fonts-noto-cjk fonts-noto-cjk-extra），或者把仿宋、楷体、黑体、小标宋字体文件放进 DENGWEN_FONTS 指定的文件夹，再重新启动。'
const noCompiler =
  '本机没有排版程序，不能生成 PDF/A：请在程序文件夹里运行 npm ci 补装 @myriaddreamin/typst-ts-node-compiler。Word 文件（.docx）不受影响。'

const systemFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  path.join(os.homedir(), '.fonts'),
  path.join(os.homedir(), '.local/share/fonts'),
]
const chinese = /(Noto(Sans|Serif)(CJK|SC)|SourceHan|Fandol|FZ[A-Z]|SimSun|SimHei|FangSong|simfang|simkai)/iu

/** Folders that hold a font with Chinese characters. */
export function chineseFontFolders(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const files = listFiles(folder).filter((file) => /\.(ttf|otf|ttc)$/iu.test(file) && chinese.test(file))
    return [...new Set(files.map((file) => path.dirname(path.join(folder, file))))]
  })
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

const atMost = 64
const compilers = new Map<string, Promise<{ readonly compiler: NodeCompiler; readonly workspace: string }>>()

/** One compiler a set of folders: it reads the fonts once. Its workspace is an empty folder, so a paper can read no file. */
function compilerFor(folders: readonly string[]) {
  const key = folders.join('\n')
  const known = compilers.get(key)
  if (known !== undefined) return known
  const made = makeCompiler(folders)
  compilers.set(key, made)
  made.catch(() => compilers.delete(key))
  return made
}

async function makeCompiler(folders: readonly string[]) {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    throw new CannotMakePdf(noCompiler)
  })
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'dengwen-typst-'))
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...folders] }] })
  return { compiler, workspace }
}

/**
 * The paper as PDF/A-2a (tagged, fonts embedded) in the layout of GB/T 9704—2012. `fontFolder` is the office's own, looked
 * through before the system's.
 *
 * @throws {CannotMakePdf} without a Chinese font or the compiler, naming what to install
 */
export async function renderPdf(paper: Paper, fontFolder?: string): Promise<Uint8Array> {
  const own = fontFolder === undefined ? [] : [fontFolder]
  const folders = chineseFontFolders([...own, ...systemFolders])
  if (folders.length === 0) throw new CannotMakePdf(noFonts)
  const { compiler } = await compilerFor(folders)
  const creationTimestamp = Date.parse(`${paper.signature.day}T00:00:00Z`) / 1000
  try {
    return compiler.pdf({ mainFileContent: typstSource(paper) }, { pdfStandard: 'a-2a', creationTimestamp })
  } finally {
    compiler.evictCache(atMost)
  }
}
