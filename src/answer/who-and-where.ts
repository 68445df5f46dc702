import { nounFamily } from '../sentence/attributions/lexicon.ts'
import { voiceOf } from '../sentence/attributions/voice.ts'
import { holds, overlaps, type Span } from '../sentence/span.ts'
import { nations } from '../shelf/nations.ts'
import { stemOf } from '../shelf/stems.ts'
import { isMatched, type Look, movedAll, wordsOf } from './look.ts'
import { type Name, namesIn } from './names.ts'

/** The names of a look are asked for again and again. */
const known = new WeakMap<Look, readonly Name[]>()

/** The names of a sentence that no day or month is part of, without what only says of what kind a thing is. */
const namesOf = (look: Look): readonly Name[] => {
  const fresh = known.get(look) ?? namesRead(look)
  known.set(look, fresh)
  return fresh
}

const namesRead = ({ seen, notes, from }: Look): readonly Name[] => {
  const dates = movedAll(-from, notes().dates)
  return namesIn(seen.reading.text, seen.candidate.entry.article.text, wordsOf(seen.reading)).filter(
    (name) =>
      !name.describes && !isTitle(seen.reading.text, name) && !dates.some((date) => overlaps(date, name)),
  )
}

/** A name between quotation marks is that of a paper, a film, a treaty. */
const isTitle = (text: string, { start, end }: Name): boolean =>
  /["“‘]$/.test(text.slice(0, start)) && /^[,.]?["”’]/.test(text.slice(end))

/** Does the question say this very word, not another for it ("united" of "joined", "world" of "global")? */
const isOwn = ({ seen, asked }: Look, at: number): boolean =>
  (seen.own[seen.slots[at] ?? -1] ?? 0) > 0 &&
  asked.tokens.some(({ fold }) => stemOf(fold) === stemOf(wordsOf(seen.reading)[at]?.fold ?? ''))

/** Whose last word the question says ("Tarnian soldiers", asked who took the soldiers) is known already; of the others what the question says is left out in front. */
const unknown = (look: Look, name: Name): readonly Span[] => {
  if (isMatched(look, name.to - 1) || (name.acts && isMatched(look, name.to))) return []
  let first = name.from
  while (first < name.to && isOwn(look, first)) first++
  const start = name.starts[first - name.from] ?? name.start
  return [{ start, end: name.end }]
}

/** "Oakford, Elmford and Lund", "Roe and Venn": names that stand beside one that was chosen. */
const withBeside = ({ seen }: Look, names: readonly Name[], chosen: readonly Name[]): readonly Name[] => {
  const { text } = seen.reading
  const beside = (a: Name | undefined, b: Name | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    /^(?:,|,? (?:and|or|nor)) (?:the )?$|^, $/.test(text.slice(a.end, b.start))
  const all = new Set(chosen)
  names.forEach((name, at) => {
    if (all.has(name) && beside(name, names[at + 1])) all.add(names[at + 1] ?? name)
  })
  names.toReversed().forEach((name, at, back) => {
    if (all.has(name) && beside(back[at + 1], name)) all.add(back[at + 1] ?? name)
  })
  return names.filter((name) => all.has(name))
}

const inPlace = /^(?:in|at|near|around|outside|across|into|toward|towards|inside|through|over)$/
const toPlace = /^(?:to|into|for|at|in|reached|near)$/
const ofPlace = /^(?:from|to|via|off|on|of|between)$/
const preposition =
  /^(?:of|to|from|by|with|for|against|about|as|than|like|over|under|between|among|behind|before|after|on|off|via|since|until|despite|without)$/

const saying =
  /\b(?:say|says|said|claim(?:s|ed)?|announc(?:e|es|ed)|report(?:s|ed)?|warn(?:s|ed)?|den(?:y|ies|ied)|confirm(?:s|ed)?|told|believes?|accus(?:e|es|ed)|estimat(?:e|es|ed))\b/i

/** Of "who said" whoever speaks. */
const speaking = ({ asked, notes, from, seen }: Look): readonly Span[] => {
  const speaker = saying.test(asked.question.text) ? notes().voice?.speaker : null
  if (!speaker) return []
  const [own] = movedAll(-from, [speaker])
  return own === undefined || voiceOf(seen.reading.text.slice(own.start, own.end)) === null ? [] : [own]
}

/** So many words may stand between a name and the word of the question that it acts in. */
const reach = 4

/** "Defence Secretary Ivo Marsh", asked who the defence secretary is. */
const isOffice = (look: Look, { from, to }: Name): boolean =>
  to - from > 1 && isMatched(look, from) && !isMatched(look, to - 1)

/** Does the name stand right before a word of the question ("Roe signed"), behind it and "by", or with it as an office? */
const acts = (look: Look, name: Name): boolean => {
  const { to, lead, acts: extended } = name
  if (lead === 'by' || isOffice(look, name)) return true
  const from = extended ? to + 1 : to
  const passive = befell.test(look.asked.question.text)
  for (let at = from; at < from + reach; at++)
    if (isMatched(look, at))
      return passive
        ? isSuffered(look, from, at)
        : suffering.test(look.asked.question.text) || !isSuffered(look, from, at)
  return passive && isObject(look, name)
}

/** "Who was killed?", "who has been arrested?": whom it befell, not who did it. */
const befell =
  /\bwho(?:m)? (?:is|are|was|were|got|has been|have been|had been) (?:(?:also|not|first|then|recently|reportedly|\p{L}+ly) )?(?:\p{L}{2,}ed|shot|hurt|held|hit|caught|taken|chosen|beaten|driven|stolen|slain|drowned|sent|found|freed)\b/iu

/** "Killed Ana Roe", "arrested the smuggler Ana Roe": whom a word of the question befalls. */
const isObject = (look: Look, { from, lead }: Name): boolean =>
  !preposition.test(lead) &&
  wordsOf(look.seen.reading)
    .slice(Math.max(0, from - reach), from)
    .some(
      (word, at) =>
        isMatched(look, Math.max(0, from - reach) + at) &&
        /(?:ed|shot|hurt|held|hit|caught|took|taken|sent|found|s)$/.test(word.fold),
    )

const suffering = /\bwho(?:m|se)?\b[^?]{0,40}\b(?:is|are|was|were|been|being|be|got)\b/i

/** "Two men had been captured": who was captured, not who captured them. */
const isSuffered = ({ seen }: Look, from: number, at: number): boolean =>
  wordsOf(seen.reading)
    .slice(from, at)
    .some(({ fold }) => /^(?:was|were|been|being|be|is|are)$/.test(fold))

/** Names that are no part of who says so. */
const besideSpeaker = ({ notes, from }: Look, names: readonly Name[]): readonly Name[] => {
  const speaker = notes().voice?.speaker
  return speaker ? names.filter((name) => !holds(speaker, movedAll(from, [name])[0] ?? name)) : names
}

/** "Who is Ana Roe?": her name is no answer, and no other one is. */
const aboutName =
  /^\s*[Ww]ho(?:['’]s| is| was| are| were) \p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|al|bin))*\s*\??\s*$/u

/** "Tarnia's prime minister": the country is not who it is. */
const isOwner = (text: string, { end }: Name): boolean =>
  /^['’]s\b|^s['’](?!\p{L})/u.test(text.slice(end, end + 3)) || /['’]s$/.test(text.slice(end - 2, end))

const leader = /^(?:head|chief|leader|boss|chair|deputy|members?|soldiers?|officials?)$/

/** "The head of the World Flood Board declared": whoever leads it acts, named by it. */
const isLed = (look: Look, { from, to, lead }: Name): boolean => {
  const words = wordsOf(look.seen.reading)
  const at = words.slice(0, from).findLastIndex(({ fold }) => fold === lead)
  const noun = words[at - 1]?.fold ?? ''
  return lead === 'of' && isMatched(look, to) && (leader.test(noun) || nounFamily(noun) === 'person')
}

/** "in Velm, Sarnia": the name behind says where the place is. */
const isWhereabouts = (look: Look, { start }: Name): boolean =>
  namesOf(look).some(
    ({ end, lead }) => inPlace.test(lead) && look.seen.reading.text.slice(end, start) === ', ',
  )

/** An office that stands alone, "the former CEO", is held by somebody whose name stands elsewhere. */
const office = /^(?:CEO|CFO|COO|CTO|VP|MP|MEP|PM|GM|President|Chairman|Director|Minister|Coach|AI|API|TV)s?$/

/** "LUND (AP) — ", "Lund, Tarnia (CNN) ": where a page was written is nobody. */
const dateline =
  /^(?:\((?:AP|AFP|CNN|Reuters|dpa|UPI)[^()]{0,20}\) |\p{Lu}[\p{L}.’', ]{1,40}\((?:AP|AFP|CNN|Reuters|dpa|UPI)[^()]{0,20}\)|\p{Lu}{3,}[\p{L}., ]{0,40} [–—-]{1,2} )/u

const asksWhoIs =
  /^\s*who(?:['’]?s| is| was| are| were) (?<name>\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3})[\s?!.]*$/iu

/** "who is ana roe" in small letters, where the sentence writes these very words in capitals. */
const isNamed = ({ asked, seen: { reading } }: Look): boolean => {
  const words = asksWhoIs.exec(asked.question.text)?.groups?.['name']?.toLowerCase().split(' ') ?? []
  if (words.length < 2) return false
  const capitals = reading.text.split(/[^\p{L}.'’-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  const lower = new Set(capitals.map((word) => word.toLowerCase().replace(/['’]s?$|[.]$/, '')))
  return words.every((word) => lower.has(word))
}

/** Names that may act, behind the place where the page was written. */
const mayAct = (look: Look): readonly Name[] => {
  const from = dateline.exec(look.seen.reading.text)?.[0].length ?? 0
  return namesOf(look).filter(({ lead, start }) => start >= from && !inPlace.test(lead))
}

/** "Who was the judge?": whose name stands beside that word. */
const asksHolder =
  /^\s*who(?:['’]?s| is| was| are| were) (?:the|a|an|his|her|its|their|those|these) (?:[\p{Ll}-]+ ){0,3}(?!(?:by|to|for|with|from|of|on|in|at)\b)\p{Ll}+\s*\??$/iu

/** "Judge Ida Roe", "Ida Roe, the judge": the word of the question stands in the name, before it, or right behind a comma. */
const isBesideMatched = (look: Look, { from, to, end }: Name): boolean => {
  const behind = /^, (?:the |a |an |his |her |its |their )?/.test(look.seen.reading.text.slice(end, end + 8))
  const places = [from - 1, from, to - 1, ...(behind ? [to, to + 1, to + 2, to + 3] : [])]
  return places.some((at) => isMatched(look, at))
}

/** Those by name who do what is asked. */
const acting = (look: Look): readonly Span[] => {
  const names = mayAct(look)
  const holds = asksHolder.test(look.asked.question.text)
  const all = names.filter(
    (name) =>
      acts(look, name) &&
      (!holds || isBesideMatched(look, name)) &&
      (!preposition.test(name.lead) || name.lead === 'by' || isLed(look, name)) &&
      !office.test(look.seen.reading.text.slice(name.start, name.end)),
  )
  return withBeside(look, names, all).flatMap((name) => unknown(look, name))
}

const countries = new Set(nations.flatMap(({ name, adjectives }) => [name, ...adjectives]))

/** "The United States", "Tarnia": where nobody is said to do what is asked a country is hardly who did. "(R-Tex.)" is a party. */
const isPlaceOrParty = (text: string, { start, end }: Name): boolean => {
  const words = text.slice(start, end)
  return (
    countries.has(words.toLowerCase().replace(/['’]s$/, '')) ||
    /^(?:U\.?S|U\.?K|U\.?N|E\.?U|United (?:States|Kingdom|Nations)|European Union)(?:['’]s)?$/.test(words) ||
    /^[RDI]-\p{Lu}/u.test(words)
  )
}

/** "Told the Ledger": who is told does nothing. */
const listens = /^(?:told|tells?|telling|asked|informed|reminded|urged|warned|assured|advised)$/

/** "Who did not sign?": whoever signed is no answer. */
const asksWhoNot =
  /\bwho\b[^?]{0,30}\b(?:(?:did|does|do|has|have|had|is|are|was|were|will|would|could)(?:n['’]?t\b| not\b)|refused|failed|never)/i
const denies =
  /\b(?:not|never|no|none|nor|neither|without|refus\p{L}*|declin\p{L}*|reject\p{L}*|absent|abstain\p{L}*|oppos\p{L}*|fail\p{L}*|block\p{L}*|except|but not|withheld|boycott\p{L}*|yet to)\b|n['’]t\b/iu

/** Whoever answers a "who": who speaks of "who said", else those by name who do what is asked. */
export const who = (look: Look): readonly Span[] => {
  const { text: question } = look.asked.question
  if (aboutName.test(question) || isNamed(look)) return []
  if (asksWhoNot.test(question) && !denies.test(look.seen.reading.text)) return []
  const said = speaking(look)
  if (said.length > 0) return said
  const known = acting(look)
  if (known.length > 0) return known
  const { text } = look.seen.reading
  return besideSpeaker(look, mayAct(look))
    .filter(
      (name) =>
        !preposition.test(name.lead) &&
        !listens.test(name.lead) &&
        (!asksHolder.test(look.asked.question.text) || isBesideMatched(look, name)) &&
        !isOwner(text, name) &&
        !isPlaceOrParty(text, name) &&
        !office.test(text.slice(name.start, name.end)) &&
        !isWhereabouts(look, name),
    )
    .flatMap((name) => unknown(look, name))
}

const going =
  /\b(?:arriv|go\b|goes\b|went\b|gone\b|sent\b|send|mov|travel|head|brought|bring|taken?\b|took\b|fle[ed])/i

/** "Which countries joined?", "which state has the most?": who does it, not where. */
const asksActor =
  /\b(?:which|what) (?:\w+ )?(?:countr(?:y|ies)|nations?|states?|cit(?:y|ies)|towns?|islands?|regions?|provinces?) (?!(?:is|are|was|were|did|do|does|can|could|will|would|should|in|on|of)\b)\p{L}+/iu

/** Names that a preposition of place leads to, but for where somebody only says so. */
export const where = (look: Look): readonly Span[] => {
  const acted = asksActor.test(look.asked.question.text) ? acting(look) : []
  if (acted.length > 0) return acted
  const apart = besideSpeaker(
    look,
    namesOf(look).filter((name) => !name.acts),
  )
  const led = (by: RegExp): readonly Span[] =>
    withBeside(
      look,
      apart,
      apart.filter(({ lead }) => by.test(lead)),
    ).flatMap((name) => unknown(look, name))
  const there = going.test(look.asked.question.text) ? led(toPlace) : []
  if (there.length > 0) return there
  const inside = led(inPlace)
  return inside.length > 0 ? inside : led(ofPlace)
}
