import { longestKept } from './disposal.ts'

/**
 * 《个人信息保护法》第十七条、第三十五条: who handles what she says about herself, what for, which of it, how long, and how she
 * sees it. Consent isn't asked: handling petitions is the office's duty by law (第十三条).
 */
export const privacyNotice: readonly string[] = [
  '谁拿着：收信的信访局；转给承办单位的，承办单位也看得到（请求不公开姓名的，承办单位看不到姓名）。',
  '做什么用：只用来办这件信访、把答复送给您。依法办理，不另外要您同意。',
  '拿哪些：您说的、写的姓名、住址、电话、身份证号和反映的内容；电话、身份证号不给也行。',
  `留多久：办完归档以后最长${String(longestKept)}年，到期由两个人经手处置。`,
  '您可以凭编号和查询码查看留下了您的什么、哪个单位在哪一天看过；写错了的，请信访局更正。',
]
