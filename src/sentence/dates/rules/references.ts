import { type DateRule, words } from '../context.ts'

/** now, currently, at present */
export const present: DateRule = {
  pattern: words(
    'now|currently|nowadays|(?:the )?present[- ]day|modern day|at present|(?<=\\bthe )current(?= (?:year|situation|crisis|government|president|leader|rules?|law|owner|offer|price|rate|level|conflict|war|fighting|talks))|(?<=\\b(?:his|her|its|their|our|my|your) )current(?= [a-z])|these days|at the moment|right now',
  ),
  read: () => 'PRESENT_REF',
}

/** recently, in the past, once */
export const past: DateRule = {
  pattern: words(
    '(?:more |most |very )?recently|(?<=\\bin )the (?:recent |distant )?past(?! (?:\\w+ )?(?:year|month|week|day|decade|few|two|three|four|five|six|\\d))|(?<=\\bin )the old days|formerly|lately',
  ),
  // "Most recently in May" names May.
  read: (_, { after }) => (DATE_FOLLOWS.test(after) ? null : 'PAST_REF'),
}

const DATE_FOLLOWS =
  /^,? (?:(?:in|on|last|this|at the|during) )*(?:\d|week|month|year|spring|summer|autumn|fall|winter|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z.]*\b)/

/** soon, in the future */
export const future: DateRule = {
  pattern: words(
    '(?:(?:in )?the )?(?:near |foreseeable |immediate |distant |not[- ]too[- ]distant )?future(?!s)',
  ),
  read: () => 'FUTURE_REF',
}
