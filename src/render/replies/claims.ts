import type { Quote } from '../../answer/values.ts'
import type { Claim, Claims } from '../../lookup/claims/claims.ts'
import type { Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { quoteBlock, sourceOf } from './quote.ts'

const note = (text: string): Block => ({ kind: 'note', text })

/** What was found out about a claim is the first thing to see. */
const verdict = (text: string): Block => ({ kind: 'text', text, strong: true })

/** Where a claim stands word for word: the earliest sentence, the other articles named beside it. */
const exactBlocks = ([first, ...rest]: readonly Quote[], words: Words): readonly Block[] => {
  if (first === undefined) return []
  const { article } = first
  const day = article.published === null ? null : words.calendar.day(article.published.date)
  const carriedBy = [...new Set(rest.map((quote) => quote.article))].filter((other) => other !== article)
  return [
    verdict(words.lookup.exact(sourceOf(article, words), day)),
    quoteBlock({ ...first, carriedBy }, words),
  ]
}

const verdictBlocks = (claim: Claim, words: Words): readonly Block[] => {
  const { quotes, others } = claim
  switch (claim.verdict) {
    case 'exact':
      return exactBlocks(quotes, words)
    case 'near':
      return [verdict(words.lookup.near), ...quotes.map((quote) => quoteBlock(quote, words))]
    case 'absent':
      return others.length > 0 ? [] : [verdict(words.lookup.absent)]
  }
}

const claimBlocks = (claim: Claim, words: Words): readonly Block[] => [
  { kind: 'text', text: words.desk.quoted(claim.text) },
  ...verdictBlocks(claim, words),
  ...(claim.others.length === 0
    ? []
    : [verdict(words.lookup.otherFigures), ...claim.others.map((quote) => quoteBlock(quote, words))]),
]

/** What the articles say to each claim of a message; for whoever asked alone. */
export const replyToClaims = ({ claims, left }: Claims, words: Words): Reply => {
  const { lookup } = words
  if (claims.length === 0)
    return { blocks: [{ kind: 'text', text: lookup.noClaims }], actions: [], private: true }
  return {
    blocks: [
      { kind: 'heading', text: lookup.claims(claims.length) },
      ...claims.flatMap((claim, at): readonly Block[] => [
        ...(at === 0 ? [] : [{ kind: 'rule' } as const]),
        ...claimBlocks(claim, words),
      ]),
      ...(left === 0 ? [] : [note(lookup.claimsLeft(left))]),
    ],
    actions: [],
    private: true,
  }
}
