import type { FiledPerson, FiledText } from '../store/petition-file.ts'

/** In place of a name that others wrote down. */
const instead = '［信访人］'

/** A name of one character stands in too many words to be told from them. */
const shortest = 2

/**
 * What staff wrote, without the names of the petition's people: for a unit she asked not to be told. What she wrote
 * herself stays as she wrote it, and she was told so.
 */
export function withoutNames(text: string, persons: readonly Pick<FiledPerson, 'name'>[]): string {
  return namesIn(persons).reduce((left, name) => left.replaceAll(name, instead), text)
}

/** The longest first: of 欧阳某某 nothing is left over where 欧阳某 is somebody else. */
function namesIn(persons: readonly Pick<FiledPerson, 'name'>[]): readonly string[] {
  return persons
    .flatMap(({ name }) => (name === null || [...name].length < shortest ? [] : [name]))
    .sort((a, b) => b.length - a.length)
}

/** The same for texts on file. */
export function textsWithoutNames(
  texts: readonly FiledText[],
  persons: readonly Pick<FiledPerson, 'name'>[],
): readonly FiledText[] {
  return texts.map((each) => ({ ...each, text: each.text === null ? null : withoutNames(each.text, persons) }))
}
