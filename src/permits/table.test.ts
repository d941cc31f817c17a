import { describe, expect, test } from 'vitest'
import type { Role } from '../petition/facts.ts'
import { actNames, isActName } from './available-actions.ts'
import { isPermitted } from './table.ts'
import type { UnitRelation } from './unit-relation.ts'

/**
 * 谁可以办哪一步，逐格写出：√ 可以，· 不可以。列：信访局的登记员、负责人、导入；承办人在主办、协办、复查复核、其他单位；
 * 单位负责人在主办、协办、复查复核、其他单位；监督员、系统管理员；县领导、安全管理员。没有写出的格（如登记员以单位身份）一律不可以。
 */
const columns: readonly (readonly [Role, UnitRelation])[] = [
  ['registrar', 'office'],
  ['officeHead', 'office'],
  ['operator', 'office'],
  ['handler', 'lead'],
  ['handler', 'assisting'],
  ['handler', 'reviewer'],
  ['handler', 'other'],
  ['unitHead', 'lead'],
  ['unitHead', 'assisting'],
  ['unitHead', 'reviewer'],
  ['unitHead', 'other'],
  ['auditor', 'office'],
  ['admin', 'office'],
  ['leader', 'office'],
  ['securityAdmin', 'office'],
]

const grid = `
register           √√√ ···√ ···· ·· ··
confirmKind        √√· ···· ···· ·· ··
nameAccused        √√· ···· ···· ·· ··
relate             √√√ ···· ···· ·· ··
transfer           √√√ ···· ···· ·· ··
assign             √√√ ···· ···· ·· ··
object             ··· √√·· √√·· ·· ··
decideObjection    √√· ···· ···· ·· ··
accept             ··√ √··· √··· ·· ··
waiveNotice        ··· √··· √··· ·· ··
appointHandler     ··√ ···· √√·· ·· ··
contribute         ··· ·√·· ·√·· ·· ··
proposeExtension   ··· √··· √··· ·· ··
extend             ··√ ···· √··· ·· ··
submitOpinion      ··· √··· √··· ·· ··
checkOpinion       ··· √··· √··· ·· ··
issueOpinion       ··√ √··· √··· ·· ··
handOver           ··√ √··· √··· ·· ··
deliver            √√√ √·√· √·√· ·· ··
reportFeedback     ··· √··· √··· ·· ··
requestFirstReview √√· ···· ···· ·· ··
answerFirstReview  √√· ··√· ··√· ·· ··
requestFinalReview √√· ···· ···· ·· ··
answerFinalReview  √√· ··√· ··√· ·· ··
supervise          √√· ···· ···· ·· ··
answerSupervision  √√· √√√· √√√· ·· ··
flagUrgent         √√· √√·· √√·· ·· ··
reportUrgent       √√· √√·· √√·· ·· ··
remind             √√· ···· ···· ·· ··
escalateSupervision √√· ···· ···· ·· ··
reportRectification √√· √√√· √√√· ·· ··
recommend          √√· ···· ···· ·· ··
answerRecommendation √√· √√√· √√√· ·· ··
receiveFromAbove   √√· ···· ···· ·· ··
reportAbove        √√· ···· ···· ·· ··
instruct           √√· ···· ···· ·· √·
answerInstruction  √√· √√√· √√√· ·· ··
rate               ··√ ···· ···· ·· ··
draftPaper         √√· √√√· √√√· ·· ··
checkPaper         √√· √√√· √√√· ·· ··
signPaper          ·√· ···· √√√· ·· ··
voidPaper          √√· √√√· √√√· ·· ··
attachOriginal     √√· √√√· √√√· ·· ··
attachMaterial     √√· √√√· √√√· ·· ··
refuseDuplicate    √√· √··· √··· ·· ··
refuseFurther      ·√· ···· √··· ·· ··
redirect           ··· √··· √··· ·· ··
seekDecision       ·√· ···· ···· ·· ··
recordDecision     √√· ···· ···· ·· ··
split              √√· ···· ···· ·· ··
passDown           ··· √··· √··· ·· ··
refer              √√· ···· ···· ·· ··
referToDiscipline  ·√· ···· ···· ·· ··
handBack           ··· ···· ···√ ·· ··
notifyOrganization ·√· ···· ···· ·· ··
route              ··· √··· √··· ·· ··
returnToProcedure  √√· √··· √··· ·· ··
reportOutcome      √√· √··· √··· ·· ··
performDuty        ··· √··· √··· ·· ··
studySuggestion    ··· √··· √··· ·· ··
replySuggestion    ··· √··· √··· ·· ··
answerAccusation   ··· √··· √··· ·· ··
end                √√· ···· ···· ·· ··
archive            √√· ···· ···· ·· ··
proposeDisposal    ·√· ···· ···· ·· ··
dispose            ··· ···· ···· √· ··
succeedUnit        ·√√ ···· ···· ·· ··
disputeJurisdiction √√· √√·· √√·· ·· ··
decideJurisdiction √√· ···· ···· ·· ··
takeStatement      √√· √·√· √·√· ·· ··
investigate        √√· √·√· √·√· ·· ··
openHearing        √√· √·√· √·√· ·· ··
closeHearing       √√· √·√· √·√· ·· ··
postResult         √√· ··√· ··√· ·· ··
startMediation     √√· √·√· √·√· ·· ··
closeMediation     √√· √·√· √·√· ·· ··
reportPerformance  √√· √·√· √·√· ·· ··
reportEnforcement  √√· √··· √··· ·· ··
requestRecusal     √√· √√√· √√√· ·· ··
decideRecusal      √√· ···· √√√· ·· ··
correct            √√√ ···· ···· ·· ··
chooseRepresentatives √√· ···· ···· ·· ··
appointAgent          √√· ···· ···· ·· ··
revokeAgent           √√· ···· ···· ·· ··
hideName              √√· ···· ···· ·· ··
showName              √√· ···· ···· ·· ··
recordDeath           √√· ···· ···· ·· ··
requestWithdrawal     √√· √··· √··· ·· ··
confirmWithdrawal     √√· ···· ···· ·· ··
excuseDelay           ·√· ···· ···· ·· ··
retractExtension      ··· ···· √··· ·· ··
amend                 ·√· ···· ···· ·· ··
amendReceipt          ·√· ···· ···· ·· ··
strikeOut             ·√· ···· ···· ·· ··
reopen                ·√· ···· ···· ·· ··
`
const rows = grid
  .trim()
  .split('\n')
  .map((line) => {
    const [act = '', ...marks] = line.split(/\s+/)
    return { act, marks: [...marks.join('')] }
  })

const roles: readonly Role[] = [
  'registrar',
  'officeHead',
  'operator',
  'handler',
  'unitHead',
  'auditor',
  'admin',
  'leader',
  'securityAdmin',
]
const relations: readonly UnitRelation[] = ['office', 'lead', 'assisting', 'reviewer', 'other']

describe('谁可以办哪一步', () => {
  test.each(rows)('$act', ({ act, marks }) => {
    if (!isActName(act)) throw new Error(`没有「${act}」这一步`)
    expect(marks).toHaveLength(columns.length)
    const listed = columns.filter((_, at) => marks[at] === '√').map((cell) => cell.join(' '))
    const allowed = roles.flatMap((role) =>
      relations.filter((relation) => isPermitted(role, relation, act)).map((relation) => `${role} ${relation}`),
    )
    expect(allowed.sort()).toEqual(listed.sort())
  })

  test('信访人本人：网上提出（第十七条第一款），凭查询码请求复查复核（第三十五、三十六条）、评价（第二十一条第二款）、撤回、不公开姓名、补充材料，别的都不能', () => {
    const hers = actNames.filter((act) => relations.some((relation) => isPermitted('petitioner', relation, act)))
    expect(hers).toEqual([
      'register',
      'hideName',
      'showName',
      'requestFirstReview',
      'requestFinalReview',
      'rate',
      'attachMaterial',
      'requestWithdrawal',
    ])
  })
})
