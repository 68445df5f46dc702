const marks = /\p{M}+/gu
const apostrophes = /['’ʼ`]/g
/** Endings by which one Slavic name is written several ways: Zelensky, Zelenskyy, Zelenskiy, Zelenskyi. */
const transliterated = /(?<=\p{L}{4})(?:yy|iy|ij|yi)$/u
const plain = /^[a-z0-9]*$/

/** Does the word end in a letter that one of those endings has? */
const mayBeTransliterated = (word: string): boolean => {
  const last = word.charCodeAt(word.length - 1)
  return last === 0x79 || last === 0x6a || last === 0x69
}

/** A word as it is compared: lower case, without diacritics and apostrophes, one spelling for `-skyy`, `-skiy`, `-skyi`. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase()
  const bare = plain.test(lower) ? lower : lower.normalize('NFKD').replace(marks, '').replace(apostrophes, '')
  return mayBeTransliterated(bare) ? bare.replace(transliterated, 'y') : bare
}
