import type { Change } from '../values.ts'
import type { Amount } from './amount.ts'
import { type Tokens, tokenAt } from './tokens.ts'

/** How an amount is stated, and the token where the words that say so begin and end. */
export type Stated = { readonly change: Change; readonly from: number; readonly to: number }

type Cue = readonly [change: Change, phrase: readonly string[]]

const cue = (change: Change, phrases: string): readonly Cue[] =>
  phrases.split('|').map((phrase): Cue => [change, phrase.trim().split(' ')])

// A longer phrase is tried before the shorter one that ends it: "no more than" before "more than".
const before: readonly Cue[] = [
  ...cue(
    '<',
    'no more than|not more than|not exceeding|no greater than|no higher than|at most|at the most|a maximum of',
  ),
  ...cue(
    '<',
    'up to|as many as|as much as|as high as|less than|fewer than|lower than|smaller than|under|below|just under',
  ),
  ...cue('<', 'maximum|max|a little under|just shy of|shy of|short of|just below|well under'),
  ...cue(
    '>',
    'no less than|no fewer than|not less than|at least|at the very least|a minimum of|minimum of|minimum',
  ),
  ...cue(
    '>',
    'more than|greater than|higher than|larger than|bigger than|better than|over|above|upwards of|upward of',
  ),
  ...cue(
    '>',
    'in excess of|excess of|exceeding|exceeded|exceeds|exceed|surpassed|surpassing|surpasses|topped|topping|beyond',
  ),
  ...cue('>', 'north of|well over|just over|a little over|as few as|as little as'),
  ...cue(
    '~',
    'about|around|roughly|approximately|approx|approx .|circa|some|nearly|almost|close to|near|an estimated',
  ),
  ...cue(
    '~',
    'estimated at|estimated|somewhere around|in the region of|on the order of|round|barely|or so|~|≈|nearly a',
  ),
  ...cue('~', 'estimated to be|c .|practically|virtually|not quite|near to|the order of'),
  ...cue(
    'up',
    'up by|up|rose by|risen by|rise by|rises by|rising by|grew by|grown by|increased by|increase by|climbed by',
  ),
  ...cue(
    'down',
    'down by|down|fell by|fallen by|fall by|falls by|falling by|dropped by|decreased by|declined by|cut by',
  ),
].toSorted(([, a], [, b]) => b.length - a.length)

// Verbs that state a figure stand before it, but are no part of it.
const verb = /^(?:exceed|surpass|topp|estimated)/

/** The words that say how exactly a figure behind them is meant, longest first: "no more than", "about", "a minimum of". */
export const exactness: readonly string[] = before
  .filter(([change]) => change !== 'up' && change !== 'down')
  .map(([, phrase]) => phrase.join(' '))
  .filter((phrase) => /^[a-z ]+$/.test(phrase) && !verb.test(phrase))

const ups =
  /^(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|increase|increases|increased|increasing|jump|jumps|jumped|jumping|climb|climbs|climbed|climbing|gain|gains|gained|gaining|surge|surges|surged|surging|soar|soars|soared|soaring|rally|rallied|leap|leapt|leaped|advance|advanced|swell|swelled|raise|raised|raises|raising|added|up|upward|higher|boosted|spiked|rebounded)$/
const downs =
  /^(?:fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|slip|slips|slipped|slipping|slide|slid|plunge|plunges|plunged|plunging|tumble|tumbled|lose|lost|losing|sink|sank|shrink|shrank|shrunk|shed|cut|cuts|cutting|reduce|reduced|reduces|reducing|plummeted|slumped|dipped|eased|lowered|down|downward|contracted|halved|lower)$/

/** Is the word one of rising or falling, or the "by" of one? */
export const tellsMove = (word: string): boolean => word === 'by' || ups.test(word) || downs.test(word)

// Fillers that may stand between the cue and its amount.
const fillers =
  /^(?:a|an|the|total|of|just|only|another|additional|even|further|as|now|already|probably|possibly|perhaps)$/

const skipFillers = (tokens: Tokens, from: number): number => {
  let at = from
  while (fillers.test(tokenAt(tokens, at - 1).lower) && from - at < 4) at -= 1
  return at
}

const matchesBefore = (tokens: Tokens, end: number, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => tokenAt(tokens, end - phrase.length + index).lower === word)

const cueAt = (tokens: Tokens, end: number): Stated | null => {
  const found = before.find(([, phrase]) => matchesBefore(tokens, end, phrase))
  return found === undefined ? null : { change: found[0], from: end - found[1].length, to: end }
}

// "crept up to nine", "has gone up to 40": up there, not at most.
const isReached = (tokens: Tokens, { from, to }: Stated): boolean =>
  to - from === 2 &&
  tokenAt(tokens, from).lower === 'up' &&
  /^(?:crept|creeping|gone|went|go|goes|going|inched|edged|climbed|moved|shot|jumped)$/.test(
    tokenAt(tokens, from - 1).lower,
  )

// "made up 45 %", "set up 10 camps", "at about 5" with a verb before "up": the particle of another verb.
const isParticle = (tokens: Tokens, stated: Stated): boolean =>
  stated.to - stated.from === 1 &&
  /^(?:up|down|over|under|around|about|above|below|round|beyond)$/.test(tokenAt(tokens, stated.from).lower) &&
  /^(?:set|made|make|makes|making|taken|took|take|build|built|blew|blow|shot|shut|broke|picked|pick|gave|give|laid|handed|closed|opened|rounded|signed|spread|all|gather|gathered|moved|turn|turned|tied|comprise|put|puts|putting|came|come|ended|end|showed|rang|racked|chalked|held|lit|cleaned|cleared)$/.test(
    tokenAt(tokens, stated.from - 1).lower,
  ) &&
  !/^(?:about|around|over|under|above|below)$/.test(tokenAt(tokens, stated.from).lower)

// "spread over 10 years" says how long; "for over 10 years" says more than ten.
const isSpan = (tokens: Tokens, amount: Amount, stated: Stated): boolean =>
  amount.kind === 'time' &&
  tokenAt(tokens, stated.from).lower === 'over' &&
  !/^(?:for|of|after|in|within|took|takes|spent|with|is|was|are|were|just|well|now)$/.test(
    tokenAt(tokens, stated.from - 1).lower,
  ) &&
  !/^(?:ago|old|long|later|-)$/.test(tokenAt(tokens, amount.to).lower)

/** The cue that ends where the amount begins, over words such as "a total of". */
const beforeCue = (tokens: Tokens, amount: Amount): Stated | null => {
  for (const end of [amount.from, skipFillers(tokens, amount.from)]) {
    const stated = cueAt(tokens, end)
    if (stated !== null && isReached(tokens, stated)) return { ...stated, change: '=' }
    if (stated !== null && !isParticle(tokens, stated) && !isSpan(tokens, amount, stated)) return stated
  }
  return null
}

// Only shares, money, measures and bare counts rise and fall: "lost 12 soldiers" is no fall.
const canMove = (tokens: Tokens, amount: Amount): boolean =>
  amount.kind === 'share' ||
  amount.kind === 'money' ||
  amount.key === 'point' ||
  !/^\p{Ll}/u.test(tokenAt(tokens, amount.to).text) ||
  tokenAt(tokens, amount.to).lower === 'to'

const verbCue = (tokens: Tokens, amount: Amount): Stated | null => {
  const end = skipFillers(tokens, amount.from)
  const link = /^(?:by|to|at)$/.test(tokenAt(tokens, end - 1).lower) ? end - 1 : end
  const verb = tokenAt(tokens, link - 1).lower
  const moves = link < end || canMove(tokens, amount)
  if (
    !moves ||
    (/^(?:cut|lost|lose|losing|raised|raise|raising|shed|added)$/.test(verb) && amount.kind !== 'share')
  )
    return null
  if (ups.test(verb)) return { change: 'up', from: link, to: end }
  return downs.test(verb) ? { change: 'down', from: link, to: end } : null
}

const after: readonly (readonly [Change, RegExp])[] = [
  [
    '>',
    /^(?:\+|- plus|(?:or|and) (?:more|above|over|higher|greater|older)|plus|upwards|at (?:least|a minimum))(?: |$)/,
  ],
  ['<', /^(?:(?:or|and) (?:less|fewer|below|under|younger|lower)|at (?:most|the most)|max|maximum)(?: |$)/],
  ['~', /^(?:- odd|or so|or thereabouts)(?: |$)/],
]

const afterCue = (tokens: Tokens, amount: Amount): Change | null => {
  const words = [0, 1, 2].map((by) => tokenAt(tokens, amount.to + by).lower).join(' ')
  return after.find(([, cues]) => cues.test(words))?.[0] ?? null
}

const signCue = (amount: Amount): Change | null =>
  amount.kind !== 'share' || amount.sign === null ? null : amount.sign === '+' ? 'up' : 'down'

/** How an amount is stated: the cue before it, else after it, else its sign, else the verb of rising or falling. */
export const statedAs = (tokens: Tokens, amount: Amount): Stated => {
  const here = { from: amount.from, to: amount.from }
  const late = afterCue(tokens, amount) ?? signCue(amount)
  return (
    beforeCue(tokens, amount) ??
    (late === null ? null : { change: late, ...here }) ??
    verbCue(tokens, amount) ?? { change: '=', ...here }
  )
}

/** Restates the amount in front of it: "(7 miles)", "/ 300 hp", ", or 5%". */
export const restates = (tokens: Tokens, amount: Amount, earlier: Amount | undefined): boolean => {
  if (earlier === undefined || amount.key === null) return false
  const words = tokens.slice(earlier.to, amount.from).map((token) => token.lower)
  return /^(?:\(|\/|,? or)$/.test(words.join(' ').replace(' ,', ','))
}
