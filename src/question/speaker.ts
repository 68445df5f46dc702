const name =
  "(?:the )?\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: (?:of |de |al-|van |von )?\\p{Lu}[\\p{L}\\p{N}.'’-]*){0,4}"
const group = "(?:the )?\\p{Ll}[\\p{L}’'-]*(?: \\p{Ll}[\\p{L}’'-]*){0,2}"
const phrase =
  "(?:(?:the|his|her|its|their|a|an) )?[\\p{L}\\p{N}.'’-]+(?: (?!(?:said|say|to|about)\\b)[\\p{L}\\p{N}.'’-]+){0,5}?"
const adverb = '(?:first|also|then|later|now|himself|herself|itself|themselves|reportedly|publicly)'
const says =
  '(?:say|said|saying|claim|claimed|announce|announced|tell|told|respond|responded|react|reacted|reply|replied|answer|answered|offer|offered|demand|demanded|insist|admit|admitted|deny|explain|reveal|propose|threaten|vow|urge|mention|add|ask for|want|think|argue|argued|write|wrote|comment|commented|promise|promised|state|stated|call|called|warn|warned|believe|believes)'

const answers = '(?:reaction|response|reply|answer|position|stance|view|opinion|comment|statement)'

/** How a question names who must say it; the first that fits. */
const patterns: readonly RegExp[] = [
  new RegExp(`\\b[Aa]ccording to (${name})`, 'u'),
  new RegExp(
    `\\b(?:[Ww]hat|[Hh]ow|[Ww]hy|[Ww]hen) (?:did|does|do|has|have|had|would|will) (${name}) ${says}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Ww]hat|[Hh]ow|[Ww]hy|[Ww]hen) (?:did|does|do|has|have|had|would|will) (${group}) ${says}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Ww]hat|[Hh]ow) (?:did|does|do|has|have|had|would|will) (${phrase})(?: ${adverb})? ${says}\\b`,
    'u',
  ),
  new RegExp(`\\b[Dd]id (${name}) ${says}\\b`, 'u'),
  new RegExp(`\\b[Ww]hat (?:was|is|were) (${phrase})['’]s? ${answers}\\b`, 'u'),
  new RegExp(`^(?:[Aa]nd )?(${name})(?:['’]s)? ${answers}\\s*\\??$`, 'u'),
  new RegExp(`\\b(?:reaction|response|statement|comments?|words?) (?:of|from|by) (${name})`, 'u'),
  new RegExp(`\\b[Aa]ccording to (${group})\\s*\\??$`, 'u'),
]

const pronouns = /^(?:he|she|it|they|we|you|i|this|that|these|those)$/i

/** Who must say what is asked for: "according to Kyiv", "what did the mayor say"; null where nobody is named. */
export const speakerIn = (text: string): string | null => {
  for (const pattern of patterns) {
    const found = pattern
      .exec(text)?.[1]
      ?.replace(/^the /i, '')
      .replace(/['’]s$/, '')
    if (found !== undefined && !pronouns.test(found)) return found
  }
  return null
}

const about = /\b(?:to|on|about|of|over|after|when|that)\b[^?]*\p{L}/u
const asking = /\b(?:respon(?:d|ded|ses?)|react(?:ed|ions?)?|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?)\b/gi

/**
 * A question after somebody's words without the verb that asks for them, where nothing else is asked: "how did Kyiv respond?" is
 * answered by what Kyiv said, not by who else responds.
 */
export const withoutAsking = (text: string): string => {
  const rest = text.replace(asking, '')
  return about.test(rest) ? text : rest
}
