import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { copyBinaries, findBinaries } from './binaries.ts'

test('npm 未运行安装脚本而缺少的库链接由程序自建；两个进程同时复制程序，结果完好', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-binaries-'))
  try {
    const { home } = await findBinaries(folder, undefined)
    if (home === undefined) throw new Error('没有内置数据库')
    const root = path.join(folder, 'package')
    await cp(home.root, root, { recursive: true, verbatimSymlinks: true })
    const links: unknown = JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8'))
    expect(links).toBeInstanceOf(Array)
    for (const name of await readdir(path.join(root, 'native', 'lib')))
      if (/^libicu\w+\.so(\.60)?$/.test(name)) await rm(path.join(root, 'native', 'lib', name))
    const copies = await Promise.all([
      copyBinaries({ root, version: '18' }, folder),
      copyBinaries({ root, version: '18' }, folder),
    ])
    const [bin] = new Set(copies.map((copy) => copy.bin))
    expect(execFileSync(path.join(bin ?? '', 'postgres'), ['--version'], { encoding: 'utf8' })).toContain('18.')
    expect((await readdir(folder)).sort()).toEqual(['package', 'postgresql-18'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
