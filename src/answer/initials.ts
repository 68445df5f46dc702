import { stemsIn } from '../shelf/expand.ts'
import type { ShelfView } from '../shelf/view.ts'

/** What initials that everybody knows stand for. */
const full: ReadonlyMap<string, string> = new Map(
  `UN:United Nations|EU:European Union|US:United States|UK:United Kingdom|PM:prime minister|CEO:chief executive|MP:member of parliament
MPs:members of parliament|WHO:World Health Organization|IMF:International Monetary Fund|ICC:International Criminal Court
AU:African Union|FBI:Federal Bureau of Investigation|CFO:chief financial officer|GDP:gross domestic product|NGO:aid group
NK:North Korea|DPRK:North Korea|UAE:United Arab Emirates|DRC:Democratic Republic of Congo
ECB:European Central Bank|IOC:International Olympic Committee|FM:foreign minister|AG:attorney general`
    .split(/[|\n]/)
    .map((row): readonly [string, string] => {
      const [letters = '', words = ''] = row.split(':')
      return [letters, words]
    }),
)

const letters: ReadonlyMap<string, string> = new Map(
  Array.from(full, ([short, words]) => [words.toLowerCase(), short.toLowerCase()]),
)

/** The letters by which a name is known, in small ones: "us" of "united states"; undefined for all others. */
export const lettersOf = (name: string): string | undefined => letters.get(name.toLowerCase())

/** Letters that are no word in small ones either: "nk troops". */
const initials = /\b(?:\p{Lu}{2,4}s?|nk|dprk|uae|un|uk|eu)\b/gu

/** A question with initials in full where no article has the initials and the articles have the words: "PM", "prime minister". */
export const spelledOut = (text: string, view: ShelfView): string => {
  const held = (words: string): boolean =>
    stemsIn(words).every((stem) => {
      const term = view.vocabulary.find(stem)
      return term !== undefined && view.frequency(term) > 0
    })
  return text.replace(initials, (letters) => {
    const words = full.get(letters) ?? full.get(letters.toUpperCase())
    return words === undefined || held(letters) || !held(words) ? letters : words
  })
}
