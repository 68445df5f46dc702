import type { Overview } from './question.ts'

/** One way of asking for the state of things. */
export type Rule = Pick<Overview, 'wants'> & {
  readonly pattern: RegExp
  readonly sums?: boolean
  /** It is one only where it names a topic. */
  readonly named?: true
}

const on = '(?:on|about|of|from|in|with|regarding|concerning|around|for|at|over|near)'
const topic = `(?: ${on} (?<topic>.+))?`
const aTopic = ` (?:on|about|of|regarding|concerning) (?<topic>.+)`
const give =
  '(?:(?:give|show|get|tell|send|read|bring|make|list|find|do|have|got|want|need)(?: (?:me|us|you|i))? )?(?:(?:do|have) you (?:have |got )?)?(?:(?:is|are) there )?'
const some = '(?:(?:a|an|the|all|any|some|more|further|other|short|brief|quick|concise|full|complete) )*'
const fresh =
  '(?:latest|newest|most recent|recent|breaking|new|current|top|main|big|biggest|important|most important)'
const stories = '(?:articles?|stories|story|reports?|information|info|things?|events?|items?)'
/** All there is, as people call it. */
export const shelf =
  '(?:(?:this|that|it|the|these|those|all|whole|entire|everything|here|of) )*(?:this|that|it|all|everything|articles?|(?:latest )?news|stor(?:y|ies)|shelf|corpus|channel|server|thing|affair|text|bot|situation|headlines?|latest|events|case|what happened)'

const rule = (
  wants: Overview['wants'],
  pattern: string,
  more: Omit<Rule, 'wants' | 'pattern'> = {},
): Rule => ({
  wants,
  pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
  ...more,
})

/** How people ask for the state of things; politeness, times and what ends a sentence are taken away before. */
export const rules: readonly Rule[] = [
  rule(
    'newest',
    `(?:what(?:['’]?s| is| are| were)? )?${give}${some}(?:(?:${fresh} )*(?:news|updates?|developments?|headlines?)|${fresh} stories|latest|newest|most recent)(?: ${stories})?(?: there| here| you have)?${topic}`,
  ),
  rule(
    'newest',
    `what(?:['’]?s| is| has been| have been|['’]s been| was) (?:new|happening|going on|up|the news|in the news|changed)${topic}`,
  ),
  rule('newest', `(?:is |are )?(?:there )?anything (?:new|happening|going on|to report)${topic}`),
  rule(
    'newest',
    `(?:what(?:['’]?s| is) )?(?:the )?(?:current )?(?:situation|state of (?:things|affairs|play)|status)${topic}`,
  ),
  rule(
    'newest',
    `(?:how are things|how do things stand|where do (?:things|matters|we) stand|how is it going)${topic}`,
  ),
  rule('newest', `(?:what (?:did|have) (?:i|we) miss(?:ed)?|what happened (?:lately|recently))`),
  rule(
    'newest',
    `(?:update|brief) (?:me|us)${topic}|(?:bring|keep|get) (?:me|us) up to (?:date|speed)(?: (?:on|about|with) (?<other>.+))?`,
  ),
  rule('newest', `what (?:has |have )?changed${topic}`),
  rule('newest', "how(?:['’]?s| is| are) (?<topic>.+) (?:going|developing|progressing|coming along)", {
    named: true,
  }),
  rule(
    'events',
    `(?:did|has|have) (?:anything|something|much) (?:new |else )?(?:happen|happened|occur|occurred)${topic}`,
  ),
  rule(
    'events',
    '(?:tell me |explain |show me )?what (?:all |else |has |have |had )?(?:happened|took place|occurred|went on|was going on|was happening|been happening)(?: so far| next| then| since| after(?: that)?)?(?: (?:in|at|with|on|around|near|about|over) (?<topic>.+))?',
  ),
  rule('events', `(?:what (?:are|were) )?${give}${some}(?:(?:key|major|important|main) )*events?${topic}`),
  rule(
    'events',
    `${give}${some}(?:timeline|chronology|chronicle|course of events|sequence of events)${topic}`,
  ),
  rule(
    'about',
    `(?:tell|inform|teach|fill|catch) (?:me|us)(?: in| up)?(?: (?:more|everything|all|something|a bit|a little|what|you (?:know|have)|anything))*${aTopic}`,
  ),
  rule(
    'about',
    `(?:tell|fill|catch|inform) (?:me|us)(?: in| up)?(?: (?:more|everything|all|something|what you (?:know|have)|what happened))?`,
  ),
  rule(
    'about',
    `what (?:do|can|did|have|has|does) (?:you|we|the articles?|the news) (?:know|have|tell(?: me| us)?|say|said|report|reported|write|written|got|heard|find)(?:${aTopic})?`,
  ),
  rule(
    'about',
    `what(?:['’]?s| is) (?:currently |already |so far )?(?:known|reported|written|there)(?: so far)?${aTopic}`,
  ),
  rule(
    'about',
    `(?:(?:do|did|have) you (?:know |have |got )?)?${some}(?:anything|something|information|info|details?|background|facts|everything|articles?|stories|quotes?)${aTopic}`,
  ),
  rule(
    'about',
    `what(?:['’]?s| is| was| are)(?: ${shelf})? all about|what(?:['’]?s| is| was| are) ${shelf} about`,
  ),
  rule(
    'about',
    "what(?:['’]?s| is) (?:in|on) (?:the|this|your) (?:articles|shelf|corpus|channel)|what (?:articles|stories|topics) (?:are there|do you have)",
  ),
  rule(
    'about',
    `${give}${some}(?:summar(?:y|ies)|sum[- ]?up|recap|overview|tl;?dr|gist|run-?down|round-?up|outline|synopsis|highlights|key (?:points|facts|takeaways)|main (?:points|facts|takeaways))(?: (?:of|on|about|for) (?<topic>.+))?`,
    { sums: true },
  ),
  rule(
    'about',
    '(?:summari[sz]e|sum up|sum|recap|tl;?dr|outline)(?: (?:what (?:happened|you know)|(?<topic>.+?)))?(?: up)?',
    {
      sums: true,
    },
  ),
  rule(
    'about',
    `i (?:want|need|would like|['’]d like) to (?:know|hear|learn|read) (?:(?:more|everything|something) )?about (?<topic>.+)`,
  ),
  rule('about', `what (?:should|do|must) (?:i|we) (?:need to |have to )?know(?:${aTopic})?`),
  rule(
    'about',
    `what(?:['’]?s| is) (?:most )?important(?:${topic})?|what(?:['’]?s| is) the (?:whole |full )?story`,
  ),
  rule('about', '(?:explain|describe|introduce) (?:to me |me )?(?<topic>.+)', { named: true }),
  rule(
    'newest',
    String.raw`(?<topic>(?!(?:fake|good|bad|old|the|what|which|who|when|where|why|how|did|does|do|is|are|was|were|any|no)\b)[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,2}) (?:news|updates?|latest|headlines)`,
    { named: true },
  ),
  rule(
    'who',
    `(?:tell me )?who(?:['’]?s| is| was| are| were) (?:(?:this|that) )?(?<topic>.+?)(?: (?:guy|man|woman|person|fellow|chap))?`,
    { named: true },
  ),
  rule('who', `(?:tell me )?what(?:['’]?s| is| was| are| were) (?<topic>.+)`, { named: true }),
]
