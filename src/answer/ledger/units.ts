import { namesMoney } from '../../sentence/figures/money.ts'

/** Does a figure's unit fit: money, a share, a length? */
export type Unit = (unit: string | null) => boolean

const like =
  (form: RegExp): Unit =>
  (unit) =>
    form.test(unit ?? '')

const units: readonly { readonly asked: RegExp; readonly unit: Unit }[] = [
  {
    asked:
      /^(?!.*\b(?:fall|rise|drop|grow|increase|decline|shrink)\b).*\bhow much\b.*\b(?:costs?|pay|paid|spend|spent|worth|earn|raise|money|price|fine|donat|damage|losses|revenue|profit|budget)/i,
    unit: namesMoney,
  },
  {
    asked:
      /\bhow (?:expensive|costly|pricey)\b|\bwhat sum\b|\bwhat (?:is|was|does|do|did|will|would|has|have|had) [^?]{1,60}\b(?:cost(?:ing)?|worth|earn|sell for)\b/i,
    unit: namesMoney,
  },
  { asked: /\bper ?cent|percentage|what share|what proportion/i, unit: like(/%|per ?cent|percentage/i) },
  {
    asked: /\bhow (?:far|tall|high|deep|wide|thick)\b/i,
    unit: like(/mile|km|met(?:er|re)|feet|foot|ft|inch|yard/i),
  },
  { asked: /\bhow heavy\b|\bweigh\b/i, unit: like(/\bton|\bkilos?\b|gram|\blbs?\b|\bkg\b/i) },
  { asked: /\bhow fast\b/i, unit: like(/\b(?:per|an?) (?:hour|second)\b|\b(?:mph|kph|kmh|knots?)\b|km\/h/i) },
  { asked: /\bhow (?:hot|cold|warm)\b/i, unit: like(/degree|°|celsius|fahrenheit/i) },
  {
    asked: /\bhow much (?:rain|snow|water|rainfall|oil|fuel|gas|milk|petrol|diesel)\b/i,
    unit: like(/mm|millimet|centimet|inch|lit(?:er|re)|cubic|gallon|barrel|ton/i),
  },
  {
    asked: /\bhow (?:long|old|quickly)\b/i,
    unit: like(/year|month|week|day|hour|minute|second|decade|mile|km|met(?:er|re)|feet/i),
  },
]

/** "How high is the fine?": what is high says in what it is told. */
const ofNoun =
  /\bhow (?:high|large|big|low|steep|much) (?:is|was|are|were|will|would) (?:the|his|her|its|their) ([^?]{1,60})/i

/** The unit that "how far" and its like ask for; null where none is asked for. */
export const unitAsked = (question: string): Unit | null =>
  unitOfNoun(ofNoun.exec(question)?.[1]?.toLowerCase() ?? '') ??
  units.find(({ asked }) => asked.test(question))?.unit ??
  null

/** What a noun is measured in: "price" in money, "speed" in so much an hour. */
type Measured = { readonly nouns: RegExp; readonly unit: Unit }

const measured: readonly Measured[] = [
  {
    nouns: /\bspeed\b(?! limit)|\bspeed limit\b/,
    unit: like(/\b(?:per|an?) (?:hour|second)\b|\b(?:mph|kph|kmh|knots?)\b|km\/h/i),
  },
  {
    nouns: /\b(?:water level|levels?|height|depth|distance|length|width|range|rainfall)\b/,
    unit: like(
      /^(?!.*square)(?:.*\b(?:miles?|km|kilomet|met(?:er|re)|cm|mm|millimet|centimet|feet|foot|ft|inch|yard))/i,
    ),
  },
  {
    nouns: /\b(?:sentence|jail term|prison term|duration|age)\b/,
    unit: like(/\b(?:year|month|week|day|hour|minute)/i),
  },
  {
    nouns: /\b(?:turnout|percentage|proportion|unemployment|inflation)\b/,
    unit: like(/%|per ?cent|percentage/i),
  },
  { nouns: /\brations?\b/, unit: like(/lit(?:er|re)|gram|kilo|calorie|ounce|pound|bottle/i) },
  // More pay is told in money or in per cent.
  {
    nouns: /\b(?:pay|wages?|salar(?:y|ies)|raise|tax(?:es)?|tariffs?|levy|levies|interest|rents?|offer)\b/,
    unit: (unit) => namesMoney(unit) || like(/%|per ?cent|percentage/i)(unit),
  },
  {
    nouns:
      /\b(?:prices?|costs?|fees?|fines?|ransom|bail|rewards?|compensation|damages|payments?|worth|value|budget|loot|bribes?|money|penalt(?:y|ies)|bonus|pensions?|loans?|debts?|profits?|revenues?|losses in money|aid|donations?|bounty|bill|withdrawal limit)\b/,
    unit: namesMoney,
  },
]

/** The unit of a noun that is measured, in small letters: money of "price"; null for others. */
export const unitOfNoun = (phrase: string): Unit | null =>
  measured.find(({ nouns }) => nouns.test(phrase))?.unit ?? null
