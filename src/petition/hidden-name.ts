import type { PlainDate } from '../calendar/plain-date.ts'
import { theOffice } from '../terms/clock.ts'
import type { PaperOnFile } from './papers.ts'
import type { NameHidden, Standing } from './standing.ts'

/** How she is called to a unit, in answers and on paper alike. The code itself is hers and the unit never has it. */
export const hiddenPetitioner = '信访人（查询码另行告知）'

/** Said wherever she is asked whether her name is to be hidden: a promise that only the name is kept back. */
export const hidingAdvice =
  '可以请求不向承办、复查、复核单位公开姓名和联系方式，文书由信访局代为送达；随时可以收回。但您写下的事实、地点、时间本身仍然可能让人认出您，写的时候请留意。'

/** Who proves that a paper reached her: a unit that doesn't know who she is can't. */
export function serverOf({ nameHidden }: Pick<Standing, 'nameHidden'>, unit: string): string {
  return nameHidden === undefined ? unit : theOffice
}

export function hiddenSince(since: PlainDate, papers: readonly PaperOnFile[] = []): NameHidden {
  return { since, papers: papers.filter(({ signed }) => signed !== undefined).map(({ id }) => id) }
}
