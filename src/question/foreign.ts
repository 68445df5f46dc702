/** Words of grammar by which a question in another language is told; none of them is English (German "die" and "was" are). */
const words = new Set(
  `wer wie wann wo warum wieso welche welcher welches viele wurden wurde wird sind ist hat haben hatte und oder der das den dem des
  ein eine einen nicht kein mit für von vom zum zur über nach bei auf aus sich sie er es gibt gab sagte die was war
  qui que quoi quand où comment pourquoi combien quel quelle quels quelles est sont ont été était dit les des une dans sur avec pas
  pour par aux cette ces leur de le la du et en il elle cas morts
  quién quien quiénes qué cuándo cuando dónde donde cómo cuánto cuántos cuántas cuanto cuantos cuantas cuál cual fue fueron están
  está han dijo los las una del por para con según murieron cuesta cuestan hay muertos quien quienes que
  chi che cosa quando dove perché quanto quanti quante quale sono è stato stati della delle degli nel nella gli
  quem quando onde como porquê quantos quantas qual foi foram são não os uma dos das no na pelo pela
  wie wat wanneer waar waarom hoeveel welke zijn werd werden heeft hebben het een van voor niet
  kosztuje ilu zginęło kto co kiedy gdzie dlaczego ile jak czy jest są był była było nie
  kim ne zaman nerede neden kaç nasıl`.split(/\s+/),
)
/** Words that are foreign only beside others: they are English, too. */
const english = new Set(
  'die was war hat dem des es as no na den comment pour pas ton con sur are or kim ile ne has do how the'.split(
    ' ',
  ),
)

const latin = /\p{Script=Latin}/gu
const others =
  /[\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Thai}\p{Script=Devanagari}]/gu

const grammar =
  /\b(?:the|a|an|of|is|are|was|were|did|does|do|has|have|how|what|when|where|who|why|which|many|much|in|on|to|for|and|by|from|with|about|this|that|any)\b/gi

/**
 * Is a question asked in another language than English: in letters of another script, or with more words of another grammar
 * than of its own? "Wann kamen die Soldaten an?", "сколько погибло?"
 */
export const isForeign = (question: string): boolean => {
  const text = question.replace(/["“«][^"“”«»]*["”»]/g, ' ')
  const script = (text.match(others) ?? []).length
  if (script > (text.match(latin) ?? []).length) return true
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const foreign = all.filter((word) => words.has(word) && !english.has(word)).length
  const beside = all.filter((word) => words.has(word) && english.has(word)).length
  const own = (text.match(grammar) ?? []).length
  return foreign > 0 && foreign + beside >= 2 && foreign + beside > own
}

/** Is this a word of grammar in another language, which English texts hold only in names: the "la" of "La Salle"? */
export const isGrammarAbroad = (word: string): boolean => words.has(word.toLowerCase())
