/** One thing wrong with what was sent: where, and what to do about it. */
export interface Fault {
  readonly path: string
  readonly problem: string
}

/** A "no", as the server words it (application/problem+json), or that no answer came at all. */
export interface Problem {
  readonly kind: 'refused' | 'overtaken' | 'faults' | 'signedOut' | 'unproven' | 'notThere' | 'offline' | 'broken'
  readonly title: string
  readonly detail: string
  readonly article?: string | undefined
  /** Of a refusal: its name. */
  readonly code?: string | undefined
  readonly faults: readonly Fault[]
  readonly incident?: string | undefined
}

export class NotDone extends Error {
  override readonly name = 'NotDone'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

export const offline: Problem = {
  kind: 'offline',
  title: '连不上服务器',
  detail: '没有收到服务器的回答。您填写的内容还在这里，请检查网络后重试；同一次填写重复提交，只办理一次。',
  faults: [],
}

/** Anything caught, as what is shown. Our own mistakes are told as such, and thrown on to the console. */
export function problemOf(error: unknown): Problem {
  if (error instanceof NotDone) return error.problem
  console.error(error)
  const detail = '页面出错，没有办理。请刷新后再试；仍然不行的，请告诉系统管理员您在做什么。'
  return { kind: 'broken', title: '页面出错', detail, faults: [] }
}

/** What the server answered with instead of what was asked for. `body` is of unknown shape: a proxy may have spoken. */
export function readProblem(status: number, body: unknown): Problem {
  const said = isRecord(body) ? body : {}
  const text = (name: string): string | undefined => {
    const value = said[name]
    return typeof value === 'string' ? value : undefined
  }
  const kind = kindOf(status, text('code'))
  // Whether it was done a proxy doesn't know, and doesn't speak our words.
  if (kind === 'offline' && text('title') === undefined) return offline
  return {
    kind,
    title: text('title') ?? `服务器答复 ${String(status)}`,
    detail: text('detail') ?? '没有办理。请稍后再试；仍然不行的，请告诉系统管理员。',
    article: text('article'),
    code: text('code'),
    faults: readFaults(said['faults']),
    incident: text('incident'),
  }
}

function kindOf(status: number, code: string | undefined): Problem['kind'] {
  if (code === 'reauthenticate') return 'unproven'
  // A wrong password when she is asked again is no lost session.
  if (status === 401 && code === undefined) return 'signedOut'
  if (status === 404) return 'notThere'
  if (status === 409) return code === 'overtaken' ? 'overtaken' : 'refused'
  if (status === 422) return 'faults'
  // 502 to 504: a proxy stands before a server that is gone.
  if (status >= 502 && status <= 504) return 'offline'
  return status >= 500 ? 'broken' : 'refused'
}

function readFaults(given: unknown): readonly Fault[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((each: unknown) => {
    if (!isRecord(each)) return []
    const { path, problem } = each
    return typeof path === 'string' && typeof problem === 'string' ? [{ path, problem }] : []
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
