import type { z } from 'zod'
import type { Refusal } from '../petition/refusal.ts'

/** One thing wrong with what was sent: where, and what to do about it. */
export interface InputFault {
  /** `input.on`, `texts.reason` */
  readonly path: string
  readonly problem: string
}

/** An answer of application/problem+json (RFC 9457), in Chinese. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** Of a refusal: the article it rests on. */
  readonly article?: string
  /** Of a refusal: its name, for programs. */
  readonly code?: string
  readonly faults?: readonly InputFault[]
  /** Of a 409 'overtaken': the version by now. */
  readonly version?: number
  /** Of a 500: to be named to whoever keeps the machine. */
  readonly incident?: string
}

/** Thrown inside a request and answered as what it holds. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

export const problemType = (name: string): string => `urn:dengwen:problem:${name}`

function simple(name: string, status: number, title: string, detail: string): Problem {
  return { type: problemType(name), title, status, detail }
}

/** What isn't there and what one may not see are told in the same words (第三十条第三款). */
export const notThere = simple('not-found', 404, '没有找到', '没有您可以查看的这一件，请核对编号；也可能是网址写错了。')
export const notSignedIn = simple('not-signed-in', 401, '还没有登录', '请先登录；长时间没有操作的，需要重新登录。')
export const forbidden = simple(
  'forbidden',
  403,
  '不在您的岗位权限之内',
  '您的岗位不办理这一项，请交由有权限的人员办理。',
)
export const readsNoTexts = simple(
  'reads-no-texts',
  403,
  '不能按内容里的词检索',
  '您的岗位不看信访内容，所以不能按内容里的词检索；可以按编号、日期、阶段、单位查找。',
)
export const crossSite = simple(
  'cross-site',
  403,
  '请求来源不符',
  '这个请求不是从本系统的页面发出的，没有办理。请回到本系统的页面重新提交。',
)
export const wrongSignIn = simple('sign-in-failed', 401, '登录没有成功', '账号或者口令不对，请核对后再试。')
export const tooManyTries = simple(
  'too-many-tries',
  429,
  '尝试次数过多',
  '登录失败次数过多，已暂停登录，请稍后再试：每再失败一次，等待加倍，最长15分钟。忘记口令的请联系安全管理员。',
)
/** In the same words for a number there isn't and for a wrong code. */
export const wrongCode = simple(
  'wrong-code',
  404,
  '没有查到',
  '信访件编号或者查询码不对，请对照登记回执核对；查询码不分大小写。',
)
export const tooMany = simple('too-many-requests', 429, '请求过于频繁', '请求过于频繁，请稍等一分钟再试。')
/** Of a stream: of windows that are open, and not of requests in a minute. */
export const tooManyStreams = simple(
  'too-many-streams',
  429,
  '打开的窗口过多',
  '您同时打开的窗口过多，这一个不会自动更新。请关掉几个，或者自行刷新。',
)
export const notAStream = simple(
  'not-a-stream',
  406,
  '须以事件流读取',
  '这个网址一直开着，只作为事件流提供：请带请求头 accept: text/event-stream。',
)
export const unscanned = simple(
  'unscanned',
  503,
  '暂时不能查毒',
  '查毒程序没有应答，没有收存任何文件。请稍后再试；一直如此的，请联系系统管理员。',
)
/** The record of it stays. */
export const disposedOf = simple(
  'disposed',
  410,
  '已依规处置',
  '这个文件已依规处置，或者已随内容移入纪检监察机关的密封仓，这里只留下了校验码和办理记录。',
)
export const crowded = simple(
  'crowded',
  503,
  '正在收存的文件过多',
  '同时上传的人太多，这一次没有收存，请过一两分钟再试。',
)
export const tooLarge = simple('too-large', 413, '内容过大', '上传的内容超过上限，没有办理。台账文件不得超过100MB。')
export const tooManyFiles = simple('too-many-files', 413, '文件过多', '一次最多提交10个文件，没有收存，请分几次提交。')
export const unreadable = simple('unreadable', 400, '请求无法读取', '请求的格式无法读取，没有办理，请核对后重新提交。')
export const unstorable = simple(
  'unstorable',
  400,
  '有不能保存的字符',
  '内容里有空字符或者不完整的字符，没有办理。请删去看不见的字符，或者重新输入后再提交。',
)
/** The database did not answer in time; nothing was written. */
export const busy = simple(
  'busy',
  503,
  '系统正忙',
  '系统正忙，没有办理。请过一会儿用同一个提交编号再试，不会重复办理。',
)
export const wrongMediaType = simple(
  'media-type',
  415,
  '内容类型不支持',
  '请按接口说明提交：JSON 请用 application/json，台账文件请用 application/octet-stream。',
)
export const requestReused = simple(
  'request-reused',
  422,
  '这份提交已经用过',
  '这个提交编号已经办理过另一份内容，没有重复办理。请刷新页面后重新填写。',
)

export function refusedProblem({ refused, article, text }: Refusal): Problem {
  return { type: problemType('refused'), title: '依规定不能办理', status: 409, detail: text, article, code: refused }
}

export function overtaken(version: number): Problem {
  const detail = '在您查看以后，这件信访已有新的办理，没有按旧情况办理。请看过现在的情况再提交。'
  return { ...simple('overtaken', 409, '已有新的办理', detail), code: 'overtaken', version }
}

export function faulty(faults: readonly InputFault[]): Problem {
  const detail = faults.map(({ path, problem }) => (path === '' ? problem : `${path}：${problem}`)).join('；')
  return { ...simple('faults', 422, '填写有误', detail), faults }
}

export function ourFault(incident: string): Problem {
  const detail = `系统出错，没有办理。请把编号 ${incident} 告诉系统管理员。`
  return { ...simple('internal', 500, '系统出错', detail), incident }
}

/** Every fault zod found, in our own words, with the remedy. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): readonly InputFault[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), problem: issue.message }))
}

/** Our words where a schema has none of its own. */
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  const empty = issue.input === undefined || issue.input === ''
  if (issue.code === 'invalid_type') return empty ? '没有填写，请填写' : sayExpected(issue.expected)
  if (issue.code === 'invalid_value') {
    return empty ? '没有选择，请选择' : `只能是下列之一：${issue.values.map(String).join('、')}`
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return sayBound(issue)
  return issue.code === 'unrecognized_keys'
    ? `没有这样的字段，请去掉：${issue.keys.join('、')}`
    : '格式不对，请核对后重新填写'
}

function sayBound(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  const text = issue.origin === 'string'
  if (issue.code === 'too_small') return text ? '没有填写，请填写' : `太小或太少，至少为${String(issue.minimum)}`
  return text ? `太长，请控制在${String(issue.maximum)}字以内` : `太大或太多，至多为${String(issue.maximum)}`
}

const expected: Readonly<Record<string, string>> = {
  string: '应当是文字',
  number: '应当是数字，如 5',
  int: '应当是整数，如 5',
  boolean: '应当是 true 或 false',
  array: '应当是一个列表',
  object: '应当是一个对象',
  record: '应当是一个对象',
}

function sayExpected(type: string): string {
  return `${expected[type] ?? '类型不对'}，请核对后重新填写`
}
