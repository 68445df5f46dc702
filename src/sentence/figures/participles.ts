import { irregularParticiple } from './word-classes.ts'

// Irregular verbs by their base form; news verbs and the common ones.
const byBase: ReadonlyMap<string, string> = new Map(
  `go:gone lead:led give:given take:taken make:made build:built rebuild:rebuilt buy:bought sell:sold hold:held keep:kept
  spend:spent send:sent win:won lose:lost run:run fight:fought pay:paid leave:left meet:met speak:spoken steal:stolen
  strike:struck shoot:shot drive:driven fly:flown draw:drawn write:written hit:hit cut:cut set:set see:seen bring:brought
  teach:taught seek:sought tell:told think:thought throw:thrown catch:caught feed:fed freeze:frozen grow:grown hide:hidden
  know:known lend:lent mean:meant ride:ridden rise:risen say:said sink:sunk sit:sat sleep:slept stand:stood swear:sworn
  wear:worn withdraw:withdrawn begin:begun break:broken choose:chosen fall:fallen find:found get:got put:put hurt:hurt
  quit:quit shed:shed spread:spread sweep:swept undergo:undergone have:had do:done come:come become:become flee:fled
  bleed:bled dig:dug bear:borne beat:beaten bind:bound burst:burst deal:dealt drink:drunk eat:eaten forget:forgotten
  hang:hung lay:laid let:let light:lit show:shown shut:shut slide:slid split:split tear:torn understand:understood`
    .split(/\s+/)
    .map((row): readonly [string, string] => {
      const [base = '', participle = base] = row.split(':')
      return [base, participle]
    }),
)

const regular = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

// "making" is of "make" or "mak": the known base decides; "planning" keeps its doubled letter, as "planned" does.
const ofGerund = (word: string): string => {
  const stem = word.slice(0, -3)
  const undoubled = /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
  return byBase.get(stem) ?? byBase.get(`${stem}e`) ?? byBase.get(undoubled) ?? regular(stem)
}

const ofThird = (word: string): string => {
  const stem = word.slice(0, -1)
  const base = /ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:s|sh|ch|x|o)es$/.test(word)
      ? word.slice(0, -2)
      : stem
  return byBase.get(base) ?? byBase.get(stem) ?? regular(base)
}

/** The past participle of a verb in any form, so that forms of a verb group: "flooding", "floods" and "flooded" alike. */
export const participleOf = (word: string): string => {
  const known = irregularParticiple(word) ?? byBase.get(word)
  if (known !== undefined || word.endsWith('ed') || word.length < 5) return known ?? word
  if (word.endsWith('ing')) return ofGerund(word)
  return /[^s]s$/.test(word) ? ofThird(word) : word
}
