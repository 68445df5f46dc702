import type { DateRule } from '../context.ts'
import * as amounts from './amounts.ts'
import * as beside from './beside.ts'
import * as clock from './clock.ts'
import * as days from './days.ts'
import { holiday, holidayNamed } from './holidays.ts'
import * as months from './months.ts'
import * as references from './references.ts'
import * as seasons from './seasons.ts'
import * as today from './today.ts'
import * as units from './units.ts'
import * as years from './years.ts'

/** Rules that can only find something where `needs` does: one cheap test spares a sentence all of them. */
export type RuleGroup = { readonly needs: RegExp; readonly rules: readonly DateRule[] }

const unit = /second|minute|hour|day|night|week|month|quarter|year|decade|centur|morning|evening|afternoon/i

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
    needs: /jan|feb|mar(?:ch|\b)|apr|may\b|jun|jul|aug|sep|oct|nov|dec/i,
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
  { needs: /centur/i, rules: [years.century] },
  { needs: /(?:twen|thir|for|fif|six|seven|eigh|nine)ties/i, rules: [years.decadeInWords] },
  { needs: /in the (?:morning|afternoon|evening)/, rules: [clock.clockInWords] },
  { needs: /noon|midnight|midday/i, rules: [clock.noon] },
  { needs: /day|tomorrow|tonight/i, rules: [today.today, today.dayBeforeYesterday] },
  {
    needs: /day|\b(?:sun|mon|tues?|wed|thurs?|fri|sat)\b/i,
    rules: [
      today.weekday,
      amounts.everyWeekday,
      beside.dayBesideWeekday,
      beside.weekdayOfWeek,
      beside.weekdayByWeeks,
    ],
  },
  { needs: /morning|afternoon|evening|night/i, rules: [today.partOfToday] },
  { needs: /weekend/i, rules: [today.weekend] },
  {
    needs: /spring|summer|autumn|fall|winter/i,
    rules: [seasons.seasonYear, seasons.firstOfSeasons, seasons.season],
  },
  { needs: /quarter|half|[QH][1-4]/i, rules: [seasons.quarter] },
  { needs: /week|month|year|decade|century/i, rules: [units.edgeOfUnit] },
  { needs: /ago|from now|from today|hence|time/i, rules: [units.unitsFromNow, units.unitsAhead] },
  { needs: /later|earlier|afterwards|previously|(?:after|before) ?[.,;:)]/i, rules: [units.unitsFromThere] },
  {
    needs: unit,
    rules: [units.unitNextToThere, units.unitFromNow, units.unitBeforeLast, amounts.every],
  },
  { needs: /half| 1\/2|½/i, rules: [amounts.halves] },
  {
    needs: unit,
    rules: [amounts.counted, amounts.lastOne, amounts.single, amounts.long, amounts.vague],
  },
  { needs: /(?:dai|night|week|month|quarter|year|annual|hour)ly/i, rules: [amounts.adverb] },
  { needs: /\bthat (?:\w+ )?(?:spring|summer|autumn|fall|winter)/i, rules: [units.unitNextToThere] },
  { needs: /long ago|some time ago/i, rules: [units.unitsFromNow] },
  { needs: holidayNamed, rules: [holiday] },
  { needs: /now|current|present|these days|modern|moment/i, rules: [references.present] },
  { needs: /recent|past|old days|former|lately/i, rules: [references.past] },
  { needs: /future/i, rules: [references.future] },
]
