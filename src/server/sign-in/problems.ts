import { problemType } from '../problem.ts'
import type { Problem } from '../problem.ts'

function problem(name: string, status: number, title: string, detail: string): Problem {
  return { type: problemType(name), title, status, detail, code: name }
}

export const wrongFactor = problem(
  'second-factor-failed',
  401,
  '验证码不对',
  '验证码不对，或者已经用过。请等验证器换出下一个6位验证码再填；手机不在身边的，填一个没有用过的恢复码。',
)
export const alreadyEnrolled = problem(
  'already-enrolled',
  409,
  '已经启用第二重验证',
  '这个账号已经启用第二重验证。换手机的，请联系安全管理员重置以后再启用。',
)
export const nothingToConfirm = problem(
  'nothing-to-confirm',
  409,
  '还没有开始启用',
  '请先打开启用第二重验证的页面，用验证器扫描二维码，再填写验证码。',
)
/** For programs: sent again after POST /api/session/fresh. */
export const reauthenticate = problem(
  'reauthenticate',
  403,
  '请再次确认是您本人',
  '这一项关系重大，需要在10分钟以内确认过是您本人。请再次填写口令或者验证码，然后重新提交。',
)
export const wrongPassword = problem('wrong-password', 401, '口令不对', '现在的口令不对，请核对后再试。')
export const usedToken = problem(
  'used-token',
  404,
  '链接已经失效',
  '这个链接只能用一次，并且有期限：可能已经用过、过期，或者后来又发了新的。请联系安全管理员重新发一个。',
)
export const notTheStep = problem(
  'not-the-step',
  409,
  '现在不是这一步',
  '这一步已经办过，或者登录已经超过10分钟。请从登录页重新开始。',
)
export const ssoFailed = problem(
  'sso-failed',
  401,
  '统一身份认证没有成功',
  '统一身份认证没有完成，或者认证的账号在本系统没有在用的账号。请重试；仍不行的，用账号和口令登录，或者联系安全管理员。',
)
export const ssoDown = problem(
  'sso-down',
  503,
  '统一身份认证暂时不能使用',
  '暂时连不上统一身份认证，请用账号和口令登录，或者稍后再试。',
)
