/**
 * Readings of open questions that stand beside no clock of their own. Each is the safe default: whoever changes one
 * changes what the acts do, and a test 「问题N」 fails. `questions.ts` lists them all, `docs/decisions/questions` says why.
 */

/** Question 5: where a hearing stops the clock. 第三十六条第二款 says so of the final review, no article of any other level. */
export const pausedByHearing: readonly ('handling' | 'firstReview' | 'finalReview')[] = ['finalReview']

/** Question 7: a window of thirty days that passed is marked, and a later request is taken by a named decision. */
export const lapsedWindow: 'namedDecision' | 'barred' = 'namedDecision'

/** Question 8: who withdrew by a signed statement may petition again; the new petition is an ordinary one. */
export const afterWithdrawal: 'mayFileAgain' | 'noFurtherAcceptance' = 'mayFileAgain'

/** Question 9: days she was kept from asking by force majeure are taken out of her thirty. Three laws know three models. */
export const excusedDelay: 'deducted' | 'tenDaysAfterwards' | 'runsOn' = 'deducted'

/** Question 12: above a county department stand the county's government and the city's department; she chooses. */
export const reviewAuthority: 'petitionerChooses' | 'government' | 'department' = 'petitionerChooses'

/** Question 13: who stands above a party organ, a court or a company is kept by hand, with the unit; no map is built in. */
export const reviewSuperior: 'keptByHand' | 'builtIn' = 'keptByHand'

/** Question 14: that facts and reasons are the same is said by a named officer with reasons, never by a machine. */
export const sameMatterDecision: 'namedOfficer' | 'automatic' = 'namedOfficer'

/** Question 15: 初件 and 重复件 are proposed with evidence and confirmed by a person; nothing is matched by itself. */
export const repeatMatching: 'confirmedByPerson' | 'automatic' = 'confirmedByPerson'

/** Question 16: how many people make a visit a group's, and how many may speak for it (第二十条第三款 「不得超过5人」). */
export const groupVisitMin = 5
export const representativeCap = 5

/** Question 17: a day named in 交办 and the sixty days run side by side; the nearer one reminds, each is missed by itself. */
export const assignedDay: 'nearerReminds' | 'replacesTheSixty' = 'nearerReminds'

/** Question 21: 简易办理 is off. No text of its rules was found, so no number of theirs stands here. */
export const simplifiedProcedure: 'off' | 'on' = 'off'

/** Question 22: no window closes a rating, since the text of one could not be read; undefined is no window. */
export const ratingWindowDays: number | undefined = undefined
/** Question 22: who did not rate is not counted as content. */
export const overdueRating: 'notRated' | 'satisfied' = 'notRated'

/** Question 24: a paper is served electronically only where she agreed to it beforehand, on record. */
export const electronicService: 'withRecordedConsent' | 'free' = 'withRecordedConsent'

/** Question 25: what holds a state secret, or an accusation that must not be entered, is kept off-line, with a stub here. */
export const restrictedIntake: 'stubOnly' | 'entered' = 'stubOnly'
