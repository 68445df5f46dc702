const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** A month as news write it. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)'

/** A day of the week; the short forms only with a period or in capitals are left to the reader. */
export const WEEKDAY =
  '(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\\b\\.?)'

/** A day of the month, with or without its ending. */
export const DATE = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?'

/** A year of four digits. */
export const YEAR = '(?:1\\d{3}|20\\d\\d)'

/** What leads from the first date of a span to its last, up to the end of the words before it. */
export const TO = ' ?(?:-|–|to|through|thru|until|till) ?$'

/** Units that calendars and clocks count. */
export const UNIT =
  '(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)'

/** A part of a day. */
export const PART = '(?:early |late |mid-)?(?:morning|afternoon|evening|night)'

/** "early", "the end of": what stands before a date and belongs to it. */
export const EDGE =
  '(?:(?:very )?(?:early|late)(?: in| on)?[ -]|earlier |later |mid[ -]|(?:the )?(?:very )?(?:beginning|start|end|middle|close|rest|latter part|early part|late part|remainder) of )'

/** "about", "more than": what stands before an amount of time and belongs to it. */
export const ABOUT =
  '(?:(?:just |only )?(?:roughly|nearly|almost|over|under|more than|less than|fewer than|at least|at most|no more than|no less than|up to|as many as|close to) )'

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SMALL = [...ONES, ...TEENS]

/** A number in digits or in words up to ninety-nine. */
export const COUNT = `(?:(?:a|one) hundred|\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d+)?|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|(?:${[...SMALL].reverse().join('|')}))`

/** An amount that gives no number. */
export const VAGUE =
  '(?:a (?:couple|number|handful) of|a few|few|several|many(?: more)?|some|countless|dozens of|hundreds of|thousands of|recent|consecutive|numerous|succeeding|subsequent|following)'

/** What `COUNT` says, or null. */
export const countOf = (words: string): number | null => {
  const text = words.toLowerCase().replaceAll(',', '')
  if (/^\d/.test(text)) return Number(text)
  if (text.endsWith(' hundred')) return 100
  const [first = '', second = ''] = text.split(/[- ]/)
  const tens = TENS.indexOf(first)
  if (tens >= 0) return (tens + 2) * 10 + Math.max(0, ONES.indexOf(second))
  const small = SMALL.indexOf(first)
  return small < 0 ? null : small
}

/** 1 to 12, or null. */
export const monthNumber = (word: string): number | null => {
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

/** 0 (Sunday) to 6, or null. */
export const weekdayNumber = (word: string): number | null => {
  const index = WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase())
  return index < 0 ? null : index
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

/** "first" and "1st" are 1, "last" and "final" are -1; null where the word is none of the first five. */
export const ordinalOf = (word: string): number | null => {
  if (/^(?:last|final)$/i.test(word)) return -1
  const place = Number.parseInt(word, 10) || ORDINALS.indexOf(word.toLowerCase()) + 1
  return place === 0 ? null : place
}

/** Words that are also something else ("may", "march", "sat") count only with a capital, or behind "in", "since" … */
export const isName = (word: string, before = ''): boolean =>
  /^[A-Z]/.test(word) ||
  !/^(?:may|march|mar|sun|mon|wed|sat|fri|thu|tue|tues)\b/.test(word) ||
  /\b(?:in|since|until|by|during|before|after|last|next) $/i.test(before)

/** `AM`, `MO` and so on as TIMEX3 writes parts of the day: `TMO`, `TAF`, `TEV`, `TNI`. */
export const partOfDay = (words: string): string => {
  if (/morning|dawn/i.test(words)) return 'TMO'
  if (/afternoon/i.test(words)) return 'TAF'
  return /evening/i.test(words) ? 'TEV' : 'TNI'
}
