import type { PetitionView } from '../../../../server/petition-view.ts'

type Told = Pick<PetitionView, 'version' | 'timeline'>

/** 「赵某刚作了「受理」，已更新」: what others did since this page was drawn; nothing where it was she herself. */
export function sayNews(before: Told, after: Told, self: string): string | undefined {
  if (after.version <= before.version) return undefined
  const since = after.timeline.filter(({ seq }) => seq > before.version)
  if (since.length === 0) return '这一件刚有新的办理，已更新'
  const said = since.filter(({ by }) => by !== self).map(({ by, act }) => `${by}刚作了「${act.label}」`)
  return said.length === 0 ? undefined : `${said.join('；')}，已更新`
}
