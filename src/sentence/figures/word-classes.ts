import { type Token, type Tokens, tokenAt, wordSet } from './tokens.ts'

const determiners =
  wordSet(`the a an this that these those its their his her our my your each every any no some all both
  another other such many several few more most`)
const prepositions =
  wordSet(`of in on at by for from with without to into onto over under between among amid against across
  after before during since until till through near off out up down about around as than per via within inside outside
  beyond despite toward towards along behind like following including excluding because due throughout above below upon`)
const conjunctions = wordSet(
  'and or but nor so yet if when while although though because that which who whom whose where whether how what why unless & plus',
)
const pronouns =
  wordSet(`i you he she it we they me him us them himself herself itself themselves one ones who whom which that
  there this these those what nothing something anything everyone someone nobody here`)
const auxiliaries =
  wordSet(`am is are was were be been being has have had having do does did isn't aren't wasn't weren't hasn't haven't
  hadn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t get gets got getting`)
const modals =
  wordSet(`will would shall should can could may might must cannot can't couldn't won't wouldn't can’t couldn’t won’t
  wouldn’t`)
const adverbs =
  wordSet(`not never also now then already still just even only so far later ago today yesterday tomorrow tonight
  again once twice soon often always almost alone together abroad overnight instead too very more less nearly currently ever
  here there worldwide nationwide annually daily weekly monthly earlier recently apart away back ahead altogether overall
  respectively each alike afterwards thereafter meanwhile however monday tuesday wednesday thursday friday saturday sunday`)

// Past forms and participles that do not end in -ed; news verbs and the common ones.
const irregular: ReadonlyMap<string, string> = new Map(
  `arose:arisen ate:eaten beat:beaten became:become began:begun bent bet bid bit:bitten blew:blown bore:borne bought bound
  bred broke:broken brought built burnt burst came:come cast caught chose:chosen clung cost crept cut dealt did:done died drank:drunk
  drew:drawn drove:driven dug fed fell:fallen felt fled flew:flown flung forbade:forbidden forgot:forgotten fought found
  froze:frozen gave:given grew:grown hit held hid:hidden hung hurt kept knew:known laid lay:lain led left lent lent let lit lost
  made meant met overcame:overcome overtook:overtaken overthrew:overthrown paid put quit ran:run rang:rung read rode:ridden
  rose:risen sank:sunk said sat saw:seen sent set sewn shed shook:shaken shot showed:shown shrank:shrunk shut slain slept slid
  sold sought spent split spoke:spoken spread sprang:sprung stole:stolen stood struck stuck stung swam:swum swept swore:sworn
  swung taught thought threw:thrown told took:taken tore:torn undertook:undertaken understood underwent:undergone upheld was
  went:gone withdrew:withdrawn withheld won wore:worn wound wrote:written overran:overrun rebuilt resold misled foresaw:foreseen
  outnumbered fled unpaid swollen bled sped shone strode strove:striven woke:woken wove:woven`
    .trim()
    .split(/\s+/)
    .flatMap((row): (readonly [string, string])[] => {
      const [past = '', participle = past] = row.split(':')
      return [
        [past, participle],
        [participle, participle],
      ]
    }),
)

// Words in -ed that are no verbs, and homographs that are mostly nouns.
const notPast =
  wordSet(`hundred red bed seed speed feed need indeed kindred sacred naked wicked crooked united alleged so-called
  armed-forces unmanned breed creed deed exceed greed proceed succeed weed shed wed read was lay bid bet cast put wound cost set
  bound found bit lit hit`)

const states =
  wordSet(`dead missing homeless alive ill sick unaccounted stranded injured hurt unemployed jobless hungry unharmed safe
  unhurt positive negative absent empty vacant idle pregnant hospitalised hospitalized critical trapped`)

const contracted = /^(?:i|you|he|she|it|we|they|who|that|there|what)['’](?:d|ll|re|ve|s|m)$/

/** A word of the closed classes: it names nothing that could be counted. */
export const isFunctionWord = (token: Token): boolean =>
  determiners.has(token.lower) ||
  prepositions.has(token.lower) ||
  conjunctions.has(token.lower) ||
  pronouns.has(token.lower) ||
  isAuxiliary(token) ||
  modals.has(token.lower) ||
  adverbs.has(token.lower) ||
  contracted.test(token.lower)

export const isDeterminer = (token: Token): boolean => determiners.has(token.lower)
export const isPreposition = (token: Token): boolean => prepositions.has(token.lower)
export const isConjunction = (token: Token): boolean => conjunctions.has(token.lower)
export const isPronoun = (token: Token): boolean => pronouns.has(token.lower)
export const isAuxiliary = (token: Token): boolean => auxiliaries.has(token.lower)
export const isModal = (token: Token): boolean => modals.has(token.lower)

/** An adverb: by list, or by its ending. */
export const isAdverb = (token: Token): boolean =>
  adverbs.has(token.lower) ||
  (/^\p{Ll}{3,}ly$/u.test(token.text) &&
    !/^(?:family|supply|only|july|assembly|rally|ally|reply|italy|early|elderly|deadly|unruly|friendly|costly|lonely|lively)$/.test(
      token.lower,
    ))

/** A condition that somebody is in: "dead", "missing", "homeless". */
export const isState = (token: Token): boolean => states.has(token.lower)

/** Looks like a past tense or a past participle: "killed", "sent", "taken". */
export const looksPast = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text === token.lower &&
  (irregular.has(token.lower) || /^\p{Ll}{2,}ed$/u.test(token.lower)) &&
  (!notPast.has(token.lower) || irregular.has(token.lower))

/** Looks like a present participle: "training"; words such as "during" and "building" are taken for what they mostly are. */
export const looksGerund = (token: Token): boolean =>
  /^\p{Ll}{2,}ing$/u.test(token.text) &&
  !/^(?:during|king|thing|nothing|something|anything|everything|spring|string|ring|wing|evening|morning|ceiling|including|following|according|sibling|missing|being|having)$/.test(
    token.lower,
  )

/** The past participle of an irregular past form; undefined for a regular one. */
export const irregularParticiple = (word: string): string | undefined => irregular.get(word)

/** Looks like the plural of a noun: "soldiers", "people". */
export const looksPlural = (token: Token): boolean =>
  /^(?:people|men|women|children|troops|police|personnel|cattle|civilians|\p{L}*(?:men|women|children)|feet|mice|crew|staff)$/u.test(
    token.lower,
  ) || /^\p{L}{2,}[^\Ws]s$/u.test(token.lower)

/** Does a noun, or a word that may describe one, stand at the token? */
export const isNominal = (tokens: Tokens, at: number): boolean => {
  const token = tokenAt(tokens, at)
  return token.kind === 'word' && !isFunctionWord(token) && !isAdverb(token)
}
