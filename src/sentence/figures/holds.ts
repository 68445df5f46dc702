// Words that begin a number. "one" counts only before a lower-case word or "of": what is left of it says no number.
const numberWord =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|zero|dozens?|(?:scores|tens|half) of|half an?|halves|hundreds?|thousands?|[mb]illions?|trillions?|(?:one|a)[ -](?:half|third|quarter|fifth|tenth))\b/i

const oneThing = /\bone (?!day\b|another\b|thing\b|who\b|that\b|can\b|is\b|was\b|has\b|would\b)\p{Ll}/iu

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

// What holds digits and is no figure, taken away before digits are looked for: dates, years, times, ordinals, names.
const others: readonly RegExp[] = [
  new RegExp(`\\b${months}\\b\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:[-–]\\d{1,2}\\b)?`, 'gi'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?:[-–]\\d{1,2})? (?:of )?${months}\\b`, 'gi'),
  /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g,
  /\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b/gi,
  /\b\d+(?:st|nd|rd|th)\b/gi,
  /(?<![$€£¥,.\d])\b(?:1[5-9]|20)\d\d(?:s|[-–/]\d{2,4})?\b(?![,.]\d| (?:per|percent|%|kilo|metre|mile|people|soldiers|troops))/g,
  /\p{L}[-.]?\d+\b/gu,
]

/** Could the text hold a figure? The cheapest test: false only where there is neither a digit nor a number word. */
export const mayHoldFigure = (text: string): boolean =>
  /[\d½⅓⅔¼¾⅛]/.test(text) || numberWord.test(text) || oneThing.test(text)

/**
 * Does the text hold a figure that is no date, year, time, ordinal or name? A cheap test over the characters, to gate
 * what is read closely; it may say yes where a close reading finds none, seldom no where it finds one.
 */
export const readsFigure = (text: string): boolean => {
  if (numberWord.test(text) || oneThing.test(text) || /[½⅓⅔¼¾⅛]/.test(text)) return true
  return /\d/.test(text) && /\d/.test(others.reduce((rest, other) => rest.replace(other, ' '), text))
}
