/** Is told from which word to which, and the place of the weight in the list of weights. */
export type Told = (from: string, to: string, weight: number) => void

/** The words that a word is linked to, those of the highest weight first, then by their letters. */
export type Links = {
  readonly of: (word: string) => readonly (readonly [string, number])[]
  /** The same by their places among `words`. */
  readonly each: (word: string, see: (place: number, weight: number) => void) => void
  /** Every word that is linked, sorted. */
  readonly words: readonly string[]
}

/** The place of a word in a sorted list, by halves; -1 where it is not in it. */
const placeOf = (word: string, sorted: readonly string[]): number => {
  let [from, to] = [0, sorted.length - 1]
  while (from <= to) {
    const middle = (from + to) >> 1
    const there = sorted[middle] ?? ''
    if (there === word) return middle
    if (there < word) from = middle + 1
    else to = middle - 1
  }
  return -1
}

/** More words than this do not fit the numbers in which the links are held. */
const room = 2 ** 16

/** Every word that is linked, sorted. */
const wordsOf = (tellAll: (told: Told) => void): readonly string[] => {
  const words = new Set<string>()
  tellAll((from, to) => words.add(from).add(to))
  if (words.size > room) throw new RangeError(`${words.size} words are more than ${room}`)
  return [...words].sort()
}

/** One number a link, which sort as the links are to be told: by word, then weight, then the other word. */
const sortedKeys = (tellAll: (told: Told) => void, words: readonly string[], kinds: number): Float64Array => {
  const places = new Map(words.map((word, place) => [word, place]))
  const keys: number[] = []
  tellAll((from, to, weight) => {
    if (from !== to) keys.push(((places.get(from) ?? 0) * kinds + weight) * room + (places.get(to) ?? 0))
  })
  return Float64Array.from(keys).sort()
}

/** Where each word's links begin, and for each link the other word and the weight; of two like links the weightier. */
const listsFrom = (keys: Float64Array, words: number, kinds: number) => {
  const starts = new Uint32Array(words + 1)
  const targets = new Uint16Array(keys.length)
  const weights = new Uint8Array(keys.length)
  let [length, row] = [0, 0]
  for (const key of keys) {
    const from = Math.floor(key / room / kinds)
    while (row < from) starts[++row] = length
    const target = key % room
    if (targets.subarray(starts[from], length).includes(target)) continue
    targets[length] = target
    weights[length++] = Math.floor(key / room) % kinds
  }
  while (row < words) starts[++row] = length
  return { starts, targets: targets.slice(0, length), weights: weights.slice(0, length) }
}

/**
 * Links between many words, held in lists of numbers: 0.9 MB for 63,000 of them, where a map of maps took 6.6. `tellAll`
 * tells each link, and is called twice. `weights` from high to low; of a word at most `most` are told.
 */
export const linksFrom = (tellAll: (told: Told) => void, weights: readonly number[], most: number): Links => {
  const words = wordsOf(tellAll)
  const keys = sortedKeys(tellAll, words, weights.length)
  const lists = listsFrom(keys, words.length, weights.length)
  const each: Links['each'] = (word, see) => {
    const place = placeOf(word, words)
    if (place < 0) return
    const from = lists.starts[place] ?? 0
    const to = Math.min(from + most, lists.starts[place + 1] ?? 0)
    for (let at = from; at < to; at++) see(lists.targets[at] ?? 0, weights[lists.weights[at] ?? 0] ?? 0)
  }
  const of: Links['of'] = (word) => {
    const found: [string, number][] = []
    each(word, (place, weight) => {
      found.push([words[place] ?? '', weight])
    })
    return found
  }
  return { of, each, words }
}
