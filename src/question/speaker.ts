const name =
  "(?:the )?\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: (?:of |de |al-|van |von )?\\p{Lu}[\\p{L}\\p{N}.'’-]*){0,4}"
const group = "(?:the )?\\p{Ll}[\\p{L}’'-]*(?: \\p{Ll}[\\p{L}’'-]*){0,2}"
const says =
  '(?:say|said|saying|claim|claimed|announce|announced|tell|told|respond|responded|react|reacted|think|argue|argued|write|wrote|comment|commented|promise|promised|state|stated|call|called|warn|warned|believe|believes)'

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
  new RegExp(`\\b[Dd]id (${name}) ${says}\\b`, 'u'),
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
