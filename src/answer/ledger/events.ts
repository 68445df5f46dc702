import type { Span } from '../../sentence/span.ts'

/** A sort of event and the nouns that name one. */
type Sort = readonly [name: string, nouns: string]

const sorts: readonly Sort[] = [
  ['quake', 'earthquakes?|quakes?|temblors?|tremors?|aftershocks?'],
  ['flood', 'floods?|flooding|deluge'],
  ['storm', 'storms?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|blizzards?|gales?'],
  ['fire', 'fires?|blazes?|wildfires?|infernos?'],
  ['slide', 'landslides?|mudslides?|avalanches?|rockslides?'],
  ['wave', 'tsunamis?'],
  ['eruption', 'eruptions?'],
  ['heat', 'heat ?waves?|heat'],
  ['cold', 'cold snaps?|cold spells?|frosts?|the cold'],
  ['drought', 'droughts?|famines?'],
  ['crash', 'crash(?:es)?|collisions?|derailments?|pile-ups?|plane crash(?:es)?'],
  ['blast', 'explosions?|blasts?|bombings?'],
  ['shooting', 'shootings?|massacres?'],
  ['wreck', 'shipwrecks?|sinkings?|capsizings?'],
  ['illness', 'epidemics?|outbreaks?|pandemics?'],
  ['war', 'wars?|invasions?|battles?|sieges?|offensives?'],
  ['vote', 'elections?|referendums?|ballot'],
  ['protest', 'protests?|demonstrations?|marches|rally|rallies|riots?'],
  ['strike', 'strikes?|walkouts?'],
  ['meeting', 'summits?|conferences?'],
  ['show', 'concerts?|festivals?|match(?:es)?|tournaments?|championships?'],
  ['disaster', 'disasters?|catastrophes?|accidents?|tragedy|tragedies|collapses?'],
]

const nouns = new RegExp(`\\b(?:${sorts.map(([, some]) => `(${some})`).join('|')})\\b`, 'gi')

/** An event that a text names: its sort, and what tells it from others of the sort: names, or a year. */
export type Event = Span & { readonly sort: string; readonly names: readonly string[] }

const name = "\\p{Lu}[\\p{L}’'-]*\\p{L}"
/** "Pellin earthquake", "Harland’s quake", "the 2011 Velm earthquake". */
const before = new RegExp(`((?:${name} )*${name}[ -])(?:\\p{Ll}+ )?$`, 'u')
/** "earthquake in Oakford", "quake of magnitude 7.1 near Velm", "storm Otto", "earthquake shook the Pellin islands". */
const behind = new RegExp(
  `^(?: ${name}|(?:[^,;.]|\\.\\d){0,28}? (?:in|near|at|off|on|around|under|outside|hit|struck|shook|shakes|hits|strikes|rocks|rocked|devastated) (?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|city|town|village|province|region|port|islands?|coast|of|the) )*${name})`,
  'u',
)

const words = (text: string): readonly string[] =>
  (text.match(new RegExp(name, 'gu')) ?? []).map((word) => word.replace(/['’]s$/, '').toLowerCase())

/** Days, months and what begins a sentence name no place. */
const noName =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|the|a|an|in|on|at|last|this|since|after|before|during|it|its|their|another|first|second|third|new|years?|two|three|of)$/

const isName = (word: string): boolean => !noName.test(word)

/** The events that a text names, in order. */
export const eventsIn = (text: string): readonly Event[] =>
  [...text.matchAll(nouns)].map((found) => {
    const [start, end] = [found.index, found.index + found[0].length]
    const sort = sorts[found.slice(1).findIndex((one) => one !== undefined)]?.[0] ?? ''
    const from = Math.max(0, start - 48)
    const ahead = before.exec(text.slice(from, start))
    // "Deadly earthquake": what begins a sentence has a capital for that alone, but for "Harland’s".
    const opens = ahead !== null && from + ahead.index === 0 && !/['’]s/.test(ahead[1] ?? '')
    const names = [
      ...words(ahead?.[1] ?? '').slice(opens ? 1 : 0),
      ...words(behind.exec(text.slice(end, end + 80))?.[0] ?? ''),
    ].filter(isName)
    return { start, end, sort, names: [...new Set(names)] }
  })

/** "Tarnia" and "Tarnian", "Korea" and "Korean": one name and who belongs to it. */
export const sameName = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short === long ||
    (short.length > 3 &&
      long.startsWith(short.slice(0, -1)) &&
      /^.?(?:n|an|ian|ese|ish|i|s|ns|ians|ans)$/.test(long.slice(short.length - 1)))
  )
}

/** Sorts of which one brings the other: the dead of its tsunami are those of an earthquake. */
const together: readonly (readonly string[])[] = [
  ['quake', 'wave', 'slide', 'fire'],
  ['storm', 'flood', 'slide', 'wave', 'cold'],
  ['heat', 'drought', 'fire'],
  ['war', 'blast', 'shooting'],
  ['crash', 'blast', 'fire', 'wreck'],
  ['protest', 'strike', 'shooting', 'blast'],
]

/** May two sorts be of one event? */
export const sameSort = (a: string, b: string): boolean =>
  a === b ||
  a === 'disaster' ||
  b === 'disaster' ||
  together.some((some) => some.includes(a) && some.includes(b))

const anyNoun = sorts.map(([, some]) => some).join('|')

/** Before a year that tells one event from others: "the earthquake of 2019", "the flood in Velm, in 2024". */
export const ofEvent = new RegExp(`\\b(?:${anyNoun})(?:[^,;.]{0,28}?,?)? (?:of|in) $`, 'i')
/** Behind one: "the 2011 Velm earthquake", "last year's floods". */
export const eventAfter = new RegExp(`^(?:['’]s)? (?:\\p{L}+ ){0,2}?(?:${anyNoun})\\b`, 'iu')
