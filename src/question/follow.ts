import { fold } from '../shelf/fold.ts'
import { stemOf } from '../shelf/stems.ts'
import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import { countries, country, name, nationNames } from './names.ts'
import { overviewIn, withoutTimes } from './overview.ts'
import type { Question } from './question.ts'

const opening = /^\s*(?:and what about|what about|how about|and|but|so|also|ok,?|or)\b/i
const pronoun = /\b(?:it|they|them|he|she|him|her|his|their|its|there|that|those|these|this)\b/i
/** "Is there a bridge?": this "there" points at nothing. */
const pointless = /\b(?:is|are|was|were|will) there\b|\bthere (?:is|are|was|were|will)\b/gi
const joining = 'when|while|after|before|until|till|because|since|if|as|once'
const called = String.raw`\p{Lu}[\p{L}’'.-]*`
const auxiliary = '[Ww]as|[Ww]ere|[Ii]s|[Aa]re|[Dd]id|[Dd]oes|[Dd]o|[Hh]as|[Hh]ad|[Ww]ill|[Ww]ould'
/**
 * What ends with a pronoun that points at something the question itself names, or at nothing: "was Ana Roe when she",
 * "did Roe lose her", "the bridge that", "do the prisoners have on them", "how long does it" take to rebuild it.
 */
const settled: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${auxiliary}) (?:the |${called} |\p{L}+ \p{L}+ )[^?]{0,60}?\b(?:${joining}) (?:he|she|it|they)\b`,
    'gu',
  ),
  new RegExp(String.raw`\S ${called}[^?]{0,40}? (?:his|her|its|their)(?= \p{L})`, 'gu'),
  /\b(?:the|an?|any|which|what|those|people|someone|anyone|everyone|men|women) (?:\p{L}+ )?that(?= \p{L})/giu,
  /\b(?:the|\p{Lu}\p{L}+) [^?]{0,30}?\b(?:have|has|had|carry|carried|bring|brought|take|took)\b[^?]{0,20}? (?:on|with) (?:them|him|her)\b/gu,
  /\b(?:true|right|correct|likely|possible|clear|sure|said|says?|claim(?:s|ed)?|den(?:y|ies|ied)|confirm(?:s|ed)?|announced?|report(?:s|ed)?|know|known|think|believes?|mean|means) that(?= \p{L})/giu,
  /\b(?:is|was) this (?=(?:right|true|correct|real|legit|accurate)\b)/gi,
  /\bthis(?= (?:morning|afternoon|evening|week|month|year|spring|summer|autumn|fall|winter|time)\b)/gi,
  /\bhow (?:hot|cold|warm|cool|wet|windy|dark|late|far) (?:will|would|did|does|was|is|has|can|could) it(?= (?:[\p{L}-]+ ){0,3}?(?:in|at|on|near|from|to)\b)|\b(?:did|does|will|would|has|is|was) it(?= (?:rain|snow|freez|hail|thaw))/giu,
  /\b(?:does|did|will|would) it(?= (?:take|cost)\b[^?]{0,40} to\b)|\b(?:is|was) it(?= (?:true|possible|likely|legal|safe)\b)|\bwhat time is it\b/gi,
]
/** What a question cites is not what it points at: who said "them's the breaks". */
const cited = /["“][^"“”]*["”]?/g
/** "IT outage": no pronoun. */
const initials = /\bIT\b/g
const countsThings = /\bhow (?:many|much)\b/i

/** The same words without the last. */
const butLast = (words: string): string => words.slice(0, Math.max(0, words.lastIndexOf(' ')))

/** Does a pronoun of the question point out of it? */
const pointsBack = (text: string): boolean => {
  const [own, ...rest] = settled
  const forms = countsThings.test(text) || own === undefined ? rest : settled
  const said = text.replace(cited, ' ').replace(initials, ' ').replace(pointless, ' ')
  return pronoun.test(forms.reduce((left, form) => left.replace(form, butLast), said))
}

const place = /^(?:in|on|at|near|around|since|until|before|after|during|between|from|by|for|about)\b/i
const beforePlace =
  / (?=(?:in|on|at|near|around|since|until|before|after|during|between|from|by|for|about) )/i
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const time = new RegExp(
  String.raw`\b(?:${months}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:day|week|month|year|spring|summer|autumn|winter)s?|\d{4})\b`,
  'i',
)
const asksAnew = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i

const alone = /^\s*(?:who|when|where|why|how|how many|how much)\s*\?*\s*$/i

const contentWords = (text: string): readonly string[] =>
  tokensOf(text).flatMap((token) => (stopWords.has(token.fold) ? [] : [text.slice(token.start, token.end)]))

/** "According to Kyiv?" asks on; "According to Kyiv, how many were wounded?" asks anew, if what follows would by itself. */
const byVoice = (text: string): boolean => {
  const [voice, ...rest] = text.split(',')
  const own = rest.join(',')
  if (!/^\s*according to\b/i.test(voice ?? '')) return false
  return !asksItself.test(own) || contentWords(own).length === 0 || followsOn(own)
}
/** What asks on without saying about what: "any news?", "what happened next?" */
const further =
  /^\W*(?:(?:and|so|ok)\b[ ,]*)*(?:(?:is there |are there )?(?:any|more|further) (?:news|updates?|developments?|details?)|tell me more|more|go on|anything else|what else|what (?:happened|came) (?:next|then|after(?: that)?|since))\W*$/i
const asksItself =
  /^\s*(?:how|what|when|where|who|why|which|is|are|was|were|did|does|do|has|have|will|would|can|could)\b/i

/** "source?", "who said that?", "when was that written?": every quote of the answer names its source, its day and who says it. */
const ofQuotes: readonly RegExp[] = [
  /^\s*(?:and |ok |but )?(?:(?:what(?:['’]s| is| are) (?:the|your)|any|got an?|do you have an?|have you an?|is there an?|can i (?:get|have) an?|give me an?|show(?: me)? (?:the|an?)) )?(?:sources?|links?|proof|citations?|references?)(?: (?:for|of|on) (?:that|this|it|those))?\s*[?.!]*\s*$/i,
  /^\s*(?:and |ok |but )?(?:says who|who says(?: so| that| this)?|who (?:said|wrote|reported|claimed) (?:that|this|it|so)|according to whom?|where (?:is|was|did|does) (?:that|this|it) (?:from|said|written|reported|come from)|when (?:was|were|is) (?:that|this|it|those) (?:said|written|published|reported)|when did (?:he|she|they) (?:say|write) (?:that|this|it|so)|which (?:article|paper|source)(?: (?:is|was) (?:that|this|it))?)\s*[?.!]*\s*$/i,
]
const asksOfQuotes = (text: string): boolean => ofQuotes.some((form) => form.test(text))

/** Does the question lean on the one before: "and according to Kyiv?", "and wounded?", "in January?", "when was it?" */
export const followsOn = (text: string): boolean => {
  const words = contentWords(text).length
  return (
    (opening.test(text) && words <= 5) ||
    (words <= 4 && pointsBack(text)) ||
    alone.test(text) ||
    asksOfQuotes(text) ||
    further.test(text) ||
    (place.test(text.trim()) && words <= 2 && /\?\s*$/.test(text) && !asksAnew.test(text)) ||
    byVoice(text)
  )
}

/** What was asked, and whose word was asked for: "how many were killed" and ", according to Kyiv". */
const parted = ({ text }: Pick<Question, 'text'>): { readonly asked: string; readonly by: string } => {
  const whole = text.replace(/\?+\s*$/, '').trimEnd()
  const first = /^\s*according to ([^,?]*),\s*/i.exec(whole)
  if (first !== null) return { asked: whole.slice(first[0].length), by: `, according to ${first[1]}` }
  const by = /,?\s*\baccording to [^,?]*$/i.exec(whole)?.[0] ?? ''
  return { asked: whole.slice(0, whole.length - by.length), by }
}

/** A way of leaning on the question before: both as one question, or null where it is not this one. */
type Way = (own: string, previous: Question) => string | null

/** "… according to Kyiv": the same question to somebody else. */
const otherVoice: Way = (own, previous) =>
  /^according to\b/i.test(own) ? `${parted(previous).asked}, ${own}?` : null

const isName = new RegExp(`^(?:the )?${name}$`, 'u')
const names = new RegExp(String.raw`(?<=\p{L}[^.?!]? )${name}`, 'gu')

/** "Marenians" are rather asked about than asked. */
const aPeople = /(?:ans|ese|ish|ns)$/

const isCountry = new RegExp(`^(?:the )?${country}$`, 'iu')

const opened =
  /^(?:(?:what|how|why|when|where) )?(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could) (?:the )?/i
const openingName = new RegExp(`^${name}`, 'u')
const openingCountry = new RegExp(`^${country}(?![\\p{L}’'])`, 'iu')

/** Who does it, right behind the verb that asks: "North Korea" of "did North Korea deny". */
const actorIn = (asked: string): string | null => {
  const verb = opened.exec(asked)?.[0]
  const rest = verb === undefined ? '' : asked.slice(verb.length)
  return (openingName.exec(rest) ?? openingCountry.exec(rest))?.[0] ?? null
}

/** "What did the mayor of Oakford say? And Millbrook?": one name in the place of the other, if it is plain of which. */
const otherName: Way = (own, previous) => {
  if (!isName.test(own) && !isCountry.test(own)) return null
  const { asked, by } = parted(previous)
  const who = by === '' ? actorIn(asked) : null
  if (who !== null) return `${asked.replace(who, own)}?`
  if (isName.test(asked)) return `${own}${by}?`
  if (by !== '' && !aPeople.test(own)) return `${asked}, according to ${own}?`
  const named = asked.match(isName.test(own) ? names : countries) ?? asked.match(names) ?? []
  const [only, ...more] = named.filter((found) => !time.test(found))
  const old = asked.includes(`the ${only}`) ? `the ${only}` : only
  return old === undefined || more.length > 0 ? null : `${asked.replace(old, own)}${by}?`
}

/** What was done to somebody, not who or what they are: "wounded", "taken", "missing". */
const done = /(?:ed|en|ing)$|^(?:dead|hurt|lost|shot|sent|sold|built|born|held)$/i
const people = /(?:men|children)$/i

/** "How many people were killed? And wounded? And soldiers?": one measure in the place of the other. */
const otherMeasure: Way = (own, { measure, ...previous }) => {
  const words = contentWords(own)
  if (measure === null || words.length === 0 || words.length > 2 || asksItself.test(own)) return null
  if (/\bhow (?!many|much)\p{L}/iu.test(previous.text)) return null
  if (
    !/^[\p{L}' -]+$/u.test(own) ||
    isName.test(own) ||
    isCountry.test(own) ||
    asksAnew.test(own) ||
    place.test(own)
  )
    return null
  const whole = words.join(' ')
  const old = measure.split(' ').at(done.test(whole) && !people.test(whole) ? -1 : 0) ?? measure
  const { asked, by } = parted(previous)
  const at = asked.toLowerCase().lastIndexOf(old)
  return at < 0 ? null : `${asked.slice(0, at)}${whole}${asked.slice(at + old.length)}${by}?`
}

/** "The Afghanistan earthquake", asked of another country: its name before what happened there. */
const placeOfThing = new RegExp(
  String.raw`(?<=\b(?:the|this|that) |\()(?:${nationNames}) (?=\p{Ll}{3,})`,
  'iu',
)
const isPlace = new RegExp(`^(?:in|at|near|around) (?:the )?(?:${nationNames})$`, 'iu')

/** "How many homes were flooded in May? And in June?": when or where, in the place of another time or beside what was asked. */
const otherPlace: Way = (own, previous) => {
  if (!place.test(own) || asksAnew.test(own) || contentWords(own).length > 4) return null
  const { asked, by } = parted(previous)
  return `${eachPlace(own).reduce(withPlace, asked)}${by}?`
}

/** "In Dunley on Monday" is a place and a time, each in the stead of its like; two times are one: "in the week before May". */
const eachPlace = (own: string): readonly string[] => {
  const parts = own.split(beforePlace)
  return parts.length === 2 && parts.filter((part) => time.test(part)).length === 1 ? parts : [own]
}

const withPlace = (asked: string, own: string): string => {
  const parts = asked.split(beforePlace)
  const first = (text: string): string => text.slice(0, text.indexOf(' ')).toLowerCase()
  const at = parts.findLastIndex((part, at) =>
    at === 0 || time.test(part) !== time.test(own) ? false : time.test(own) || first(part) === first(own),
  )
  const other = isPlace.test(own) && at < 0 ? asked.replace(placeOfThing, '') : null
  if (other !== null) return `${other} ${own}`
  return (at < 0 ? [...parts, own] : parts.with(at, own)).join(' ')
}

/** "How many of them were wounded?": what was counted before. */
const ofThem: Way = (own, { measure }) => {
  const noun = (measure ?? '')
    .split(' ')
    .find((word) => word !== '' && (!done.test(word) || people.test(word)))
  return noun === undefined || !them.test(own) ? null : `${own.replace(them, (_, how) => `${how} ${noun}`)}?`
}
const them = /^(how many|how much) of (?:them|these|those|it)\b/i

/** "How many?": of what was asked about. */
const barely: Way = (own, previous) =>
  /^how (?:many|much)$/i.test(own) ? `${own} ${contentWords(parted(previous).asked).join(' ')}?` : null

/** "Tell me about the flood. And the bridge?": one topic in the place of the other. */
const otherTopic: Way = (own, { text, overview }) => {
  const old = overview?.bare === false ? overview.topic : null
  const fresh = own.replace(/^(?:about|on|with|of) /i, '')
  if (old === null || !text.includes(old) || overviewIn(fresh, null)?.bare !== true) return null
  return overview?.wants === 'who' && !/\p{Lu}/u.test(fresh) ? null : text.replace(old, fresh)
}

/** Which day it is matters not: only where a time stands is looked for. */
const anyDay = '2024-01-01'

/** "What happened today? And yesterday?": one time in the place of the other. */
const otherTime: Way = (own, { text, overview }) => {
  const { rest, timed } = withoutTimes(own, anyDay)
  if (overview == null || !timed || rest !== '') return null
  return `${withoutTimes(text.replace(/\?+\s*$/, ''), anyDay).rest} ${own}?`
}

const ways: readonly Way[] = [
  otherTopic,
  otherTime,
  otherVoice,
  otherName,
  otherMeasure,
  otherPlace,
  ofThem,
  barely,
]

/** What the question before was about: the words of a topic, else all that was asked. */
const subjectOf = (previous: Question): string =>
  previous.overview == null ? withoutAttributes(parted(previous).asked) : (previous.overview.topic ?? '')

/** "How old are they (captured soldiers)", "what are their names (…)": how old and by what name is asked no further. */
const withoutAttributes = (asked: string): string =>
  asked.endsWith(')') ? asked.replace(attributes, '') : asked
const attributes =
  /\bhow (?!many\b|much\b)\p{L}+\b|\b(?:what|who|which) (?:is|are|was|were) (?:his|her|their|its) \p{L}+(?= \()/giu

/** The question in full words: the first way that fits, else with the words of what was asked before behind its own. */
export const completed = (text: string, previous: Question): string => {
  const own = text
    .replace(opening, '')
    .replace(/\?+\s*$/, '')
    .trim()
    .replace(place, (word) => word.toLowerCase())
  if (own === '' || asksOfQuotes(text)) return previous.text
  if (further.test(own)) return besides(own, previous)
  for (const way of ways) {
    const whole = way(own, previous)
    if (whole !== null) return whole
  }
  return besides(own, previous)
}

const asksWhoIs = /^\s*who(?:['’]?s| is| was| are| were) /i

/** The words of what was asked before, behind its own: without the old measure where a new one is asked for. */
const besides = (own: string, previous: Question): string => {
  const counts = /^how (?:many|much)\b/i.test(own)
  // "Who is the mayor?": whom it asks after is what goes on being asked about; of "what treaty" the kind of thing is not.
  const focus = asksAnew.test(own) && !asksWhoIs.test(previous.text) ? [previous.focus ?? ''] : []
  const left = new Set(
    [...contentWords(own), ...focus, ...(counts ? (previous.measure ?? '').split(' ') : [])].map((word) =>
      stemOf(fold(word)),
    ),
  )
  const kept = contentWords(subjectOf(previous)).filter((word) => {
    const stem = stemOf(fold(word))
    return !left.has(stem) && left.add(stem) !== null
  })
  return kept.length === 0 ? `${own}?` : `${own} (${kept.join(' ')})?`
}
