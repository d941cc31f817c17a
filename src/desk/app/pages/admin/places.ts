import type { DeskView } from '../../../../server/desk-view.ts'

export type PageName = DeskView['may']['administer'][number]

/** What each page of 管理 is called, what it is for, and whose it is. */
export const places = {
  people: { label: '人员和账号', about: '谁能登录、什么岗位；建立、停用、换岗、重置', whose: '安全管理员' },
  changes: { label: '账号变更记录', about: '谁对哪个账号做了什么，只增不改', whose: '审计管理员、安全管理员' },
  policy: { label: '登录规则', about: '口令多久一换，哪些岗位要第二重验证', whose: '安全管理员' },
  units: {
    label: '单位名录',
    about: '列入、更名、合并、分立、撤销，从哪天起、谁承继',
    whose: '系统管理员、信访局负责人、审计管理员',
  },
  deputies: { label: '代理', about: '负责人不在时由谁代理，从哪天到哪天', whose: '信访局和各单位的负责人' },
  templates: {
    label: '文书样式',
    about: '本单位自己的样式：一人提出，负责人采用',
    whose: '信访局和各单位办理信访件的人',
  },
  calendar: { label: '放假安排', about: '哪些年份已经公布；新的通知使哪些期限变动', whose: '系统管理员、信访局负责人' },
  accesses: { label: '查看记录', about: '谁在什么时候、为什么看了哪一件', whose: '审计管理员' },
  sight: {
    label: '谁能看见、谁看过',
    about: '一件信访今天谁能看见、看见多少、为什么；谁在什么时候看过',
    whose: '信访局负责人、审计管理员',
  },
  roles: { label: '岗位权限', about: '每个岗位能办什么、能看什么、依据哪一条', whose: '县领导以外的各岗位' },
  disposals: { label: '期满处置', about: '保存期限满了、已经提出、等批准的', whose: '信访局负责人、审计管理员' },
  breaches: { label: '信息安全事件', about: '泄露、丢失的登记，告知了谁', whose: '系统管理员、审计管理员' },
  safekeeping: { label: '密钥和备份', about: '备份多久了、密钥换完没有、封印到哪天', whose: '系统管理员、审计管理员' },
} as const satisfies Record<PageName, { readonly label: string; readonly about: string; readonly whose: string }>

export function addressOf(page: PageName, rest = ''): string {
  return `/desk/admin/${page}${rest}`
}

/** Which page of 管理 an address names; undefined for its first page and for what isn't there. */
export function pageAt(path: string): PageName | undefined {
  const [, , , named] = path.split('/')
  return isPage(named) ? named : undefined
}

function isPage(text: string | undefined): text is PageName {
  return text !== undefined && Object.hasOwn(places, text)
}
