import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { barriers, openCounty, passwordOf, signIn, widthOf } from './county.ts'
import type { County } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const registration = {
  input: {
    ...{ on: '2026-03-18', form: 'letter', venue: 'county', source: '群众来信', people: 1, category: '城乡建设' },
    kind: 'appeal',
  },
  text: '楼顶漏水。<script>document.title = "x"</script>',
  demands: ['修好楼顶', '说明维修资金'],
  persons: [{ name: '黎某', phone: '13900000000' }],
} as const

async function registered(): Promise<string> {
  const id = await county.act('registrar', '/api/petitions', registration)
  await county.act('registrar', `/api/petitions/${id}/acts/confirmKind`, {
    input: { on: '2026-03-18', kind: 'appeal', accusedUnits: [] },
  })
  return id
}

async function sentToHousing(): Promise<string> {
  const id = await registered()
  await county.act('registrar', `/api/petitions/${id}/acts/transfer`, {
    input: { on: '2026-03-18', units: ['housing'] },
  })
  return id
}

const form = (page: Page, name: string) => page.getByRole('form', { name })

async function openAct(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await page.getByRole('region', { name: '现在该办的' }).waitFor()
  if (!(await button.isVisible())) await page.getByText(/^还可以办的/).click()
  await button.click()
  await form(page, name).waitFor()
}

async function choose(page: Page, label: string, typed: string): Promise<void> {
  await page.getByLabel(label).fill(typed)
  await page.keyboard.press('Enter')
}

describe('信访局登记员', () => {
  test('看待办，打开最急的一件，只用键盘转送出去；办了的写在经过里', async () => {
    const page = await county.desk('registrar')
    await page.getByText('演示数据，均为虚构').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('link', { name: '转送交办', exact: true }).first().click()
    await page.getByText('为什么是这一天').first().click()
    await page
      .getByText(/起算，当日不计/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '转送', exact: true }).press('Enter')
    await choose(page, '主办单位', '住房和城乡')
    expect(await barriers(page)).toEqual([])
    await form(page, '转送').getByRole('button', { name: '转送' }).press('Enter')
    await page.getByText('「转送」已记载').waitFor()
    await page.getByText('已转送交办，待受理告知').first().waitFor()
    await page.getByRole('complementary').getByText('青禾县住房和城乡建设管理局').first().waitFor()
  })

  test('依规定不能办的：看到条款和原因；填过的字还在，关了再开也在，清空了才没有', async () => {
    const page = await county.desk('registrar', `/desk/petitions/${await registered()}`)
    await page.getByText('<script>document.title').waitFor()
    await openAct(page, '信访人申请撤回')
    await page.getByLabel('办理日期').fill('2022-06-01')
    await page.getByLabel('信访人本人签名的撤回声明').fill('我自愿撤回，签名黎某')
    await form(page, '信访人申请撤回').getByRole('button', { name: '信访人申请撤回' }).click()
    expect(await page.getByRole('alert').textContent()).toMatch(/没有办理[\s\S]*早于收到信访件的[\s\S]*依据：/)
    expect(await barriers(page)).toEqual([])
    const words = page.getByLabel('信访人本人签名的撤回声明')
    expect(await words.inputValue()).toBe('我自愿撤回，签名黎某')
    await page.reload()
    expect(await words.inputValue()).toBe('我自愿撤回，签名黎某')
    await page.getByRole('button', { name: '不办了，清空' }).click()
    await page.reload()
    await openAct(page, '信访人申请撤回')
    expect(await words.inputValue()).toBe('')
  })

  test('看过以后同事先办了：两边都看得见，填的字不丢', async () => {
    const id = await registered()
    const late = await county.desk('registrar-2', `/desk/petitions/${id}?act=transfer`)
    await choose(late, '主办单位', '人力资源')
    await county.act('registrar', `/api/petitions/${id}/acts/transfer`, {
      input: { on: '2026-03-18', units: ['housing'] },
    })
    await form(late, '转送').getByRole('button', { name: '转送' }).click()
    await late.getByText('您填写的时候，这件信访有了新的办理').waitFor()
    await late.getByText(/陈某：转送（主办：青禾县住房和城乡建设管理局/).waitFor()
    await late.getByText('「转送」现在不能办理').waitFor()
    await form(late, '转送').getByTitle('青禾县人力资源和社会保障局').waitFor()
  })

  test('登录过期、服务器断开、连点两次：填的字都在，只办一次', async () => {
    const id = await registered()
    const page = await county.desk('registrar', `/desk/petitions/${id}?act=transfer`)
    await choose(page, '主办单位', '住房和城乡')
    const send = form(page, '转送').getByRole('button', { name: /转送/ })
    await page.context().clearCookies()
    await send.click()
    await page.getByText('还没有登录').waitFor()
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '在新标签页登录' }).click(),
    ])
    await signIn(tab, 'registrar')
    await tab.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await page.context().setOffline(true)
    await send.click()
    await page.getByText('连不上服务器').waitFor()
    await page.context().setOffline(false)
    await send.dblclick()
    await page.getByText('「转送」已记载').waitFor()
    expect(await page.locator('.story b', { hasText: /^转送$/ }).count()).toBe(1)
  })
})

describe('关系重大的一步', () => {
  test('离开过十分钟的，再确认一次是本人；口令填错了、填对了，写好的字都在', async () => {
    const id = await registered()
    await county.act('registrar', `/api/petitions/${id}/acts/requestWithdrawal`, {
      input: { on: '2026-03-18' },
      texts: { statement: '楼顶已经修好，我自愿撤回。黎某' },
    })
    const page = await county.desk('office-head', `/desk/petitions/${id}`)
    await openAct(page, '核实撤回')
    const account = '当面问过黎某，说明撤回以后不再督促，仍愿撤回。'
    await page.getByLabel(/核实的经过/).fill(account)
    await page.getByText('本人自愿撤回，程序终了').click()
    county.wait(11)
    const send = form(page, '核实撤回').getByRole('button', { name: '核实撤回' })
    await send.click()
    await page.getByText('请再次确认是您本人').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('口令，或者验证器上的6位验证码').fill('不是这个口令')
    await page.keyboard.press('Enter')
    await page.getByText('口令不对').first().waitFor()
    await page.getByLabel('口令，或者验证器上的6位验证码').fill(passwordOf('office-head'))
    await page.getByRole('button', { name: '确认是我' }).click()
    await page.getByText('已经确认是您本人').waitFor()
    expect(await page.getByLabel(/核实的经过/).inputValue()).toBe(account)
    await send.click()
    await page.getByText('「核实撤回」已记载').waitFor()
    county.goTo('2026-03-18')
  })
})

const returning = '荆某'
const visitors = [
  [returning, '幸福里三号楼楼顶漏水，报修半年没有人来，家里墙都霉了。', '修好楼顶'],
  ['尤某', '东河村机耕路修到一半停了工，拖拉机进不去地里。', '把路修完'],
  ['施某', '孩子转学的手续学校一直不给办。', '办好转学'],
  ['喻某', '在工地干了四个月，工钱只给了一半。', '付清工钱'],
  [returning, '还是三号楼楼顶漏水，报修半年没有人来管，昨天又下雨。', '修好楼顶'],
] as const

/** What the keyboard is on, by the name it goes by. */
async function inHand(page: Page): Promise<string> {
  return z.string().parse(
    await page.evaluate(`(() => {
      const at = document.activeElement
      return (at?.labels?.[0] ?? at)?.textContent ?? ''
    })()`),
  )
}

/** Goes on, or back, with the Tab key until the keyboard is on what is named so. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (name.test(await inHand(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`按了六十次 ${key} 还没有到${String(name)}`)
}

/** What was chosen stays on the page while other words are typed: nothing is recorded that she doesn't see. */
async function staysInSight(page: Page): Promise<void> {
  const text = page.getByLabel('信访内容')
  const typed = await text.inputValue()
  const chosen = page.getByRole('checkbox', { name: '同一件事' })
  await tabTo(page, /^信访内容/, 'Shift+Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('想问低保怎样办理，要带哪些材料，在哪里交。')
  await page.getByText('您选的').waitFor()
  expect(await chosen.count()).toBe(1)
  expect(await chosen.isChecked()).toBe(true)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(typed)
  await page.getByText('最像的在前').waitFor()
}

/** 重件 of the half-year, as the county's figures count them. */
async function repeats(page: Page): Promise<number> {
  const answer = await page.request.get('/api/figures?from=2026-01-01&to=2026-06-30', { headers: { 'x-dengwen': '1' } })
  const { figures } = z
    .object({ figures: z.record(z.string(), z.object({ value: z.number().nullable() })) })
    .parse(await answer.json())
  return figures['flow.repeat']?.value ?? -1
}

describe('窗口登记员王某', () => {
  test('五个人一起来的登记代表；读卡器的回车不会误交；填错了、关了再开，字都在；查询码不进地址', async () => {
    const page = await county.desk('registrar', '/desk/register')
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('姓名', { exact: true }).fill('黎某')
    await page.getByLabel('人数').fill('5')
    await page.getByLabel('代表1姓名').fill('黎某')
    await page.getByLabel('身份证件号码').fill('990123197001010011')
    await page.getByLabel('身份证件号码').press('Enter')
    await page.getByLabel('信访内容').fill('小区二十户的楼顶漏水，报修半年没有人来。')
    await page.getByLabel('第1项诉求').fill('修好楼顶')
    await page.getByLabel('姓名', { exact: true }).fill('')
    await page.keyboard.press('Control+Enter')
    await page.getByText('请填写姓名').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.reload()
    expect(await page.getByLabel('信访内容').inputValue()).toContain('二十户')
    await page.getByLabel('姓名', { exact: true }).fill('黎某')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '登记回执' }).waitFor()
    const [, code = ''] = await page.locator('.receipt .no').allTextContents()
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
    expect(page.url()).not.toContain(code)
    expect(await barriers(page)).toEqual([])

    await page.getByRole('button', { name: '再登记一件' }).click()
    expect(await page.getByLabel('信访内容').inputValue()).toBe('')
  })

  test('只用键盘登记五名来访人；其中一名为同一件事又来，边写边看到上次那一件，选上就记为重复件', async () => {
    const page = await county.desk('registrar', '/desk/register')
    const before = await repeats(page)
    for (const [name, text, demand] of visitors) {
      await tabTo(page, /^姓名/)
      await page.keyboard.type(name)
      await tabTo(page, /^信访内容/)
      await page.keyboard.type(text)
      await tabTo(page, /^第1项诉求/)
      await page.keyboard.type(demand)
      if (text.startsWith('还是')) {
        await page.getByRole('region', { name: '以前可能来过' }).waitFor()
        expect(await barriers(page)).toEqual([])
        await tabTo(page, /^同一件事/)
        await page.keyboard.press('Space')
        await staysInSight(page)
      }
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { name: '登记回执' }).waitFor()
      expect(await inHand(page)).toBe('打印回执')
      if (text.startsWith('还是')) await page.getByText('已记为重复件').waitFor()
      else expect(await page.getByText('已记为重复件').count()).toBe(0)
      await tabTo(page, /^再登记一件/)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '登记一件信访' }).waitFor()
    }
    expect(await repeats(page)).toBe(before + 1)
  })
})

describe('经办人赵某在第五个工作日提出异议', () => {
  test('第二十三条第三款：第五个工作日当天提得出；第六个工作日要信访局负责人同意', async () => {
    const [inTime, late] = [await sentToHousing(), await sentToHousing()]
    county.goTo('2026-03-25')
    const page = await county.desk('housing', `/desk/petitions/${inTime}`)
    await openAct(page, '提出异议')
    await page.getByLabel('异议理由').fill('房屋渗漏由物业服务企业负责维修，依据物业管理条例。')
    await form(page, '提出异议').getByRole('button', { name: '提出异议' }).click()
    await page.getByText('「提出异议」已记载').waitFor()
    county.goTo('2026-03-26')
    const next = await county.desk('housing', `/desk/petitions/${late}`)
    await openAct(next, '提出异议')
    await next.getByLabel('异议理由').fill('房屋渗漏由物业服务企业负责维修，依据物业管理条例。')
    await form(next, '提出异议').getByRole('button', { name: '提出异议' }).click()
    await next.getByText(/没有办理/).waitFor()
    await choose(next, '逾期提出的', '顾某')
    await form(next, '提出异议').getByRole('button', { name: '提出异议' }).click()
    await next.getByText('「提出异议」已记载').waitFor()
    county.goTo('2026-03-18')
  })
})

describe('单位负责人秦某批准延期', () => {
  test('第三十四条：超过30日的不能批；30日以内的批了，到期日跟着变，写明是谁批的', async () => {
    const id = await sentToHousing()
    await county.act('housing', `/api/petitions/${id}/acts/accept`, {
      input: { on: '2026-03-18', assignment: '1', route: 'petitionProcedure' },
    })
    await county.act('housing', `/api/petitions/${id}/acts/proposeExtension`, {
      input: { on: '2026-03-18', assignment: '1', days: 15 },
      texts: { reason: '渗漏原因需要鉴定，鉴定机构要40日。' },
    })
    const page = await county.desk('housing-head', `/desk/petitions/${id}`)
    await openAct(page, '延期')
    await page.getByLabel('延长日数').fill('31')
    await page.getByLabel('延期理由', { exact: true }).fill('等待鉴定机构的渗漏鉴定报告。')
    await page.getByLabel('告知信访人延期理由').fill('鉴定报告出具以后答复。')
    const send = form(page, '延期').getByRole('button', { name: '延期' })
    await send.click()
    expect(await page.getByRole('alert').textContent()).toMatch(/没有办理[\s\S]*30日[\s\S]*第三十四条/)
    await page.getByLabel('延长日数').fill('15')
    await send.click()
    await page.getByText('「延期」已记载').waitFor()
    const reply = page.locator('.owed .duty', { hasText: '办结答复' })
    await reply.getByText('为什么是这一天').click()
    await reply.getByText(/秦某.*15日|15日.*秦某/).waitFor()
  })
})

describe('单位承办人，用一部窄屏手机', () => {
  test('只看见自己的待办；哪一页都不左右滚动', async () => {
    const page = await county.desk('housing', '/desk', 320)
    await page.getByRole('link', { name: '数字' }).waitFor()
    expect(await page.getByRole('link', { name: '台账' }).count()).toBe(0)
    for (const place of ['/', '/desk', '/desk/petitions', '/desk/figures', '/desk/import', '/nothing']) {
      await page.goto(place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await widthOf(page), place).toBeLessThanOrEqual(320)
    }
    await page.goto('/desk')
    await page.locator('main .duty a').first().click()
    await page.getByRole('heading', { level: 2, name: '现在该办的' }).waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    expect(await barriers(page)).toEqual([])
  })
})
