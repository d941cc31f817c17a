import { describe, expect, test } from 'vitest'
import { readActForm } from './read-act-form.ts'
import type { KnownByName } from './read-act-form.ts'

const known: KnownByName = {
  petitionOfNumber: (number) => Promise.resolve(`id-of-${number}`),
  unitOfName: (name) => Promise.resolve(name === '青禾县人民政府' ? 'county' : name),
}

async function inputOf(act: Parameters<typeof readActForm>[0], fields: Readonly<Record<string, readonly string[]>>) {
  const { input } = await readActForm(act, { fields: new Map(Object.entries(fields)) }, known)
  return input
}

describe('表单读成办理的内容', () => {
  test('前后的空白去掉，没有填的不算填了', async () => {
    expect(await inputOf('object', { on: [' 2025-03-05 '], assignment: ['1'], consentBy: [''] })).toEqual({
      on: '2025-03-05',
      assignment: '1',
    })
  })

  test('是与否、日数，读成它们本来的样子', async () => {
    expect(await inputOf('decideObjection', { upheld: ['false'] })).toEqual({ upheld: false })
    expect(await inputOf('extend', { days: ['10'] })).toEqual({ days: 10 })
  })

  test('没有选单位：被检举控告的单位为零，承办单位留待指出', async () => {
    expect(await inputOf('confirmKind', { accusedUnits: ['', ''] })).toEqual({ accusedUnits: [] })
    expect(await inputOf('transfer', { units: ['water', '', 'land'] })).toEqual({ units: ['water', 'land'] })
  })

  test('信访件按编号找，复查机关按全称找', async () => {
    expect(await inputOf('relate', { to: ['登2025-7'] })).toEqual({ to: 'id-of-登2025-7' })
    expect(await inputOf('requestFirstReview', { reviewer: ['青禾县人民政府'] })).toEqual({ reviewer: 'county' })
  })

  test('逐项答复：没有选的一项不带过去，由办理指出', async () => {
    const fields = { 'outcome.d1': ['support'], 'outcome.d2': [''] }
    expect(await inputOf('issueOpinion', fields)).toEqual({ answers: [{ demand: 'd1', outcome: 'support' }] })
  })

  test('文字、版本、提交编号另放', async () => {
    const fields = new Map([
      ['text.reason', ['理由']],
      ['_version', ['3']],
      ['_request', ['r-1']],
    ])
    expect(await readActForm('object', { fields }, known)).toEqual({
      requestId: 'r-1',
      expectedVersion: 3,
      input: {},
      texts: { reason: '理由' },
    })
  })
})
