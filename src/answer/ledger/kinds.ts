import { families } from '../../sentence/figures/families.ts'

/** A kind that answers for another, under its own name: bodies found tell of dead, who walked out is on strike. */
type Alike = { readonly wanted: string; readonly kind: RegExp; readonly words: string }

const alike: readonly Alike[] = [
  {
    wanted: 'killed',
    kind: /^(?:bodies|corpses) (?:found|recovered|retrieved|pulled|discovered|buried|brought up|brought out|lifted|counted|exhumed|identified|washed up|taken out)$/,
    words: 'bodies corpses',
  },
  { wanted: 'infected', kind: /(?:^| )sickened$/, words: 'sickened' },
  { wanted: 'on strike', kind: /(?:^| )walked (?:out|off)$/, words: 'walked' },
  { wanted: 'wounded', kind: /(?:^| )hospitalised$/, words: 'hospital hospitals hospitalised' },
  { wanted: 'fled', kind: /(?:^| )(?:displaced|evacuated)$/, words: 'displaced evacuated homes' },
  { wanted: 'displaced', kind: /(?:^| )fled$/, words: 'fled homes' },
  { wanted: 'sent', kind: /(?:^| )promised$/, words: 'promised pledged' },
  { wanted: 'destroyed', kind: /^(?:homes|houses|flats|buildings|structures) lost$/, words: 'lost' },
]

/** Words that tell a kind with others: "in custody", "in hospital", "never found", "put their strength at". */
const placed: readonly (readonly [kind: string, words: string])[] = [
  ['arrested', 'custody detention jail bars'],
  ['hospitalised', 'hospital hospitals'],
  ['evacuated', 'leave safety shelters'],
  ['missing', 'found traced'],
  ['killed', 'survive lives'],
  ['wounded', 'treated'],
  ['sent', 'strength strong'],
]

/** Does a kind tell what is asked for, or answer for it? */
export const kindFits = (kind: string, kinds: ReadonlySet<string>): boolean =>
  [...kinds].some((wanted) => kind === wanted || kind.endsWith(` ${wanted}`)) ||
  alike.some(({ wanted, kind: form }) => kinds.has(wanted) && form.test(kind))

/** The words by which these kinds, and those that answer for them, may be told. */
export const tellingWords = (kinds: ReadonlySet<string>): readonly string[] => [
  ...families.filter(({ kind }) => kinds.has(kind)).flatMap(({ words }) => [...words]),
  ...alike.filter(({ wanted }) => kinds.has(wanted)).flatMap(({ words }) => words.split(' ')),
  ...placed.filter(([kind]) => kinds.has(kind)).flatMap(([, words]) => words.split(' ')),
  ...[...kinds].flatMap((kind) => kind.split(' ')).filter((word) => word.length > 3),
]
