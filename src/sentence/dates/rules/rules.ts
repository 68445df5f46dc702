import type { DateRule } from '../context.ts'
import * as absolute from './absolute.ts'
import * as amounts from './amounts.ts'
import * as clock from './clock.ts'
import { holiday } from './holidays.ts'
import * as references from './references.ts'
import * as relative from './relative.ts'

/**
 * Every kind of time expression, in the order of reading. Of those that begin at the same place the longest counts, of
 * equally long ones the first of this list.
 */
export const DATE_RULES: readonly DateRule[] = [
  absolute.isoDay,
  absolute.numericDay,
  absolute.dayMonthYear,
  absolute.monthDayYear,
  absolute.partOfDate,
  absolute.monthYear,
  absolute.weekOfDay,
  absolute.firstOfDays,
  absolute.lastOfDays,
  absolute.dayMonth,
  absolute.monthDay,
  absolute.dateAlone,
  absolute.firstOfYears,
  absolute.lastOfYears,
  absolute.decade,
  absolute.century,
  absolute.ancientYear,
  absolute.shortYear,
  absolute.year,
  absolute.month,
  clock.clock,
  clock.clockInWords,
  clock.noon,
  relative.today,
  relative.dayBeforeYesterday,
  relative.partOfToday,
  relative.weekday,
  relative.weekend,
  relative.whichMonth,
  relative.seasonYear,
  relative.season,
  relative.quarter,
  relative.edgeOfUnit,
  relative.unitsFromNow,
  relative.unitsFromThere,
  relative.unitNextToThere,
  relative.unitFromNow,
  holiday,
  amounts.everyWeekday,
  amounts.every,
  amounts.adverb,
  amounts.halves,
  amounts.counted,
  amounts.lastOne,
  amounts.single,
  amounts.long,
  amounts.vague,
  references.present,
  references.past,
  references.future,
]
