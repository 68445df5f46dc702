/** A unit in all its spellings, and the one that names a kind by it. */
type Spelled = readonly [name: string, form: RegExp]

const spelled: readonly Spelled[] = [
  ['%', /^(?:%|per ?cent|pct|pc)$/],
  ['degrees', /^(?:°|°c|℃|degrees?|(?:degrees?|°) ?(?:celsius|centigrade|c)|celsius)$/],
  ['degrees fahrenheit', /^(?:°f|(?:degrees?|°) ?(?:fahrenheit|f))$/],
  ['km/h', /^(?:k(?:ph|mh)|(?:kms?|kilomet(?:re|er)s?)(?: ?\/ ?| per | an )(?:h|hr|hour))$/],
  ['mph', /^(?:mph|(?:mi|miles?)(?: ?\/ ?| per | an )(?:h|hr|hour))$/],
  ['km', /^(?:kms?|kilomet(?:re|er)s?)$/],
  ['metres', /^(?:m|met(?:re|er)s?)$/],
  ['cm', /^(?:cm|centimet(?:re|er)s?)$/],
  ['mm', /^(?:mm|millimet(?:re|er)s?)$/],
  ['feet', /^(?:ft|foot|feet)$/],
  ['kilograms', /^(?:kgs?|kilos?|kilogram(?:me)?s?)$/],
  ['litres', /^(?:l|lit(?:re|er)s?)$/],
]

/** Units that take an s: "year" of "a 12-year sentence" is "years". */
const single =
  /^(?:mile|hectare|acre|tonne|ton|gallon|barrel|pound|year|month|week|day|night|hour|minute|second|decade|crown|dollar|euro|point|percentage point)$/

/** The name of a unit, the same for all its spellings: "%" for "per cent", "km" for "kilometres". */
export const unitName = (unit: string): string => {
  const lower = unit.toLowerCase().trim()
  return spelled.find(([, form]) => form.test(lower))?.[0] ?? (single.test(lower) ? `${lower}s` : lower)
}
