import type { Exclusion } from './exclusion.ts'
import { isMonth } from './not-dates.ts'
import { isCapital, type Tokens, tokenAt, wordSet } from './tokens.ts'

// Words that number what follows them: "article 5", "phase 3", "Row 21".
const numbering = wordSet(`
  article section row chapter page pages phase level line number no nos type version step grade category day week
  round stage tier group unit reactor channel class figure table season episode volume part platform gate room
  route highway interstate motorway flight district zone ward model mark paragraph clause rule resolution act
  protocol bulletin psalm block sector terminal pier pool court division brigade battalion regiment squadron
  century title note appendix exhibit item lot seat seed track hole lane junction exit apartment suite floor
  windows iphone galaxy boeing airbus playstation xbox pixel falcon apollo formula fortune ext runway`)

const numbered = (tokens: Tokens, at: number): boolean => {
  const before = tokenAt(tokens, at - 1)
  if (before.text === '#' || before.text === '№') return true
  const word = before.text === '.' ? tokenAt(tokens, at - 2).lower : before.lower
  if (
    /^(?:day|week|part|group|unit|act|item|note|court|figure|line|rule|title|class|page|pages|level)$/.test(
      word,
    )
  )
    return !/^\p{Ll}/u.test(tokenAt(tokens, at + 1).text) || closed.test(tokenAt(tokens, at + 1).lower)
  return before.text === '.' ? /^nos?$/.test(word) : numbering.has(word)
}

const indices = /^(?:dow|nasdaq|ftse|stoxx|dax|cac|nikkei|russell|sensex|nifty|asx|kospi|topix|ibex|p)$/

// Function words and common verbs: what follows a number that counts nothing.
const closed =
  /^(?:the|a|an|of|in|on|at|to|by|for|from|with|and|or|but|is|are|was|were|be|been|has|have|had|will|would|that|which|who|as|than|if|when|while|after|before|into|over|rose|fell|said|ended|closed|gained|lost|index|qualifier|final|series)$/

const opensPhrase =
  /^(?:about|around|some|over|under|up|at|in|on|of|to|by|for|from|with|and|or|the|a|an|but|as|than|only|just|all|another|these|those|its|their|his|her|our|my|your|last|next|first|top|there|nearly|almost|roughly|approximately|another|is|are|was|were|has|have|had|with|between|since|total|least|most|more|less|fewer|also|killing|killed|when|while|after|before|some|exactly|barely|minus|plus|per|monday|tuesday|wednesday|thursday|friday|saturday|sunday|additionally|currently|meanwhile|today|yesterday|if|maybe|perhaps|his|within)$/

// "the county said 100 people were killed, Elmford 200": a name whose verb is left out, behind a figure that is told.
const isGapped = (tokens: Tokens, at: number): boolean => {
  const from = isCapital(tokenAt(tokens, at - 2)) ? at - 3 : at - 2
  if (!/^(?:,|;|and|but|while)$/.test(tokenAt(tokens, from).lower)) return false
  const earlier = tokens.slice(0, from)
  const counted = earlier.some(
    ({ kind }, i) => kind === 'number' && /^\p{Ll}{2,}/u.test(tokenAt(tokens, i + 1).text),
  )
  return (
    counted &&
    earlier.some(({ lower }) =>
      /^(?:sa(?:id|ys?)|put|counted|counts|reported|estimated|claimed|lost)$/.test(lower),
    )
  )
}

// "Voyager 2 in", "Euro 2020", "Nasdaq 100": a bare number behind a name, with nothing that it counts.
const afterName: Exclusion = (tokens, at, amount) => {
  const [before, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, amount.to)]
  if (!isCapital(before) || opensPhrase.test(before.lower) || isMonth(before)) return false
  if (isGapped(tokens, at)) return false
  if (!/^\d{1,3}$|^20\d\d$/.test(tokenAt(tokens, at).text) || amount.to !== at + 1) return false
  const countsNext = /^\p{Ll}/u.test(next.text) && !closed.test(next.lower)
  const isNoun = countsNext && /(?:s|people|men|women|children|troops|police)$/.test(next.lower)
  return !isNoun && !(countsNext && at === 1)
}

const afterIndex: Exclusion = (tokens, at, amount) =>
  indices.test(tokenAt(tokens, at - 1).lower) &&
  amount.kind === 'count' &&
  amount.to === at + 1 &&
  amount.sign === null &&
  isCapital(tokenAt(tokens, at - 1))

/** "Tarnians", "Tarnian soldiers", "Japanese", "Polish": a people, as its name ends. */
const aPeople = /(?:[aei]ns?|ese|ish|[kl]is?)$/

// "787 Dreamliner", "737 Max jets": aircraft are named by three digits of this form; "310 Tarnians" are people.
const isAircraft: Exclusion = (tokens, at, amount) =>
  /^7\d7$|^A?3[1-8]0$/.test(tokenAt(tokens, at).text) &&
  isCapital(tokenAt(tokens, amount.to)) &&
  !aPeople.test(tokenAt(tokens, amount.to).lower) &&
  amount.key === null

// "737-800": the second half of such a name.
const isVariant: Exclusion = (tokens, at) =>
  tokenAt(tokens, at - 1).text === '-' &&
  tokenAt(tokens, at).joined &&
  /^7\d7$|^A?3[1-8]0$/.test(tokenAt(tokens, at - 2).text)

const street = wordSet(
  'st street ave avenue road rd way lane drive dr boulevard blvd place square court terrace broadway parkway crescent plaza',
)

// "10 Downing Street", "22 Ave Foch", "9 E 71st St": a house number.
const isAddress: Exclusion = (tokens, at, amount) => {
  if (amount.worded || amount.key !== null || !/^\d{1,5}$/.test(tokenAt(tokens, at).text)) return false
  for (let next = amount.to; next < amount.to + 4; next += 1) {
    const token = tokenAt(tokens, next)
    if (!isCapital(token) && token.kind !== 'number' && !(token.joined && token.kind === 'word')) return false
    if (street.has(token.lower) && isCapital(token)) return true
  }
  return false
}

const isPostcode: Exclusion = (tokens, at, amount) =>
  /^\d{5}$/.test(tokenAt(tokens, at).text) &&
  /^(?:zip|postcode|postal)$/.test(tokenAt(tokens, amount.to).lower)

const numberedName: Exclusion = (tokens, at, amount) =>
  amount.kind === 'count' &&
  (amount.value ?? 1000) < 10_000 &&
  !tokenAt(tokens, at).text.includes(',') &&
  numbered(tokens, at)

// "5G", "4K", "107.9 FM": a generation, a standard or a station, written with capitals.
const isStandard: Exclusion = (tokens, at) => {
  const letter = tokenAt(tokens, at + 1)
  if (/^[AF]M$/.test(letter.text)) return true
  return letter.joined && /^(?:G|K|D)$/.test(letter.text) && /^[2-8]$/.test(tokenAt(tokens, at).text)
}

/** Headlines that write every word with a capital tell no names apart. */
const isTitleCase = (tokens: Tokens): boolean =>
  !tokens.some(({ text }) => /^\p{Ll}{4,}$/u.test(text) && !opensPhrase.test(text) && !closed.test(text))

// "Mega Millions jackpot", "the Four Seasons hotel": a number word with a capital inside a name.
const isNameWord: Exclusion = (tokens, at, amount) => {
  const [before, own, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, amount.to)]
  if (!amount.worded || amount.to !== at + 1 || !isCapital(own) || before.kind !== 'word') return false
  if (isTitleCase(tokens)) return false
  const plural = /^(?:dozens|scores|hundreds|thousands|millions|billions)$/.test(own.lower)
  return plural
    ? isCapital(before) && !opensPhrase.test(before.lower)
    : isCapital(next) && next.joined === false
}

const names: readonly Exclusion[] = [
  isNameWord,
  isStandard,
  numberedName,
  afterIndex,
  isAircraft,
  isVariant,
  isAddress,
  isPostcode,
  afterName,
]

/** A number that belongs to a name, an address or a numbered thing: "Article 5", "iPhone 12", "10 Downing Street". */
export const isName: Exclusion = (tokens, at, amount) =>
  names.some((excludes) => excludes(tokens, at, amount))
