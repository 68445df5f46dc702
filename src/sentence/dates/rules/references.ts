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
  read: () => 'PAST_REF',
}

/** soon, in the future */
export const future: DateRule = {
  pattern: words(
    '(?:(?:in )?the )?(?:near |foreseeable |immediate |distant |not[- ]too[- ]distant )?future(?!s)',
  ),
  read: () => 'FUTURE_REF',
}
