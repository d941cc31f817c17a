import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from './house.ts'
import { projectRoot, visitHouse } from './house.ts'

const options = await extractOptions(path.join(projectRoot, '.dependency-cruiser.cjs'))
const ruleNames = (options.ruleSet?.forbidden ?? []).map((rule) => rule.name ?? '')

/** The text of a file that imports the others by their paths. */
const importing = (...others: string[]) =>
  others.map((other) => `import '${other}'\n`).join('') + 'export const here = 1\n'

const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    version: '1.0.0',
    type: 'module',
    exports: './index.js',
  }),
  [`node_modules/${name}/index.js`]: 'export const there = 1\n',
})

/** A small house in which every import is allowed, with each room importing what lies deepest below it. */
const cleanHouse: Files = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { pg: '1.0.0', fastify: '1.0.0' },
    devDependencies: { 'a-tool': '1.0.0', react: '1.0.0' },
  }),
  ...installed('pg'),
  ...installed('fastify'),
  ...installed('a-tool'),
  ...installed('react'),
  ...installed('uninvited'),
  'src/calendar/day.ts': importing('./year.ts'),
  'src/calendar/year.ts': importing(),
  'src/calendar/day.test.ts': importing('./day.ts', 'a-tool', 'node:fs'),
  'src/terms/clock.ts': importing('../calendar/day.ts'),
  'src/petition/state.ts': importing('../terms/clock.ts', '../calendar/day.ts'),
  'src/petition/actions/accept/decide.ts': importing('../../state.ts'),
  'src/petition/actions/object/decide.ts': importing('../../state.ts'),
  'src/petition/actions/object/decide.test.ts': importing('./decide.ts', '../accept/decide.ts'),
  'src/petition/actions/index.ts': importing('./accept/decide.ts', './object/decide.ts'),
  'src/permits/may.ts': importing('../petition/state.ts'),
  'src/insight/similar.ts': importing('../petition/state.ts'),
  'src/documents/opinion.ts': importing('../petition/state.ts', '../calendar/day.ts'),
  'src/store/append.ts': importing('../permits/may.ts', 'pg', 'node:fs'),
  'src/store/testing/database.ts': importing('../append.ts'),
  'src/store/append.db.test.ts': importing('./testing/database.ts'),
  'src/registers/oversight.ts': importing('../store/append.ts'),
  'src/statistics/count/figure.ts': importing('../../store/append.ts', '../period.ts'),
  'src/statistics/rate/figure.ts':
    "import type { Client } from 'pg'\n" + importing('../period.ts') + 'export type Db = Client\n',
  'src/statistics/period.ts': importing('../calendar/day.ts'),
  'src/ledgers/petitions.ts': importing('../registers/oversight.ts'),
  'src/reports/annual.ts': importing('../statistics/count/figure.ts', '../documents/opinion.ts'),
  'src/demonstration/county.ts': importing('../reports/annual.ts', '../store/append.ts'),
  'src/server/routes.ts': importing('../reports/annual.ts', '../demonstration/county.ts', 'fastify'),
  'src/portal/page.ts': importing('../server/routes.ts'),
  'src/desk/page.ts': importing('../server/routes.ts'),
  'src/petition/words.ts': importing('./state.ts'),
  'src/desk/app/main.tsx':
    "import type { here } from '../../server/routes.ts'\n" +
    importing('./day.tsx', 'react', '../../petition/words.ts') +
    'export type Here = typeof here\n',
  'src/desk/app/day.tsx': importing('../../calendar/day.ts'),
  'src/cli/main.ts': importing(
    '../server/routes.ts',
    '../portal/page.ts',
    '../desk/page.ts',
    '../ledgers/petitions.ts',
  ),
  'scripts/check.mjs': importing('node:fs'),
  'bench/county.ts': importing('../src/cli/main.ts', 'a-tool'),
}

/** For each wall, what is built into the clean house and must be refused by that wall and no other. */
const plants: Readonly<Record<string, Files>> = {
  'calendar-looks-only-where-it-may': { 'src/calendar/notice.ts': importing('../terms/clock.ts') },
  'terms-looks-only-where-it-may': { 'src/terms/notice.ts': importing('../petition/state.ts') },
  'petition-looks-only-where-it-may': { 'src/petition/duties.ts': importing('../permits/may.ts') },
  'permits-looks-only-where-it-may': { 'src/permits/see.ts': importing('../store/append.ts') },
  'insight-looks-only-where-it-may': { 'src/insight/quality.ts': importing('../terms/clock.ts') },
  'documents-looks-only-where-it-may': { 'src/documents/notice.ts': importing('../store/append.ts') },
  'store-looks-only-where-it-may': { 'src/store/figures.ts': importing('../statistics/period.ts') },
  'registers-looks-only-where-it-may': { 'src/registers/screening.ts': importing('../ledgers/petitions.ts') },
  'statistics-looks-only-where-it-may': { 'src/statistics/people.ts': importing('../ledgers/petitions.ts') },
  'ledgers-looks-only-where-it-may': { 'src/ledgers/units.ts': importing('../statistics/period.ts') },
  'reports-looks-only-where-it-may': { 'src/reports/half-year.ts': importing('../server/routes.ts') },
  'demonstration-looks-only-where-it-may': { 'src/demonstration/web.ts': importing('../portal/page.ts') },
  'server-looks-only-where-it-may': { 'src/server/screens.ts': importing('../portal/page.ts') },
  'portal-looks-only-where-it-may': { 'src/portal/staff.ts': importing('../desk/page.ts') },
  'desk-looks-only-where-it-may': { 'src/desk/query.ts': importing('../store/append.ts') },
  'acts-do-not-know-one-another': { 'src/petition/actions/object/decide.ts': importing('../accept/decide.ts') },
  'figures-do-not-know-one-another': { 'src/statistics/rate/figure.ts': importing('../count/figure.ts') },
  'pure-rooms-touch-no-machine': { 'src/terms/notice.ts': importing('node:fs') },
  'only-the-store-knows-the-driver': { 'src/statistics/count/figure.ts': importing('pg', '../period.ts') },
  'only-server-rooms-know-the-web': { 'src/reports/annual.ts': importing('fastify') },
  'the-desk-runs-in-a-browser': { 'src/desk/app/day.tsx': importing('../../petition/state.ts') },
  'the-desk-is-made-of-few-packages': { 'src/desk/app/day.tsx': importing('a-tool') },
  'nobody-but-the-browser-runs-the-desk': { 'src/desk/page.ts': importing('./app/day.tsx') },
  'only-the-rooms-of-the-house': {
    'src/letters/letter.ts': importing('../calendar/day.ts'),
    'src/cli/main.ts': importing('../letters/letter.ts'),
  },
  'no-room-without-a-name': {
    'src/petition/helpers/text.ts': importing(),
    'src/petition/duties.ts': importing('./helpers/text.ts'),
  },
  'no-circle': { 'src/calendar/year.ts': importing('./day.ts') },
  'no-orphan': { 'src/calendar/forgotten.ts': 'export const nobody = 1\n' },
  'work-does-not-import-tests': { 'src/store/visible-to.ts': importing('./testing/database.ts') },
  'src-stands-alone': { 'src/store/visible-to.ts': importing('../../scripts/check.mjs') },
  'no-development-package-at-work': { 'src/reports/annual.ts': importing('a-tool') },
  'no-undeclared-package': { 'bench/county.ts': importing('uninvited') },
  'nothing-unresolvable': { 'src/reports/annual.ts': importing('./moved-away.ts') },
}

/** The names of the walls that refuse something in the house. */
async function findRefusals(files: Files): Promise<readonly string[]> {
  return visitHouse(files, async (folder) => {
    const { output } = await cruise(['src', 'scripts', 'bench'], { ...options, baseDir: folder })
    if (typeof output === 'string') throw new Error(`expected a result, got: ${output}`)
    return [...new Set(output.summary.violations.map((violation) => violation.rule.name))]
  })
}

describe('the walls', () => {
  test('let a house stand in which every room looks only where it may', async () => {
    expect(await findRefusals(cleanHouse)).toEqual([])
  })

  test.each(Object.entries(plants))('%s refuses', async (wall, planted) => {
    expect(await findRefusals({ ...cleanHouse, ...planted })).toEqual([wall])
  })

  test('have each been seen to refuse', () => {
    expect(ruleNames.length).toBeGreaterThan(0)
    expect(Object.keys(plants).toSorted()).toEqual(ruleNames.toSorted())
  })

  test('each say where the code belongs', () => {
    const silent = (options.ruleSet?.forbidden ?? []).filter((rule) => (rule.comment ?? '').length < 40)
    expect(silent.map((rule) => rule.name)).toEqual([])
  })
})
