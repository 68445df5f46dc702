/** Is told from which word to which, and the place of the weight in the list of weights. */
export type Told = (from: string, to: string, weight: number) => void

/** The words that a word is linked to, those of the highest weight first, then by their letters. */
export type Links = (word: string) => readonly (readonly [string, number])[]

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
  return (word) => {
    const place = placeOf(word, words)
    if (place < 0) return []
    const [from = 0, to = 0] = lists.starts.subarray(place, place + 2)
    return Array.from({ length: Math.min(most, to - from) }, (_, i) => [
      words[lists.targets[from + i] ?? 0] ?? '',
      weights[lists.weights[from + i] ?? 0] ?? 0,
    ])
  }
}
