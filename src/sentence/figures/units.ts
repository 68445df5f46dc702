import { type Token, type Tokens, tokenAt, wordSet } from './tokens.ts'

/** A unit that was read: its words end before the token `to`; `key` is the same for all spellings of a unit. */
export type Unit = {
  readonly key: string
  readonly to: number
  readonly kind: 'money' | 'time' | 'share' | 'measure'
}

type Row = readonly [key: string, kind: Unit['kind'], spellings: string]

const rows: readonly Row[] = [
  ['percent', 'share', '% percent percentage pct pc'],
  ['dollar', 'money', '$ dollar dollars usd cent cents'],
  ['euro', 'money', '€ euro euros eur'],
  ['pound sterling', 'money', '£ sterling gbp pence quid'],
  ['yen', 'money', '¥ yen jpy'],
  ['yuan', 'money', 'yuan renminbi rmb cny'],
  ['rouble', 'money', '₽ rouble roubles ruble rubles rub'],
  ['hryvnia', 'money', '₴ hryvnia hryvnias uah'],
  ['won', 'money', '₩ krw'],
  ['rupee', 'money', '₹ rupee rupees inr rs'],
  ['shekel', 'money', '₪ shekel shekels nis ils'],
  ['crown', 'money', 'crowns krona kronor krone kroner sek nok dkk czk'],
  ['franc', 'money', 'francs chf'],
  ['peso', 'money', 'peso pesos mxn'],
  ['real', 'money', 'reais brl'],
  ['rand', 'money', 'rand zar'],
  ['ringgit', 'money', 'ringgit rm myr'],
  ['rupiah', 'money', 'rupiah idr rp'],
  ['lira', 'money', 'lira liras try'],
  ['zloty', 'money', 'zloty zlotys pln'],
  ['guilder', 'money', 'guilder guilders florin florins'],
  ['thaler', 'money', 'thaler thalers taler talers'],
  ['dinar', 'money', 'dinar dinars'],
  ['dirham', 'money', 'dirham dirhams aed'],
  ['rial', 'money', 'rial rials riyal riyals sar'],
  ['baht', 'money', 'baht bahts thb'],
  ['forint', 'money', 'forint forints huf'],
  ['naira', 'money', 'naira ngn'],
  ['shilling', 'money', 'shilling shillings'],
  ['taka', 'money', 'taka bdt'],
  ['year', 'time', 'year years yr yrs'],
  ['month', 'time', 'month months'],
  ['week', 'time', 'week weeks'],
  ['day', 'time', 'day days'],
  ['night', 'time', 'night nights'],
  ['hour', 'time', 'hour hours hr hrs h'],
  ['minute', 'time', 'minute minutes min mins'],
  ['second', 'time', 'second seconds sec secs'],
  ['decade', 'time', 'decade decades'],
  ['century', 'time', 'century centuries'],
  ['metre', 'measure', 'm metre metres meter meters'],
  ['kilometre', 'measure', 'km kms kilometre kilometres kilometer kilometers'],
  ['centimetre', 'measure', 'cm centimetre centimetres centimeter centimeters'],
  ['millimetre', 'measure', 'mm millimetre millimetres millimeter millimeters'],
  ['micrometre', 'measure', 'μm µm nm nanometre nanometres nanometer nanometers'],
  ['mile', 'measure', 'mi mile miles'],
  ['foot', 'measure', 'ft foot feet ′'],
  ['inch', 'measure', 'in inch inches ″ "'],
  ['yard', 'measure', 'yd yard yards'],
  ['hectare', 'measure', 'ha hectare hectares'],
  ['acre', 'measure', 'acre acres'],
  ['kilogram', 'measure', 'kg kgs kilo kilos kilogram kilograms'],
  ['gram', 'measure', 'g mg gram grams gramme grammes milligram milligrams'],
  ['tonne', 'measure', 'tonne tonnes ton tons'],
  ['pound', 'measure', 'lb lbs pound pounds'],
  ['ounce', 'measure', 'oz ounce ounces'],
  ['litre', 'measure', 'l litre litres liter liters'],
  ['millilitre', 'measure', 'ml cl millilitre millilitres'],
  ['gallon', 'measure', 'gallon gallons gal'],
  ['barrel', 'measure', 'barrel barrels bpd'],
  ['degree', 'measure', '° degree degrees c'],
  ['celsius', 'measure', 'celsius ℃'],
  ['mile per hour', 'measure', 'mph kph kmh kt kts knot knots'],
  ['mile per gallon', 'measure', 'mpg'],
  ['revolution', 'measure', 'rpm'],
  ['watt', 'measure', 'w kw mw gw tw watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts'],
  ['watt hour', 'measure', 'wh kwh mwh gwh twh'],
  ['horsepower', 'measure', 'hp bhp ps horsepower'],
  ['newton metre', 'measure', 'nm lbft'],
  ['byte', 'measure', 'kb mb gb tb pb byte bytes megabytes gigabytes terabytes exabytes'],
  ['bit', 'measure', 'mbps gbps bit bits'],
  ['hertz', 'measure', 'hz khz mhz ghz hertz'],
  ['volt', 'measure', 'v kv ev kev mev gev tev volt volts'],
  ['ampere', 'measure', 'a ma ah mah amp amps'],
  ['pascal', 'measure', 'pa kpa mpa gpa psi ksi bar'],
  ['joule', 'measure', 'j kj joule joules calorie calories kcal'],
  ['farad', 'measure', 'f farad'],
  ['sievert', 'measure', 'sv msv gy mgy'],
  ['part', 'measure', 'ppm ppb'],
  ['kiloton', 'measure', 'kt kiloton kilotons megaton megatons'],
  ['times', 'measure', 'times x'],
  ['point', 'measure', 'point points ppg rpg apg'],
  ['sigma', 'measure', 'sigma'],
]

const byWord: ReadonlyMap<string, Row> = new Map(
  rows.flatMap((row) => row[2].split(' ').map((word): readonly [string, Row] => [word, row])),
)

// Letters that are units only where they stand against the number ("5m", "8.5kW"); apart they are words.
const onlyJoined = wordSet('m in g l w v a f j d t b c s ma ps pa rs try pc rm won real bar x " ″ ′ h')

// A straight double quote is inches after digits, but not where it closes a quotation.
const closesQuotation = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at).text === '"' &&
  (!/\d$/.test(tokenAt(tokens, at - 1).text) ||
    tokens.slice(0, at).filter(({ text }) => text === '"').length % 2 === 1)

const isKnown = (token: Token): boolean =>
  byWord.has(token.lower) && (token.joined || !onlyJoined.has(token.lower))

const stated = (row: Row, to: number): Unit => ({ key: row[0], kind: row[1], to })

// "per cent", "percentage points", "square miles", "degrees Celsius", "US dollars", "Danish crowns".
const long = (tokens: Tokens, at: number): Unit | null => {
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (first.lower === 'per' && second.lower === 'cent') return { key: 'percent', kind: 'share', to: at + 2 }
  if (/^percentage$/.test(first.lower) && /^points?$/.test(second.lower))
    return { key: 'point', kind: 'share', to: at + 2 }
  if (/^(?:square|sq|cubic|nautical|light)$/.test(first.lower) && isKnown(second))
    return { key: `${first.lower} ${byWord.get(second.lower)?.[0]}`, kind: 'measure', to: at + 2 }
  if (
    /^(?:degrees?|°)$/.test(first.lower) &&
    /^(?:celsius|centigrade|fahrenheit|c|f|kelvin)$/.test(second.lower)
  )
    return { key: 'degree', kind: 'measure', to: at + 2 }
  const row = byWord.get(second.lower)
  const adjective = /^(?:US|U|[A-Z]\p{Ll}+(?:n|sh|ss|se|ch|i|an))$/u.test(first.text)
  return adjective && row?.[1] === 'money' ? stated(row, at + 2) : null
}

const short = (tokens: Tokens, at: number): Unit | null => {
  const token = tokenAt(tokens, at)
  const row = isKnown(token) && !closesQuotation(tokens, at) ? byWord.get(token.lower) : undefined
  return row === undefined ? null : stated(row, at + 1)
}

/** "per hour", "a month", "/kg" after a unit or an amount of money; null where there is none. */
export const rateAt = (tokens: Tokens, at: number, key: string): Unit | null => {
  const [link, base] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  const row = byWord.get(base.lower)
  const article =
    /^an?$/.test(link.lower) && /^(?:time|measure)$/.test(row?.[1] ?? '') && !onlyJoined.has(base.lower)
  if (row === undefined || !(article || link.lower === 'per' || link.text === '/')) return null
  // "67% a week earlier" is no rate.
  if (article && /^(?:earlier|ago|later|before|after|on|from|to)$/.test(tokenAt(tokens, at + 2).lower))
    return null
  return { key: `${key} per ${row[0]}`, kind: row[1], to: at + 2 }
}

const withRate = (tokens: Tokens, unit: Unit): Unit => {
  const rate = rateAt(tokens, unit.to, unit.key)
  return rate === null ? unit : { ...rate, kind: unit.kind }
}

/** The unit whose words begin at a token; null where none does. */
export const unitAt = (tokens: Tokens, at: number): Unit | null => {
  const unit = long(tokens, at) ?? short(tokens, at)
  return unit === null ? null : withRate(tokens, unit)
}

/** A unit tied on by a hyphen: "16-meter", "65-year-old", "3.5-litre". */
export const hyphenUnitAt = (tokens: Tokens, at: number): Unit | null => {
  if (tokenAt(tokens, at).text !== '-' || !tokenAt(tokens, at).joined || !tokenAt(tokens, at + 1).joined)
    return null
  const row = byWord.get(tokenAt(tokens, at + 1).lower)
  const chained = tokenAt(tokens, at + 2).text === '-' && tokenAt(tokens, at + 1).lower === 'in'
  return row === undefined || chained ? null : stated(row, at + 2)
}

const symbols = /^[$€£¥₽₴₩₹₪]$/
const codes = wordSet(
  'usd eur gbp jpy cny inr rub uah chf nis rm rs rp krw aud cad sgd hkd pln sek nok dkk zar',
)
const letters = /^(?:us|u|a|au|c|ca|can|nz|hk|s|sg|r|nt|ps|y)$/

/** A currency before a number: its key, and the token where its words begin; null where none stands there. */
export const currencyBefore = (
  tokens: Tokens,
  number: number,
): { readonly key: string; readonly from: number } | null => {
  const token = tokenAt(tokens, number - 1)
  if (symbols.test(token.text)) return symbolBefore(tokens, number - 1)
  const before = tokenAt(tokens, number - 2)
  if (token.text === '=' && before.text === 'Y') return { key: 'yen', from: number - 2 }
  if (tokenAt(tokens, number).joined && token.text === 'PS')
    return { key: 'pound sterling', from: number - 1 }
  const glued = tokenAt(tokens, number).joined && before.text === '$' && letters.test(token.lower)
  if (glued) return { key: `${token.lower} dollar`, from: number - 2 }
  if (!codes.has(token.lower) || !/^(?:[A-Z]{2,3}|R[sp])$/.test(token.text)) return null
  return { key: byWord.get(token.lower)?.[0] ?? token.lower, from: number - 1 }
}

const symbolBefore = (tokens: Tokens, at: number): { readonly key: string; readonly from: number } => {
  const key = byWord.get(tokenAt(tokens, at).text)?.[0] ?? 'money'
  const before = tokenAt(tokens, at - 1)
  const prefixed = key === 'dollar' && letters.test(before.lower) && /^[A-Z]+$/.test(before.text)
  return prefixed
    ? { key: /^us?$/.test(before.lower) ? key : `${before.lower} ${key}`, from: at - 1 }
    : { key, from: at }
}
