import type { Figure } from '../values.ts'
import {
  type Family,
  families,
  familyOf,
  namesAnimals,
  namesAPeople,
  namesPeople,
  namesPlaces,
} from './families.ts'
import { isLightVerb } from './light-verbs.ts'
import { namesMoney } from './money.ts'
import { participleOf } from './participles.ts'
import { RESCUED_FROM } from './rescued.ts'
import { unitName } from './unit-names.ts'

const wordsOf = (text: string | null): readonly string[] => text?.toLowerCase().match(/[\p{L}'’]+/gu) ?? []

const modal = /^(?:not )?to be\b|\b(?:will|would|shall|could|can|may|might|should|must)\b/
const infinitive = /\bto (?:be |have (?:been )?)?\p{L}+(?: (?:or|and) \p{L}+)?$/u
const done = /^(?:not )?(?:forced|helped|able|made|compelled|obliged|allowed|used)\b/
const promise = /^(?:not )?(?:promis|pledg|vow)/

// What is only planned, promised, possible or ordered: "will send", "expected to be sent", "plans to hire".
const isAhead = (measure: string): boolean =>
  !toPlace.test(measure) &&
  (modal.test(measure) || promise.test(measure) || (infinitive.test(measure) && !done.test(measure)))

// "were taken to hospital": no infinitive.
const toPlace =
  /^(?!.*\b(?:will|would|may|might|could|should|must|to be)\b).*\bto (?:the )?(?:hospitals?|safety|shelters?|emergency shelters?|higher ground)$/

// "laid off", "shot down": the particle belongs to the verb.
const phrasal: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lay|laid|lays|laying) off\b/, 'laid off'],
  [/\b(?:shoot|shot|shoots|shooting) down\b|\bdowned\b/, 'shot down'],
  [/^alive$/, 'rescued'],
  [RESCUED_FROM, 'rescued'],
  [/\bin (?:the )?hospitals?\b|\bin intensive care\b|\bto (?:the )?hospitals?\b/, 'hospitalised'],
  [/\bto (?:safety|shelters?|emergency shelters?|higher ground)\b/, 'evacuated'],
  [/\b(?:into|in) (?:police )?(?:custody|detention|jail)\b|\bbehind bars\b|\bunder arrest\b/, 'arrested'],
  [/\b(?:told|ordered|asked|urged|advised|instructed) to (?:leave|flee|evacuate)\b/, 'evacuated'],
  [/\b(?:send|sends|sent|sending|turn(?:ed|s|ing)?|push(?:ed|es|ing)?) back\b/, 'sent back'],
  [/\b(?:fallen|fell|taken|fall|falling) (?:ill|sick)\b/, 'ill'],
  [/\bunder ?water\b/, 'flooded'],
  [/\blet go\b/, 'dismissed'],
  [
    /\bon strike\b|\bstopp(?:ed|ing) work\b|\bdowned tools\b|\bjoin(?:ed|ing)? the (?:strike|walkout)\b|\bnumber of strikers\b/,
    'on strike',
  ],
  [/\btaken prisoner\b|\btook prisoner\b/, 'captured'],
  [/\bkilled in action\b|\blost (?:their|his|her) li(?:ves|fe)\b/, 'killed'],
  [/^not (?:survive|make it)\b/, 'killed'],
  [/\btreated for (?:injuries|wounds|burns)\b/, 'wounded'],
  [/\b(?:suffered|sustained) (?:burns|injuries|wounds|fractures|cuts)\b/, 'wounded'],
  [
    /\b(?:without|lost|lose|no|cut|cut off|knocked out|knocking out) (?:the )?(?:power|electricity)\b/,
    'without power',
  ],
  [/\bin (?:the )?dark(?:ness)?$|\boff the grid$/, 'without power'],
  [/^restor\w* (?:the )?(?:power|electricity)\b/, 'power restored'],
  [/\b(?:jabs?|shots?|doses?|vaccine)$/, 'vaccinated'],
  [/\b(?:from|out of|left|leave|leaving|abandon(?:ed|ing)?) their (?:homes|villages|houses)\b/, 'displaced'],
]

const familiesIn = (text: string | null): readonly Family[] => {
  const found = wordsOf(text).map(familyOf)
  return [...new Set(found.filter((family) => family !== null))]
}

const order = ['killed', 'wounded', 'missing', 'captured']

// "killed or wounded" and "killed and injured" are one kind of their own; so is "dead and missing".
const together = (kinds: readonly string[]): string => {
  if (kinds.includes('killed or wounded')) return 'killed or wounded'
  const rank = (kind: string): number => (order.indexOf(kind) + order.length + 1) % (order.length + 1) || 0
  return [...new Set(kinds)].sort((a, b) => rank(a) - rank(b)).join(' or ')
}

const ofPeople: ReadonlySet<string> = new Set(
  families.filter((family) => family.people).map((family) => family.kind),
)

const isOfPeople = (kind: string): boolean =>
  kind.split(' or ').every((part) => ofPeople.has(part)) || ofPeople.has(kind)

const headNoun = (counted: string | null): string | null => wordsOf(counted).at(-1) ?? null

const lastWord = (counted: string | null): string => counted?.match(/\p{L}+$/u)?.[0] ?? ''

const withNoun = (kind: string, figure: Figure): string => {
  const head = headNoun(figure.counted)
  return head === null ||
    (namesPeople(head) && !/\d/.test(figure.counted ?? '')) ||
    namesAPeople(lastWord(figure.counted)) ||
    familyOf(head)?.kind === kind ||
    (isOfPeople(kind) && !namesAnimals(head) && !namesPlaces(head))
    ? kind
    : `${head} ${kind}`
}

const asPlan = (kind: string, measure: string, figure: Figure): string => {
  if (ofPeople.has(kind) && /^(?:may|might|could) have\b/.test(measure))
    return `${withNoun(kind, figure)} (feared)`
  if (kind === 'sent' || kind === 'promised' || /promis|pledg|vow/.test(measure))
    return withNoun('promised', figure)
  return `${withNoun(kind, figure)} (expected)`
}

const familyKind = (figure: Figure, text: string | null): string | null => {
  const found = familiesIn(text)
  if (found.length === 0) return null
  const still = found.filter((family) => !/^(?:rose|fell)$/.test(family.kind))
  const moving = still.length === 0
  return moving && figure.subject !== null && figure.counted === null
    ? `${headOfPhrase(figure.subject)} ${found[0]?.kind}`
    : together((moving ? found : still).map((family) => family.kind))
}

// What is counted says it only where the verb does not: "freed 30 hostages" are not 30 taken.
const countedKind = (figure: Figure): string | null => {
  const [head, measure] = [headNoun(figure.counted), figure.measure]
  if (head === 'lives' && /claim|los|cost|t[ao]k/.test(measure ?? '')) return 'killed'
  const silent = measure === null || measure === head || isLightVerb(wordsOf(measure).at(-1) ?? '')
  return silent ? (familyKind(figure, head) ?? describedKind(figure)) : null
}

// "counts 110,000 displaced people", "two missing miners": the word in front of people says what befell them.
const describedKind = (figure: Figure): string | null => {
  const words = wordsOf(figure.counted)
  const before = words.at(-2) ?? ''
  return words.length > 1 && namesPeople(words.at(-1) ?? '') && familyOf(before)?.people === true
    ? familyKind(figure, before)
    : null
}

/** The kind that words of two or more tell together: "shot down", "taken to hospital"; null where none do. */
export const phrasalKind = (text: string | null): string | null =>
  text === null ? null : (phrasal.find(([form]) => form.test(text))?.[1] ?? null)

// "38 people were saved" were rescued, "38 crowns" were not; "12 people were never found" are missing.
const foundKind = ({ counted, measure }: Figure): string | null => {
  const [head, words] = [headNoun(counted), measure ?? '']
  // "310 Tarnians have fallen": soldiers do, and are dead.
  if (
    words === 'fallen' &&
    (/^(?:soldiers?|troops|fighters)$/.test(head ?? '') || namesAPeople(lastWord(counted)))
  )
    return 'killed'
  if (words === 'not found' && head !== null && namesPeople(head)) return 'missing'
  return /\bsav(?:ed|ing|es?)$/.test(words) && head !== null && namesPeople(head) ? 'rescued' : null
}

const particles = /^(?:in|out|off|away|back|down|up|over|part|aside)$/

// "the death toll from the flood" is of deaths, not of floods.
const levelKind = (figure: Figure): string | null => {
  const head = isNoun(figure) ? (figure.measure?.split(/ (?:from|in|of|after|for) /)[0] ?? null) : null
  return head === null || head === figure.measure ? null : familyKind(figure, head)
}

// "revenue" of "revenue fell to $3": a noun, which is also what the figure is of.
const isNoun = ({ measure, subject }: Figure): boolean =>
  measure !== null &&
  subject !== null &&
  subject.toLowerCase().replace(/^(?:the|a|an|its|their|his|her|our) /, '') === measure

const ownKind = (figure: Figure): string | null => {
  if (isNoun(figure)) return headOfPhrase(figure.measure)
  const verb = wordsOf(figure.measure).filter((word) => !/^(?:or|and|to|be|been|not)$/.test(word))
  const last = verb.at(-1) ?? ''
  const told = particles.test(last) ? verb.slice(-2) : verb.slice(-1)
  return verb.length === 0 ? null : [participleOf(told[0] ?? ''), ...told.slice(1)].join(' ')
}

// "5% of homes flooded" and "40 hectares flooded" are not so many homes, nor is "a third".
const inUnits = (kind: string, figure: Figure): string => {
  const share = figure.unit === null && figure.value !== null && figure.value > 0 && figure.value < 1
  const unit = share ? 'share' : unitOf(figure)
  return unit === null ? kind : `${kind} (${unit})`
}

/** What is not done tells what happened: "did not survive", "were never found". */
const tellsByNot = /^not (?:survive|make it|found)\b/

/**
 * The kind of a figure, the same for all words that news uses for it: "killed", "died" and "deaths" are `killed`,
 * "casualties" and "killed and injured" are `killed or wounded`, what is only planned is `promised` or `… (expected)`.
 * Without a family it is the verb with what is counted: `homes rebuilt`.
 */
export const measureKind = (figure: Figure): string =>
  kindOf(isTerm(figure) ? { ...figure, counted: null } : figure)

const kindOf = (figure: Figure): string => {
  const { measure } = figure
  const ahead = figure.unit === null ? undefined : foreseen.exec(measure ?? '')?.[1]
  if (ahead !== undefined) return `${inUnits(ahead, figure)} (expected)`
  const feared = /^(?:feared|presumed|believed to have) /.test(measure ?? '')
  const kind =
    foundKind(figure) ??
    phrasalKind(measure) ??
    levelKind(figure) ??
    familyKind(figure, measure) ??
    countedKind(figure)
  if (kind === null) return plainKind(figure)
  if (measure !== null && isAhead(measure)) return inUnits(asPlan(kind, measure, figure), figure)
  if (kind === 'damaged' && namesMoney(figure.unit)) return 'damage (money)'
  const named = `${withNoun(kind, figure)}${feared ? ' (feared)' : ''}`
  return inUnits(measure?.startsWith('not ') && !tellsByNot.test(measure) ? `not ${named}` : named, figure)
}

const unitOf = (figure: Figure): string | null =>
  figure.unit === null || /[$€£¥₽₴₩₹₪=]|\b[A-Z]{2,3}\b/.test(figure.unit) ? null : unitName(figure.unit)

// "Nine years of jail time", "two years' imprisonment": a term, of which nothing is counted.
const isTerm = ({ unit, counted }: Figure): boolean =>
  /^(?:years?|months?|weeks?|days?|hours?)$/i.test(unit ?? '') &&
  /^(?:(?:jail|prison) (?:time|term)|imprisonment|time|detention|custody|hard labou?r)$/.test(counted ?? '')

// "public debt stands at 61% of output" is of the debt.
const isShareOfWhole = (figure: Figure): boolean =>
  figure.measure === null && figure.subject !== null && /%|per ?cent/i.test(figure.unit ?? '')

// What it is of: the counted, else (with a unit, or with nothing else) the head of the subject: "turnout (%)".
const thing = (figure: Figure): string | null =>
  (isShareOfWhole(figure) ? headOfPhrase(figure.subject) : headNoun(figure.counted)) ??
  (figure.measure === null ? headOfPhrase(figure.subject) : null)

// "the number of unemployed" is of the unemployed.
const quantity =
  /^(?:the |a |an )?(?:total |overall |average |estimated )*(?:number|total|amount|share|proportion|percentage|level|rate|value) of /i

const headOfPhrase = (phrase: string | null): string | null =>
  wordsOf(phrase?.replace(quantity, '').split(/ (?:of|in|for|at|from|on) /)[0] ?? null).at(-1) ?? null

// "the deficit is expected to reach 5.8% of GDP" is of the deficit.
const isReached = ({ measure, subject, unit }: Figure): boolean =>
  subject !== null &&
  unit !== null &&
  /\b(?:reach(?:e[ds])?|hit|total(?:led)?|exceed(?:ed|s)?|top(?:ped)?|near(?:ed)?|average[ds]?|st(?:an|oo)ds?|remain(?:ed|s)?)$/.test(
    measure ?? '',
  )

// "to involve (soldiers)": a plan keeps its verb as it is.
const planned = (figure: Figure): string | null => {
  const base = /\b(?:to|will|would|shall|could|may|might|should|must) (?!be\b)(\p{L}+)$/u.exec(
    figure.measure ?? '',
  )
  return base === null
    ? null
    : `to ${base[1]}${headNoun(figure.counted) === null ? '' : ` (${headNoun(figure.counted)})`}`
}

const reached = (figure: Figure): string => {
  const unit = unitOf(figure) === null ? '' : ` (${unitOf(figure)})`
  const ahead = isAhead(figure.measure ?? '') ? ' (expected)' : ''
  return `${headOfPhrase(figure.subject)}${unit}${ahead}`
}

// "32.4 per cent of the vote", "The Greens came second with 29.1 per cent": what is won of votes, by whatever verb.
const wins =
  /\b(?:w[io]n|wins|winning|came|comes|took|taken?s?|got|gotten|received|polled|secured|obtained|gave|given?s?|finished|scored|attracted)$/

/** A name with its article or of two words; what begins a sentence in one word may be any noun: "Turnout". */
const named = /^(?:[Tt]he )\p{Lu}|^\p{Lu}\S+ \p{Lu}/u
const nameOfOne = /^(?:[Tt]he )?\p{Lu}/u

const isShareOfVotes = ({ unit, counted, measure, subject }: Figure): boolean =>
  /^(?:%|per ?cent)$/i.test(unit ?? '') &&
  (/^(?:(?:popular|total|valid) )?(?:votes?|votes cast|ballots cast)$/.test(counted ?? '') ||
    (counted === null &&
      (measure === null ? named : nameOfOne).test(subject ?? '') &&
      wins.test(measure ?? 'won')))

// "expects inflation to fall to 4 per cent": the noun in front of the verb is what falls.
const foreseen =
  /^(?:.* )?(?!(?:likely|set|due|forecast|thought|seen|sure|going|able|how|when|and)\b)(\p{Ll}+(?<!ed|s)) to (?:fall|rise|grow|drop|increase|decrease|decline|climb|slow|reach|hit|total|average)$/u

// "At -32.4 °C", "Velm recorded 43.1 degrees", "it was minus 27 degrees": how warm it is, whatever the verb.
const warmth = /^(?:recorded|measured|registered|reached|hit|showed|saw|topped|exceeded|reported)$/

const isWarmth = ({ unit, counted, measure }: Figure): boolean =>
  unit !== null &&
  /^degrees/.test(unitName(unit)) &&
  counted === null &&
  (measure === null || warmth.test(measure))

const plainKind = (figure: Figure): string => {
  if (isWarmth(figure)) return `temperature (${unitOf(figure)})`
  if (isShareOfVotes(figure))
    return isAhead(figure.measure ?? '') ? 'share of the vote (%) (expected)' : 'share of the vote (%)'
  if (isReached(figure)) return reached(figure)
  const plan = planned(figure)
  if (plan !== null) return plan
  const parts = [thing(figure), ownKind(figure)].filter((part) => part !== null)
  const named = [...new Set(parts)].join(' ')
  const unit = figure.counted === null || isShareOfWhole(figure) ? unitOf(figure) : null
  const kind = named === '' ? (unit ?? 'other') : unit === null ? named : `${named} (${unit})`
  return figure.measure !== null && isAhead(figure.measure) ? `${kind} (expected)` : kind
}
