/** Words that stand for somebody named elsewhere: alone in a byline they tell nobody anything. */
const pronoun =
  /^(?:i|we|he|she|it|they|you|him|her|them|one|this|that|these|those|who|which|both|some|others|nobody|no one|everybody|everyone|anybody|anyone|somebody|someone|many|most|few|none|the|an?|its|their|his|our)$/i
/** Nobody speaks by these names: "promised by April", "a version of this article". */
const nobody =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:(?:an? )?(?:earlier |previous )?version of )?this (?:article|story|report))$/

/** "Images from the scene suggest": nobody speaks in them. */
const pictures =
  /^(?:the )?(?:images|photos|photographs|pictures|videos?|footage)(?: (?:of|from|on|in|at|by) .*)?$/i

/** A speaker's words as a byline shows them: without the comma that the sentence needed; null for a bare pronoun. */
export const voiceOf = (words: string): string | null => {
  const name = words.replace(/[\s,;:]{1,9}$/, '')
  return name === '' || pronoun.test(name) || nobody.test(name) || pictures.test(name) ? null : name
}
