import compiled from './lexicon.json' with { type: 'json' }

/** The broad meaning of a verb's or noun's most frequent sense, after WordNet. */
export type Family =
  | 'communication'
  | 'cognition'
  | 'emotion'
  | 'perception'
  | 'social'
  | 'act'
  | 'feeling'
  | 'person'
  | 'group'
  | 'other'

/** How a verb stands in the text. */
export type Form = 'base' | 's' | 'past' | 'ing'

/** A word read as a form of a verb. */
export type VerbReading = { readonly lemma: string; readonly form: Form; readonly family: Family }

/** Verbs of saying that are younger than WordNet, or that it files under another first sense. */
const younger: readonly (readonly [string, Family])[] = [
  ['tweet', 'communication'],
  ['retweet', 'communication'],
  ['blog', 'communication'],
  ['say', 'communication'],
  ['slam', 'communication'],
  ['blast', 'communication'],
  ['tout', 'communication'],
]

/** Irregular past forms of verbs that news puts between a speaker and what is attributed. */
const irregular = new Map(
  [
    'said:say told:tell thought:think knew:know known:know felt:feel wrote:write written:write spoke:speak spoken:speak',
    'saw:see seen:see heard:hear found:find held:hold made:make gave:give given:give took:take taken:take sought:seek',
    'went:go gone:go put:put let:let read:read set:set meant:mean swore:swear sworn:swear forbade:forbid forbidden:forbid',
    'foresaw:foresee foreseen:foresee understood:understand kept:keep left:leave met:meet led:lead brought:bring',
    'began:begin begun:begin came:come got:get ran:run sent:send showed:show shown:show stood:stand struck:strike',
    'taught:teach threw:throw thrown:throw won:win lost:lose laid:lay paid:pay drew:draw drawn:draw fought:fight',
    'became:become broke:break broken:break built:build bought:buy caught:catch chose:choose chosen:choose cut:cut',
    'drove:drive driven:drive fell:fall fallen:fall flew:fly forgot:forget hit:hit hurt:hurt rose:rise risen:rise',
    'sang:sing sat:sit shot:shoot sold:sell spent:spend spread:spread stuck:stick withdrew:withdraw bet:bet grew:grow',
    'sold:sell held:hold upheld:uphold overheard:overhear misled:mislead mistook:mistake rebutted:rebut cast:cast',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
)

const byFamily = (table: Readonly<Record<string, string>>, family: Family): [string, Family][] =>
  (table[family] ?? '').split(' ').map((word) => [word, family])

const verbs = new Map<string, Family>([
  ...byFamily(compiled.verbs, 'other'),
  ...byFamily(compiled.verbs, 'social'),
  ...byFamily(compiled.verbs, 'perception'),
  ...byFamily(compiled.verbs, 'emotion'),
  ...byFamily(compiled.verbs, 'cognition'),
  ...byFamily(compiled.verbs, 'communication'),
  ...younger,
])

const nouns = new Map<string, Family>([
  ...byFamily(compiled.nouns, 'act'),
  ...byFamily(compiled.nouns, 'feeling'),
  ...byFamily(compiled.nouns, 'cognition'),
  ...byFamily(compiled.nouns, 'communication'),
  ...byFamily(compiled.nouns, 'group'),
  ...byFamily(compiled.nouns, 'person'),
])

const either = new Set(compiled.either.split(' '))

const stems = (word: string): readonly (readonly [string, Form])[] => {
  if (word.endsWith('ies')) return [[`${word.slice(0, -3)}y`, 's']]
  if (word.endsWith('s') && !word.endsWith('ss'))
    return [
      [word.slice(0, -1), 's'],
      [word.slice(0, -2), 's'],
    ]
  if (word.endsWith('ied')) return [[`${word.slice(0, -3)}y`, 'past']]
  if (word.endsWith('ed')) return cut(word.slice(0, -2), 'past')
  if (word.endsWith('ing')) return cut(word.slice(0, -3), 'ing')
  return []
}

/** "stopp" may come from "stop", "hop" from "hope": the plain stem, with an e, without a doubled letter. */
const cut = (stem: string, form: Form): readonly (readonly [string, Form])[] => [
  [`${stem}e`, form],
  [stem, form],
  [stem.slice(0, -1), form],
]

/** The verb a lower-case word may be a form of, or null: "warned" is a past form of "warn". */
export const verbReading = (word: string): VerbReading | null => {
  const past = irregular.get(word)
  if (past !== undefined) return { lemma: past, form: 'past', family: verbs.get(past) ?? 'other' }
  const plain = verbs.get(word)
  if (plain !== undefined) return { lemma: word, form: 'base', family: plain }
  for (const [lemma, form] of stems(word)) {
    const family = verbs.get(lemma)
    if (family !== undefined) return { lemma, form, family }
  }
  return unlisted(word)
}

/** A word that looks like a verb form though no list has it: "lambasted". */
const unlisted = (word: string): VerbReading | null => {
  if (
    word.length < 6 ||
    nouns.has(word) ||
    /(?:thing|vening|orning|undred|ceiling|wedding|building)$/.test(word)
  )
    return null
  if (word.endsWith('ed')) return { lemma: word.slice(0, -1), form: 'past', family: 'other' }
  return word.endsWith('ing') ? { lemma: word.slice(0, -3), form: 'ing', family: 'other' } : null
}

/** The family of a lower-case noun, singular or plural, or null. */
export const nounFamily = (word: string): Family | null =>
  nouns.get(word) ??
  (word.endsWith('ies') ? nouns.get(`${word.slice(0, -3)}y`) : undefined) ??
  (word.endsWith('s') ? (nouns.get(word.slice(0, -1)) ?? nouns.get(word.slice(0, -2))) : undefined) ??
  (word.endsWith('men') ? nouns.get(`${word.slice(0, -3)}man`) : undefined) ??
  null

/** Is the verb about as often a noun ("report", "claim")? */
export const isOftenNoun = (lemma: string): boolean => either.has(lemma)
