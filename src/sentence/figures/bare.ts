import type { Figure } from '../values.ts'
import { familyOf, namesPeople } from './families.ts'

/** A figure that says nothing of itself stands before one of these: "there were more than 300.", "say 40 in all". */
const ends =
  /^["”'’]?\s*(?:$|[.,;:)]|(?:and|but|while|in|on|at|by|as|so far|then|now|later|earlier|last|this)\b)/

/** "a crew of 22", "a town of 12,000": that is what it counts. */
const owned = /\b(?:an?|the|its|their) (?:\p{L}+ )?\p{L}+ of (?:about |some |around )?$/u

/** "lost 23 seats and now has 41": having is not losing. */
const had =
  /\b(?:has|have|had|holds?|held|needs?|keeps?|kept|won|gained)(?: now| only| just| about| at least| more than)* $/i

const hasOwn = (sentence: string, { start }: Figure): boolean =>
  had.test(sentence.slice(Math.max(0, start - 40), start))

const isBare = (sentence: string, figure: Figure): boolean =>
  !owned.test(sentence.slice(Math.max(0, figure.start - 40), figure.start)) &&
  figure.counted === null &&
  (figure.measure === null ||
    /^(?:counts?|counted|claims?|claimed|gives?|gave|reported|confirm(?:s|ed)?|lists?|listed|puts?|estimated)$/.test(
      figure.measure,
    )) &&
  figure.unit === null &&
  ends.test(sentence.slice(figure.end, figure.end + 16))

/** "Soldiers sent: the county says 40": what stands before a colon says what the figures behind it are. */
const heading = /(?<=^(?:[-–—•*] ?)?)(?:\p{L}+ ){0,5}\p{L}+(?=: )/u

/** "PRESENTER: …", "Correction: …": one word that names neither people nor what happened to them says who speaks, or why. */
const speaks = (words: string): boolean =>
  words === words.toUpperCase() ||
  (!words.includes(' ') && familyOf(words.toLowerCase()) === null && !namesPeople(words.toLowerCase()))

/** "31 were children", "two are pupils": who they are stands behind them. */
const predicate =
  /^ (?:were|are|was|is) (?:(?:small|young|local|foreign) )?(\p{Ll}+)(?=[.,;:]|$| (?:and|aged|from|of|who)\b)/u
/** "Of the 126 people killed in Oakford, 31 …": what befell the whole befell the part. */
const ofWhole =
  /^(?:[^,;]{0,40} )?of (?:the|all|its|those|these) [^,;]{0,80}, (?:(?:at least|about|some|around|only) )*$/i

const predicated = (sentence: string, figure: Figure, before: Figure | undefined): Figure => {
  const noun = predicate.exec(sentence.slice(figure.end, figure.end + 40))?.[1]
  if (noun === undefined || figure.counted !== null || figure.measure !== null || !namesPeople(noun))
    return figure
  const whole = before !== undefined && ofWhole.test(sentence.slice(0, figure.start))
  return { ...figure, counted: noun, measure: whole ? before.measure : figure.measure }
}

/** "Twice as many homes were destroyed as first thought: 2,400." */
const compared =
  /\b(?:as many|more|fewer) (\p{L}+(?: \p{L}+)?) (?:were|are|was|have been|had been) (\p{L}+)\b[^:;.]{0,60}: (?:\p{L}+ ){0,3}$/u

const withComparison = (sentence: string, figure: Figure): Figure => {
  if (figure.counted !== null || figure.measure !== null) return figure
  const [, counted, measure] = compared.exec(sentence.slice(0, figure.start)) ?? []
  return counted === undefined || measure === undefined ? figure : { ...figure, counted, measure }
}

const headed = (sentence: string, figure: Figure): Figure => {
  const words = heading.exec(sentence)?.[0]
  return words === undefined || speaks(words) || words.length > figure.start || !isBare(sentence, figure)
    ? figure
    : { ...figure, measure: words.toLowerCase() }
}

/** A bare figure is of what the figure before it in the sentence is: "300 were hurt; Elmford said there were 400." */
export const withBareFigures = (sentence: string, figures: readonly Figure[]): readonly Figure[] => {
  const read: Figure[] = []
  for (const one of figures) {
    const figure = withComparison(sentence, predicated(sentence, one, read.at(-1)))
    const before = read.findLast((other) => other.measure !== null && other.unit === null)
    if (before !== undefined && isBare(sentence, figure))
      read.push({
        ...figure,
        counted: before.counted,
        measure: hasOwn(sentence, figure) ? null : before.measure,
        subject: hasOwn(sentence, figure) ? before.subject : null,
      })
    else read.push(headed(sentence, figure))
  }
  return read
}
