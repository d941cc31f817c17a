// What an act says on the timeline is wording: a mutant in it says nothing about a rule of law, unless it decides who reads
// what (第三十条第三款). Of the words themselves src/server/timeline.test.ts holds some. So are the functions it is said with.
/** @typedef {{ name?: string }} Named */
/** @typedef {{ node: { type: string, key?: Named, id?: Named | null }, toString(): string }} Place a piece of the syntax tree */

/** @param {Place} place @returns {string | undefined} why nothing in it is mutated */
function shouldIgnore(place) {
  if (place.node.type === 'FunctionDeclaration' && /^say[A-Z]/v.test(place.node.id?.name ?? '')) return 'wording'
  if (place.node.type !== 'ObjectProperty' && place.node.type !== 'ObjectMethod') return undefined
  if (place.node.key?.name !== 'say' || place.toString().includes('readerIsOffice')) return undefined
  return 'wording on the timeline'
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: { shouldIgnore } }]
