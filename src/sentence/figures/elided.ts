import type { Figure } from '../values.ts'
import { figuresIn } from './figures.ts'
import { measureKind } from './measure.ts'
import { unitName } from './unit-names.ts'

/** A sentence with the figures read of it; offsets count from its beginning. */
export type Read = { readonly text: string; readonly figures: readonly Figure[] }

const saying =
  'says?|said|saying|admit(?:s|ted)?|acknowledge[sd]?|claim(?:s|ed)?|count(?:s|ed)?|confirm(?:s|ed)?|report(?:s|ed)?|estimate[sd]?|believe[sd]?|thinks?|thought|list(?:s|ed)?|record(?:s|ed)?|register(?:s|ed)?|measured|g[ai]ves?|gave|sees?|saw|has|have|had|makes?|made|leaves?|left|accepts?|accepted|expects?|expected'
const towards =
  '(?:speaks?|spoke|talks?|talked|writes?|wrote) of|reckon(?:s|ed)?(?: with| on)?|(?:stick|sticks|stuck|get|gets|got|come|comes|came|add up|adds up|rise|rises|rose|risen|fell|fallen) to|arrive[sd]? at|(?:is|was|are|were|stands?|stood|remains?|remained) (?:now )?at|makes? it|put(?:s|ting)? (?:it|this|that|them|these|the (?:number|figure|total|count|toll)s?|(?:its|their) (?:own )?(?:number|figure|total|count|toll|losses)) at'
const standing =
  '(?:number|figure|total|count|tally|toll|estimate)s? (?:is|was|are|were|now|reached|has reached|of|as|at)|\\b(?:it|that|they|there) (?:is|are|was|were|has been|have been)'
const loosely =
  '(?:\\s*(?:about|around|some|only|just|at least|at most|more than|over|up to|as many as|nearly|almost|no fewer than|no more than|fewer than|less than|roughly|approximately|now|already|even|well|in the order of|in all|likely|probably|between|a total of))*'

/** What leads to a figure that names nothing of itself: somebody says it, or it begins what somebody says. */
const governed = new RegExp(
  `(?:\\b(?:${saying}|${towards}|${standing})|^["“'‘–—-]*|[;:])${loosely}\\s*["“'‘]?$`,
  'iu',
)
/** ", the Savers' League of 9,000": who says it, and the figure. */
const partied = new RegExp(
  `, (?:and |while |but )?(?:the |its |their )?(?:\\p{Lu}[\\p{L}’'.-]+ ){1,4}(?:of|at|with|to) ${loosely}\\s*$`,
  'u',
)
const begins =
  /^(?:["“'‘–—\s-]*|[^,;.]{0,32}:\s*)(?:(?:about|around|some|only|just|at least|more than|over|up to|nearly|almost)\s+)?$/iu

/** Behind it the statement ends, or only says when, where and why. */
const ends =
  /^["”'’]?\s*(?:$|[.,;:!?)(]|(?:and|but|while|in|on|at|by|as|so far|then|now|today|yesterday|later|earlier|last|this|that|of them|of these|of whom|who|because|since|to date|all|among|including|altogether|overall|for)\b)/i

/** A number said for a year, an age or one of something is no figure left short. */
const least = 2
/** Whoever counts the same comes to much the same: fifteen times more or less is another thing. */
const far = 15

const sizeOf = ({ value, max }: Figure): number => Math.abs(value ?? max ?? 0)

/** "It was no more than five kilometres": a distance or a share may be of what was told before, too. */
const hasUnit = /^(?:%|per ?cent|km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|tonnes|tons)$/i

const isElided = (text: string, figure: Figure): boolean => {
  const { start, end, unit, counted, measure } = figure
  const named = unit !== null && (!hasUnit.test(unit) || measure !== null)
  if (named || counted !== null || sizeOf(figure) < least || !ends.test(text.slice(end, end + 24)))
    return false
  const before = text.slice(Math.max(0, start - 90), start)
  const bare =
    measure === null ||
    new RegExp(`(?:^|\\s)(?:${saying}|put|puts|sees|stands?|stood|counted)$`).test(measure)
  return (
    bare &&
    (governed.test(before) || partied.test(before) || (start < 60 && begins.test(text.slice(0, start))))
  )
}

const isTime = ({ unit }: Figure): boolean =>
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)(?:-old)?$/i.test(unit ?? '')

/** Does a figure say what it is of, so that another may stand for the same? */
const says = (figure: Figure): boolean =>
  !isTime(figure) &&
  (figure.unit !== null ||
    (figure.measure !== null && measureKind(figure) !== 'other') ||
    figure.counted !== null)

const distance = (a: Figure, b: Figure): number => Math.abs(Math.log(sizeOf(a) / sizeOf(b)))

/** The figure that is nearest in size among those of one sentence; null where all are of another size. */
const nearestIn = (figures: readonly Figure[], to: Figure): Figure | null => {
  const [best] = figures
    .filter((one) => says(one) && sizeOf(one) > 0 && distance(one, to) <= Math.log(far))
    .toSorted((a, b) => distance(a, to) - distance(b, to))
  return best ?? null
}

/** "How many have died nobody can say": what is asked there is what the next figure tells. */
const askedIn = (text: string, size: number): readonly Figure[] =>
  /\bhow many\b/i.test(text)
    ? figuresIn(text.replace(/\bhow many\b/i, `${Math.round(size)}`)).slice(0, 1)
    : []

/** What has a unit takes up one of the same unit. */
const sameUnit = (a: Figure, b: Figure): boolean =>
  a.unit === null || (b.unit !== null && b.measure !== null && unitName(a.unit) === unitName(b.unit))

const antecedentOf = (figure: Figure, own: readonly Figure[], before: readonly Read[]): Figure | null => {
  for (const { text, figures } of [{ text: '', figures: own }, ...before]) {
    const found = nearestIn(
      [...figures, ...askedIn(text, sizeOf(figure))].filter((one) => sameUnit(figure, one)),
      figure,
    )
    if (found !== null) return found
  }
  return null
}

/**
 * The figures of a sentence; one that says neither what it counts nor what happened ("The rebels speak of 300.") is of
 * what one before it is, in the sentence or in those before (the nearest first).
 */
export const withElided = ({ text, figures }: Read, before: () => readonly Read[]): readonly Figure[] => {
  let earlier: readonly Read[] | null = null
  const read: Figure[] = []
  for (const figure of figures) {
    if (!isElided(text, figure)) {
      read.push(figure)
      continue
    }
    earlier ??= before()
    const found = antecedentOf(figure, read, earlier)
    read.push(
      found === null
        ? figure
        : {
            ...figure,
            unit: figure.unit ?? found.unit,
            counted: found.counted,
            measure: found.measure,
            subject: null,
          },
    )
  }
  return read
}
