import { html } from '../server/pages/html.ts'
import { privacyNotice } from './privacy-notice.ts'
import type { Part } from '../server/pages/html.ts'
import type { InputFault } from '../server/problem.ts'
import { hidingAdvice } from '../petition/hidden-name.ts'
import { representativeCap } from '../terms/readings.ts'
import { firstOf } from './fields.ts'
import type { Field, Values } from './fields.ts'

/** One page of the form: one thing asked, in plain words. */
export interface Step {
  readonly path: string
  readonly title: string
  readonly lead?: Part
  readonly fields: readonly Field[]
  /** Left out of the way where it doesn't apply. */
  readonly applies?: (values: Values) => boolean
  /** What its fields don't say by themselves. */
  readonly check?: (values: Values) => readonly InputFault[]
}

const kindWords = {
  appeal: '有事要解决：遇到困难、纠纷，或者对处理不服，请有关单位解决',
  suggestion: '提建议：对工作有看法、有好办法，想让有关单位知道',
  accusation: '检举控告：有单位或者有人违纪违法、以权谋私，我要举报',
} as const

const kind: Step = {
  path: 'kind',
  title: '您要写的是哪一种？',
  lead: html`<p class="hint">选错了也不要紧：信访局收到后会核对，不会因为选错就不登记。</p>`,
  fields: [{ as: 'choice', name: 'kind', label: '选一种', choices: Object.entries(kindWords) }],
}

const story: Step = {
  path: 'story',
  title: '发生了什么事？',
  fields: [
    {
      ...{ as: 'area', name: 'story', label: '事情的经过', most: 15_000, rows: 12 },
      hint: '什么时候、在哪里、谁、做了什么、为什么您认为不对。照您平时说话那样写就行。写实情，不夸大（第十九条第二款）。',
    },
  ],
}

const demands: Step = {
  path: 'demands',
  title: '您要求什么？',
  fields: [
    {
      ...{ as: 'lines', name: 'demands', label: '一件一件写，一格只写一件', most: 1000, places: 10, called: '件' },
      hint: '书面答复要对每一件都说清楚办不办、为什么。比如：第一件，把井修好；第二件，说明为什么停水。',
    },
  ],
}

const where: Step = {
  path: 'place',
  title: '事情在哪里，您看该谁管？',
  lead: html`<p class="hint">不知道的可以空着，信访局会找到该管的单位。</p>`,
  fields: [
    { as: 'line', name: 'place', label: '在哪个乡镇、哪个村（社区）', most: 200, optional: true },
    { as: 'line', name: 'unit', label: '您看应该由哪个单位管', most: 200, optional: true },
  ],
}

const accused: Step = {
  path: 'accused',
  title: '您检举控告的是谁？',
  lead: html`<div class="box">
    <p>
      这一页和整封信，在信访局确认以前只有信访局的人能看；不得透露或者转给被检举、控告的人和单位（第三十条第三款）。
    </p>
    <p>
      <strong>被检举的是县里的领导、县纪检监察机关、信访局或者信访局的人的，不要在这里写</strong
      >：在这里写的，信访局的人看得到。请把材料直接交给上一级信访部门或者上一级纪检监察机关。已经写好的，可以先打印这几页，再清除。
    </p>
  </div>`,
  applies: (values) => firstOf(values, 'kind') === 'accusation',
  fields: [
    {
      ...{ as: 'area', name: 'accused', label: '单位、姓名、职务，一行写一个', most: 2000, rows: 4 },
      hint: '不知道姓名的，写您知道的；什么都不知道的，写「不知道」。',
    },
  ],
}

const you: Step = {
  path: 'you',
  title: '您是谁，答复送到哪里？',
  lead: html`<p class="hint">
      写姓名和住址，书面答复才送得到您手里（第十九条、第二十三条）。身份证号、电话写不写都可以，不写一样登记。
    </p>
    ${privacyNotice}`,
  fields: [
    { as: 'line', name: 'name', label: '姓名', most: 64, fill: 'name' },
    { as: 'tick', name: 'noName', label: '我不愿意写姓名：我知道这样可能收不到书面答复，只能凭查询码自己查' },
    {
      ...{ as: 'line', name: 'address', label: '住址', most: 200, fill: 'street-address', optional: true },
      hint: '写到村、组或者门牌号。',
    },
    { as: 'line', name: 'phone', label: '电话', most: 32, keys: 'tel', fill: 'tel', optional: true },
    { as: 'line', name: 'idNumber', label: '身份证号', most: 32, optional: true },
  ],
  check: (values) => [...checkName(values), ...checkPhone(values)],
}

function checkName(values: Values): readonly InputFault[] {
  if (firstOf(values, 'name') !== '' || firstOf(values, 'noName') === 'yes') return []
  return [{ path: 'name', problem: '没有写姓名：请写上，或者勾选「我不愿意写姓名」' }]
}

function checkPhone(values: Values): readonly InputFault[] {
  const phone = firstOf(values, 'phone')
  if (phone === '' || /^[\d\s()+\-转]{7,32}$/.test(phone)) return []
  return [{ path: 'phone', problem: '电话看起来不对：请只写数字，比如 13900000000；不想写的请空着' }]
}

const others: Step = {
  path: 'others',
  title: '是您一个人的事，还是几个人一起？',
  fields: [
    {
      ...{ as: 'choice', name: 'together', label: '选一种' },
      choices: [
        ['alone', '我一个人的事'],
        ['joint', '几个人同一件事，一起写的'],
      ],
    },
    { as: 'line', name: 'people', label: '一起的，一共几个人（连您在内）', most: 6, keys: 'numeric', optional: true },
    {
      ...{ as: 'area', name: 'representatives', label: '一起的，代表是谁，一行写一个姓名', most: 1000, rows: 3 },
      hint: `还没有推选的，可以空着，也可以把一起写的人都写上。以后要当面来谈的，推选的代表不超过${String(representativeCap)}人（第二十条第三款）。`,
      optional: true,
    },
    {
      ...{ as: 'line', name: 'writer', label: '有人替您写的，替您写的人叫什么', most: 64, optional: true },
      hint: '是您自己写的空着。替写的人的姓名也会记下。',
    },
  ],
  check: (values) => [...checkPeople(values), ...checkRepresentatives(values)],
}

function checkPeople(values: Values): readonly InputFault[] {
  if (firstOf(values, 'together') !== 'joint' || headsOf(values) !== undefined) return []
  return [{ path: 'people', problem: '几个人一起的，请写一共几个人，只写数字，比如 5' }]
}

/** Undefined where it isn't a number of people; who writes alone is one. */
export function headsOf(values: Values): number | undefined {
  if (firstOf(values, 'together') !== 'joint') return 1
  const typed = firstOf(values, 'people')
  return /^[1-9]\d{0,4}$/.test(typed) && Number(typed) > 1 ? Number(typed) : undefined
}

/** As many as are registered with one petition, beside her and whoever wrote for her. */
const mostNames = 48

function checkRepresentatives(values: Values): readonly InputFault[] {
  const names = representativesOf(values)
  if (names.some((name) => name.length > 64))
    return [{ path: 'representatives', problem: '有一行太长：一行只写一个人的姓名，不超过64字' }]
  const most = String(mostNames)
  return names.length <= mostNames
    ? []
    : [{ path: 'representatives', problem: `一次至多写${most}个姓名：其余的写在信里，或者以后补交名单` }]
}

export function representativesOf(values: Values): readonly string[] {
  if (firstOf(values, 'together') !== 'joint') return []
  return firstOf(values, 'representatives')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

const before: Step = {
  path: 'before',
  title: '以前反映过吗？要瞒住姓名吗？',
  fields: [
    {
      ...{ as: 'area', name: 'before', label: '以前向谁反映过，结果怎样', most: 2000, rows: 4, optional: true },
      hint: '没有反映过的空着。',
    },
    {
      ...{ as: 'tick', name: 'hideName', label: '转给承办单位时，请不要告诉它我是谁' },
      hint: hidingAdvice,
    },
  ],
}

/** In the order they are asked. */
export const steps: readonly Step[] = [kind, story, demands, where, accused, you, others, before]

export function stepsFor(values: Values): readonly Step[] {
  return steps.filter(({ applies }) => applies?.(values) ?? true)
}

/** Everything still missing or wrong on one page, each with what to do about it. */
export function faultsIn({ fields, check }: Step, values: Values): readonly InputFault[] {
  return [...fields.flatMap((field) => faultOf(field, values)), ...(check?.(values) ?? [])]
}

function faultOf(field: Field, values: Values): readonly InputFault[] {
  const { name, label } = field
  if (field.as === 'tick') return []
  const given = values[name] ?? []
  if (field.as === 'choice') {
    const known = field.choices.some(([code]) => code === given[0])
    return known || (field.optional && given.length === 0) ? [] : [{ path: name, problem: '还没有选：请选一种' }]
  }
  const long = given.some((text) => text.length > field.most)
  if (long) return [{ path: name, problem: `「${label}」太长，请缩短到${String(field.most)}字以内` }]
  const needed = field.optional !== true && name !== 'name'
  return needed && given.every((text) => text === '') ? [{ path: name, problem: missing(field) }] : []
}

function missing({ as, label }: Field): string {
  return as === 'lines' ? '还没有写：请至少在第一格写一件您要求的事' : `「${label}」还没有写，请写上`
}

/** What a page's form brought, as it is kept: trimmed, and places left empty left out. */
export function readStep({ fields }: Step, form: ReadonlyMap<string, readonly string[]>): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const given = (form.get(field.name) ?? []).map((text) => text.replaceAll('\r\n', '\n').trim())
      return [field.name, field.as === 'lines' ? given.filter((text) => text !== '') : given.slice(-1)]
    }),
  )
}
