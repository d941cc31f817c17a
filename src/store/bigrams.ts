/** Letters of any script and digits; everything else parts words. */
const run = /[\p{L}\p{N}]+/gu

/** As long as a telephone number or longer: nobody is found by the numbers that stand for her. */
const longNumber = /\p{Nd}{7,}/gu

/** A name of one character stands in too many words to be taken out of them. */
const shortestName = 2

/** 黎某等5人: the ledger's way of writing a group; what is a name is 黎某. */
const andOthers = /等\s*\d*\s*[人户名].*$/u

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** A text as it is searched: one spelling of each character, without long numbers and without these people's names. */
export function searchable(text: string, names: readonly string[]): string {
  const struck = names
    .flatMap((name) => [plain(name).trim(), plain(name).replace(andOthers, '').trim()])
    .filter((name) => [...name].length >= shortestName)
    .sort((a, b) => b.length - a.length)
  return struck.reduce((left, name) => left.replaceAll(name, ' '), plain(text)).replaceAll(longNumber, ' ')
}

/** Every pair of neighbouring characters of a searchable text, each once. By code points: 虒 and rarer ones count as one. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const [word] of text.matchAll(run)) for (const pair of pairsOf(word)) pairs.add(pair)
  return pairs
}

function pairsOf(word: string): readonly string[] {
  const characters = [...word]
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/** Words to look for: each must stand in the text as it is written here. */
export interface Sought {
  readonly words: readonly string[]
  readonly pairs: readonly string[]
}

const mostWords = 8

/** What somebody typed into a search box, as words; a string says in our own words why it can't be searched. */
export function soughtOf(typed: string): Sought | string {
  const text = plain(typed)
  if (text.search(longNumber) >= 0) return '检索的是信访内容里的词，不按电话、证件号码查人；查信访件编号请填在“编号”里'
  const words = [...new Set(text.match(run) ?? [])]
  if (words.length === 0) return '请填写要找的词'
  const short = words.find((word) => [...word].length < shortestName)
  if (short !== undefined) return `“${short}”只有一个字，请至少填两个字`
  if (words.length > mostWords) return `一次最多找${String(mostWords)}个词，请去掉几个`
  return { words, pairs: [...new Set(words.flatMap(pairsOf))] }
}

/** Whether every word stands in one or other of these searchable texts: pairs alone may lie apart. */
export function holdsWords(texts: readonly string[], { words }: Sought): boolean {
  return words.every((word) => texts.some((text) => text.includes(word)))
}
