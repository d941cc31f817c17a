import { refuse } from '../../refusal.ts'

export const label = '提出建议'
export const article = '第四十条'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，没有可提建议的情况。'),
  archived: refuse('archived', article, '这件信访已经归档；需要提出建议的，请在原办理材料中查明后另行办理。'),
  noAddressee: refuse('noAddressee', '第四十条第一款', '请写明建议提给谁：在本系统办理的单位，或者收件机关的名称。'),
  notAtWork: refuse(
    'notAtWork',
    '第四十条第一款',
    '这个单位没有在办理这件信访，看不到建议；请改填收件机关名称，由信访局送去并取回书面反馈。',
  ),
  noGovernment: refuse(
    'noGovernment',
    '第四十条第二款',
    '完善政策的建议报本级党委和政府，请写明收件机关的名称，不填承办单位。',
  ),
  noAuthority: refuse(
    'noAuthority',
    '第四十条第三款',
    '追究责任的建议向有管理权限的机关、单位提出，请写明收件机关的名称和所涉的单位。',
  ),
  noMisconduct: refuse(
    'noMisconduct',
    '第四十条第三款',
    '追究责任的建议只在推诿、敷衍、拖延、弄虚作假并且造成严重后果时提出，请选择是哪一种。',
  ),
  neverHandled: refuse('neverHandled', '第四十条第三款', '所涉的单位没有办理过这件信访，请核对。'),
  onlyAccountability: refuse(
    'onlyAccountability',
    '第四十条第三款',
    '只有追究责任的建议才填写所犯的情形，请改选建议种类。',
  ),
} as const
