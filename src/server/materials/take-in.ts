import path from 'node:path'
import { stat } from 'node:fs/promises'
import { materialTypes } from '../../petition/materials.ts'
import type { MaterialFile, MaterialType } from '../../petition/materials.ts'
import { keepFileAt } from '../../store/files.ts'
import type { House } from '../house.ts'
import { faulty, ProblemError, unscanned } from '../problem.ts'
import type { InputFault } from '../problem.ts'
import type { Upload } from '../uploads.ts'
import { cleanImage, isImage } from './clean-image.ts'
import type { Verdict } from './clamd.ts'
import { recognize } from './material-type.ts'

/** A file that was looked through and lies on the disk under its digest; no act names it yet. */
export interface KeptMaterial {
  readonly name: string
  readonly file: MaterialFile
}

interface Passed {
  readonly name: string
  readonly type: MaterialType
  readonly path: string
}

/**
 * Looks files through and keeps them: scanned where a scanner is configured, known by their content, images written anew
 * without what the camera added. All or none; kept before the act that names them, so that the journal never names what
 * isn't there. What no act comes to name is swept away.
 *
 * @throws {ProblemError} 422 with every fault of every file; 503 when the scanner doesn't answer
 */
export async function takeInMaterials(
  house: House,
  folder: string,
  uploads: readonly Upload[],
): Promise<readonly KeptMaterial[]> {
  if (uploads.length === 0) throw new ProblemError(faulty([{ path: 'files', problem: '没有选择文件，请选择后再提交' }]))
  const passed: Passed[] = []
  const faults: InputFault[] = []
  for (const [at, upload] of uploads.entries()) {
    const looked = await lookThrough(house, folder, upload)
    if ('problem' in looked)
      faults.push({ path: `files.${String(at)}`, problem: `「${plainName(upload.name)}」${looked.problem}` })
    else passed.push(looked)
  }
  if (faults.length > 0) throw new ProblemError(faulty(faults))
  return Promise.all(passed.map((each) => keep(house, each)))
}

async function keep({ db }: House, { name, type, path: file }: Passed): Promise<KeptMaterial> {
  const digest = await keepFileAt(db.dataDir, file)
  return { name, file: { digest, type, bytes: (await stat(file)).size } }
}

async function lookThrough(
  house: House,
  folder: string,
  upload: Upload,
): Promise<Passed | { readonly problem: string }> {
  const verdict = await scan(house, upload)
  if (!verdict.clean) {
    house.note({ event: 'virus found', found: verdict.found })
    return { problem: `查出病毒（${verdict.found}），没有收存；请在自己的设备上查杀后，用没有问题的文件重新提交` }
  }
  const type = await recognize(upload)
  if (typeof type === 'object') return type
  const name = withEnding(plainName(upload.name), type)
  if (!isImage(type)) return { name, type, path: upload.path }
  const cleaned = path.join(folder, `${path.basename(upload.path)}.clean`)
  if (await cleanImage(upload.path, cleaned, type)) return { name, type, path: cleaned }
  return { problem: '不是完整的图片，或者尺寸过大（超过1.2亿像素），请重新拍摄或者缩小后再提交' }
}

/** Without a scanner files are taken as they are; with one, what it could not look through is not taken. */
async function scan({ scanner, note }: House, { path: file }: Upload): Promise<Verdict> {
  if (scanner === undefined) return { clean: true }
  try {
    return await scanner(file)
  } catch (error) {
    note({ event: 'scanner failed', why: error instanceof Error ? error.message : '' })
    throw new ProblemError(unscanned)
  }
}

const longestName = 100

/** A name without folders, control characters and marks that turn the reading direction: a word to show. */
function plainName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()
  return plain === '' || plain.startsWith('.') ? '未命名' : [...plain].slice(0, longestName).join('')
}

/** What is called .exe and is a text is served as a text. */
function withEnding(name: string, type: MaterialType): string {
  const { ending } = materialTypes[type]
  const known = ending === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, 'i')
  return known.test(name) ? name : `${name}.${ending}`
}
