import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Actor } from '../petition/facts.ts'
import type { PaperStatus } from '../petition/papers.ts'
import { draftInHand, isToBeChecked } from '../petition/opinion-draft.ts'
import { papersOf } from '../petition/papers-on-file.ts'
import { refuse } from '../petition/refusal.ts'
import type { Refusal } from '../petition/refusal.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import { pendingWithdrawal } from '../petition/withdrawal.ts'

/** An act that takes two people: who took the first step, so that another takes the second. */
interface SecondPerson {
  /** The ids of who took the first step of each thing that waits for this actor's unit; none: nobody has. */
  first(petition: Petition, actor: Actor): readonly string[]
  /** What is said to whoever took the first step herself. */
  readonly same: string
  /** What is said where nobody took it; left out, the act's own guard says so. */
  readonly none?: string
}

/**
 * 两人经手: the one table of acts that nobody does alone, because the law asks for somebody's approval or prudence does. The
 * second person is never the first, nor somebody who stands in for the first. 样式 of papers have a second person
 * too; they are no act on a petition, and ask `isSamePerson` themselves.
 */
export const secondPerson: { readonly [A in ActName]?: SecondPerson } = {
  /** 第三十四条 「经本机关、单位负责人批准」: what is approved somebody has asked for. */
  extend: {
    first: (petition, { unit }) =>
      petition.extensionProposed?.unit === unit && leadAssignment(petition)?.unit === unit
        ? [petition.extensionProposed.by]
        : [],
    same: '延期由提出的人以外的负责人批准，请交由别人批准。',
    none: '还没有人提出延期：请承办人先办理「提出延期」，写明理由，再由本单位负责人批准。',
  },
  strikeOut: {
    first: registrarOf,
    same: '登记作废须由登记人以外的负责人决定，请交由另一名负责人办理。',
  },
  amendReceipt: {
    first: registrarOf,
    same: '收到日期的更正须由登记人以外的负责人决定，请交由另一名负责人办理。',
  },
  /** Q8: she is asked by somebody other than who says that she asked. */
  confirmWithdrawal: {
    first: (petition) => idsOf(pendingWithdrawal(petition)?.enteredBy),
    same: '核实须由登记撤回以外的另一名工作人员进行，请交由别人办理。',
  },
  /** Nothing of a petition is made to go by one person. */
  dispose: {
    first: ({ disposalProposedBy }) => idsOf(disposalProposedBy),
    same: '处置由提出的人以外的人批准，请交由别人批准。',
  },
  checkOpinion: {
    first: (petition, { unit }) => {
      const draft = draftInHand(petition)
      return isToBeChecked(draft) && leadAssignment(petition)?.unit === unit ? [draft.by] : []
    },
    same: '核稿须由拟稿人以外的人进行，请交由同单位的另一人核稿。',
  },
  checkPaper: {
    first: (petition, actor) => draftersOf(petition, actor, 'drafted'),
    same: '核稿须由拟稿人以外的人进行，请交由同单位的另一人核稿。',
  },
  signPaper: {
    first: (petition, actor) => draftersOf(petition, actor, 'checked'),
    same: '签发须由拟稿人以外的负责人进行，负责人自己拟的稿不能由其代理人签发。',
  },
}

/** Of papers of the actor's own unit. */
function draftersOf(petition: Petition, { unit }: Actor, status: PaperStatus): readonly string[] {
  return papersOf(petition)
    .filter((paper) => paper.unit === unit && paper.status === status)
    .map(({ drafted }) => drafted.by)
}

function registrarOf({ registeredBy }: Petition): readonly string[] {
  return idsOf(registeredBy)
}

function idsOf(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id]
}

/**
 * Whether somebody else has to take this step, or one before it. Of a ledger's row nobody asks: it tells of what was
 * decided elsewhere.
 */
export function refuseAlone(actor: Actor, act: ActName, petition: Petition): Refusal | undefined {
  const rule = secondPerson[act]
  if (rule === undefined || actor.role === 'operator') return undefined
  const { article } = acts[act]
  const first = rule.first(petition, actor)
  if (first.length === 0) return rule.none === undefined ? undefined : refuse('notProposed', article, rule.none)
  return first.every((id) => isSamePerson(actor, id)) ? refuse('sameOfficer', article, rule.same) : undefined
}

/** Who stands in for somebody decides in her name, and nobody decides on what was begun in her own. */
export function isSamePerson({ id, deputyFor }: Actor, first: string): boolean {
  return id === first || deputyFor?.head === first
}
