import { namesAnybody } from '../../sentence/figures/families.ts'
import type { Span } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'

const loosely = '(?: (?:at least|about|some|around|nearly|almost|more than|up to|as many as))*'

/** "including three children", "among them 40 women", "of whom 12": a part of the figure before. */
const opened = new RegExp(
  `\\b(?:includ(?:ing|es|ed)|among (?:them|whom|these)|of (?:them|whom|these|those))${loosely}\\s*$`,
  'i',
)
/** "15 of them in intensive care". */
const closed = /^\s+of (?:them|whom|these|those)\b/i
/** "Of the 1,450 dead, 320 were children." */
const ofWhole = /\bof (?:the|its|all|those|these) [\d][^,;]{0,40},(?: (?:at least|about|some|around))?\s*$/i
const told = /^\s+(?:were|are|was|is) (?:believed to be |thought to be )?(\p{Ll}{3,})(?=[\s,.;])/u

/** "17 men and 3 women": what is added to it, and what it is added to. */
const added = new RegExp(`^\\s+\\p{L}[\\p{L} -]{0,40},?\\s+(?:and|as well as|plus)${loosely}\\s+$`, 'iu')

/** No more characters stand between what is added and what it is added to. */
const addedGap = 160

const headOf = (counted: string | null): string | null =>
  /\p{L}+$/u.exec(counted ?? '')?.[0].toLowerCase() ?? null

const isAdded = (text: string, figure: Figure, other: Figure): boolean => {
  const [first, second] = figure.start < other.start ? [figure, other] : [other, figure]
  if (second.start - first.end > addedGap) return false
  const [one, two] = [headOf(first.counted), headOf(second.counted)]
  if (one === null || two === null || one === two || /^(?:others|people|more)$/.test(one)) return false
  return added.test(text.slice(first.end, second.start))
}

const tellsNumber =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|\p{Ll}+ty|dozens?|hundreds?|thousands?)\b/u

/**
 * What a figure is only a part of the others by: "children" of "12 people, including three children" and of "Of the 40
 * dead, 3 were children", "men" of "17 men and 3 women"; null where it is no part. `rivals` are the figures of its kind.
 */
export const partOf = (
  text: string,
  within: Span,
  figure: Figure,
  rivals: readonly Figure[],
): string | null => {
  const before = text.slice(Math.max(within.start, figure.start - 64), figure.start)
  const after = text.slice(figure.end, Math.min(within.end, figure.end + 48))
  const whole = ofWhole.test(before)
  // "Elmford says 240 of them were killed": of those told of before, not of 240 or more killed.
  const follows = (): boolean => tellsNumber.test(text.slice(within.start, figure.start))
  const isPart = whole || opened.test(before) || (closed.test(after) && follows())
  if (!isPart && !rivals.some((rival) => isAdded(text, figure, rival))) return null
  const head = headOf(figure.counted)
  const named = head === null || namesAnybody(head) ? 'some of them' : head
  return (whole ? told.exec(after)?.[1] : undefined) ?? named
}

/** What people die of, or fall ill with, beside violence and accidents. */
const causes =
  /\b(cholera|typhoid|typhus|dysentery|diarrhoea|measles|malaria|tuberculosis|influenza|flu|covid(?:-19)?|coronavirus|ebola|mpox|polio|dengue|plague|cancer|pneumonia|hunger|starvation|malnutrition|thirst|heatstroke|suicide)\b/i

const everyCause = new RegExp(causes, 'gi')

/** "Died of cholera", "deaths this week from malaria": death stands close before what brought it. */
const ledTo =
  /\b(?:die[sd]?|dying|dead|deaths?|killed|perished|succumbed|victims?|fatalities|lives) (?:[\p{L}\d,]+ ){0,2}?(?:of|from|by|with|to|after contracting)(?: (?:the|severe|acute|suspected|suspect|confirmed))? $/iu
/** "Suicide bombings", "cholera vaccine", "a hunger crisis": nobody dies of these. */
const noCause =
  /^(?:-| )(?:bomb|attack|vest|car|mission|drone|squad|vaccin|jab|shot|drug|strike|crisis|crises|relief|levels?)/i

/** Does anybody die of it here, and does it not only stand beside: "an area that hunger had emptied"? */
const isCause = (text: string, { index, 0: word }: RegExpMatchArray): boolean => {
  const [before, after] = [text.slice(0, index), text.slice((index ?? 0) + word.length)]
  if (noCause.test(after)) return false
  return (
    ledTo.test(before) ||
    /^,? (?:has |have |had |also )*(?:kill|claim|cost|took|tak)/i.test(after) ||
    /^(?:-related)? (?:deaths?|victims?|fatalit|patients?|toll|cases?|outbreak|epidemic)/i.test(after)
  )
}

/** The cause that the words around a figure give and the question does not: "143 more died of cholera" is of no flood. */
export const causeOf = (text: string, within: Span, question: string): string | null => {
  if (causes.test(question)) return null
  const said = text.slice(within.start, within.end)
  const found = [...said.matchAll(everyCause)].find((match) => isCause(said, match))
  return found?.[1]?.toLowerCase() ?? null
}

const own = /\b(?:our|its|their|his|her) own\b[^,;.]{0,60}$/i

/** "Our own losses came to 64": they are the speaker's, not those of whom a question about a people names. */
export const isOwn = (text: string, within: Span, { start }: Figure): boolean =>
  own.test(text.slice(Math.max(within.start, start - 90), start))
