import file from './attributions.weights.json' with { type: 'json' }

/** What each named feature adds to a score. */
export type Weights = ReadonlyMap<string, number>

/** The three linear models: is it a cue, which phrase is its speaker, how far does the speaker's phrase run. */
export type Model = { readonly cue: Weights; readonly speaker: Weights; readonly extent: Weights }

/** A line of the weights file is a feature and its weight in hundredths: "lemma=say 231". */
const weightsFrom = (lines: readonly string[]): Weights =>
  new Map(
    lines.map((line): [string, number] => {
      const gap = line.lastIndexOf(' ')
      return [line.slice(0, gap), Number(line.slice(gap + 1)) / 100]
    }),
  )

/** The model that ships, trained by bench/train-attributions.ts. */
export const shipped: Model = {
  cue: weightsFrom(file.cue),
  speaker: weightsFrom(file.speaker),
  extent: weightsFrom(file.extent),
}

/** The sum of the weights of the features; unknown ones add nothing. */
export const scoreOf = (weights: Weights, features: readonly string[]): number => {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}

/** The option that scores highest, the first of equals; null where there is none. */
export const bestOf = <T>(options: readonly T[], score: (option: T) => number): T | null => {
  let best: T | null = null
  let top = Number.NEGATIVE_INFINITY
  for (const option of options) {
    const s = score(option)
    if (s > top) {
      top = s
      best = option
    }
  }
  return best
}
