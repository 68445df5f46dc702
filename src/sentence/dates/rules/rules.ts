import type { DateRule } from '../context.ts'
import * as amounts from './amounts.ts'
import * as beside from './beside.ts'
import * as clock from './clock.ts'
import * as days from './days.ts'
import { holiday, holidayNamed, holidayWord } from './holidays.ts'
import * as months from './months.ts'
import * as references from './references.ts'
import * as seasons from './seasons.ts'
import * as today from './today.ts'
import * as units from './units.ts'
import * as years from './years.ts'

/**
 * Rules that can only find something in a line with a word of this form, and where `needs` finds something: cheap tests that
 * spare most lines all of them.
 */
export type RuleGroup = {
  readonly word?: RegExp
  readonly needs?: RegExp
  readonly rules: readonly DateRule[]
}

const unit = /second|minute|hour|day|night|week|month|quarter|year|decade|centur|morning|evening|afternoon/i
const season = /spring|summer|autumn|fall|winter/i

/**
 * Every kind of time expression, in the order of reading. Of those that begin at the same place the longest counts, of
 * equally long ones the first of this list.
 */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    needs: /\d/,
    rules: [days.isoDay, days.numericDay, days.dateAlone, days.nineEleven],
  },
  {
    word: /jan|feb|mar(?:ch|$)|apr|may$|jun|jul|aug|sep|oct|nov|dec/i,
    rules: [
      days.dayMonthYear,
      days.monthDayYear,
      days.partOfDate,
      months.monthYear,
      days.weekOfDay,
      days.firstOfDays,
      days.lastOfDays,
      days.dayMonth,
      days.monthDay,
      months.whichMonth,
      months.month,
      beside.weekdayOfMonth,
    ],
  },
  {
    needs: /\d\d|\d [AB]|\dth|\d[ap]m|\d [ap]|AD/,
    rules: [
      years.firstOfYears,
      years.lastOfYears,
      years.decade,
      years.ancientYear,
      years.shortYear,
      years.year,
      clock.clock,
    ],
  },
  { word: /centur/i, rules: [years.century] },
  { word: /(?:twen|thir|for|fif|six|seven|eigh|nine)ties/i, rules: [years.decadeInWords] },
  {
    word: /morning|afternoon|evening/,
    needs: /in the (?:morning|afternoon|evening)/,
    rules: [clock.clockInWords],
  },
  { word: /noon|midnight|midday/i, rules: [clock.noon] },
  { word: /day|tomorrow|tonight/i, rules: [today.today, today.dayBeforeYesterday] },
  {
    word: /day|^(?:sun|mon|tues?|wed|thurs?|fri|sat)$/i,
    rules: [
      today.weekday,
      amounts.everyWeekday,
      beside.dayBesideWeekday,
      beside.weekdayOfWeek,
      beside.weekdayByWeeks,
    ],
  },
  { word: /morning|afternoon|evening|night/i, rules: [today.partOfToday] },
  { word: /weekend/i, rules: [today.weekend] },
  {
    word: season,
    rules: [seasons.seasonYear, seasons.firstOfSeasons, seasons.season],
  },
  { word: /quarter|half|^[qh]$/i, rules: [seasons.quarter] },
  { word: /week|month|year|decade|century/i, rules: [units.edgeOfUnit] },
  {
    word: /ago|now|today|hence|time/i,
    needs: /ago|from now|from today|hence|time/i,
    rules: [units.unitsFromNow, units.unitsAhead],
  },
  {
    word: /later|earlier|after|previously|before/i,
    needs: /later|earlier|afterwards|previously|(?:after|before) ?[.,;:)]/i,
    rules: [units.unitsFromThere],
  },
  {
    word: unit,
    rules: [units.unitNextToThere, units.unitFromNow, units.unitBeforeLast, amounts.every],
  },
  { needs: /half| 1\/2|½/i, rules: [amounts.halves] },
  {
    word: unit,
    rules: [amounts.counted, amounts.lastOne, amounts.single, amounts.long, amounts.vague],
  },
  { word: /(?:dai|night|week|month|quarter|year|annual|hour)ly/i, rules: [amounts.adverb] },
  {
    word: season,
    needs: /\bthat (?:\w+ )?(?:spring|summer|autumn|fall|winter)/i,
    rules: [units.unitNextToThere],
  },
  { word: /ago/i, needs: /long ago|some time ago/i, rules: [units.unitsFromNow] },
  { word: holidayWord, needs: holidayNamed, rules: [holiday] },
  { word: /now|current|present|these|modern|moment/i, rules: [references.present] },
  { word: /recent|past|^old$|former|lately/i, rules: [references.past] },
  { word: /future/i, rules: [references.future] },
]
