import type { Answer, Quote } from './values.ts'

type Silence = Extract<Answer, { kind: 'silent' }>
type Found = Exclude<Answer, { kind: 'silent' }>

/** What both kinds of answer to a question after a fact have. */
type Common = Pick<Answer, 'question' | 'confidence' | 'searched'>

/** An answer whose long lists are made when somebody looks at them: a class for the reason that a quote is one. */
class Sought {
  readonly question: Answer['question']
  readonly confidence: number
  readonly searched: Answer['searched']
  readonly #ranked: () => readonly Quote[]

  constructor({ question, confidence, searched }: Common, ranked: () => readonly Quote[]) {
    this.question = question
    this.confidence = confidence
    this.searched = searched
    this.#ranked = ranked
  }

  get ranked(): readonly Quote[] {
    return this.#ranked()
  }
}

/** Nothing answers: the nearest, and whether the question is in another language. */
export class SilentAnswer extends Sought implements Silence {
  readonly kind = 'silent'
  readonly nearest: readonly Quote[]
  readonly foreign: boolean

  constructor(
    common: Common,
    ranked: () => readonly Quote[],
    { nearest, foreign }: { readonly nearest: readonly Quote[]; readonly foreign: boolean },
  ) {
    super(common, ranked)
    this.nearest = nearest
    this.foreign = foreign
  }
}

/** Quotes that answer, or may. */
export class QuotedAnswer extends Sought implements Pick<Found, 'quotes' | 'more' | 'figures' | 'kind'> {
  readonly kind: Found['kind']
  readonly quotes: Found['quotes']
  readonly figures: Found['figures']
  readonly #more: () => readonly Quote[]

  constructor(
    common: Common,
    ranked: () => readonly Quote[],
    {
      kind,
      quotes,
      more,
      figures,
    }: Pick<Found, 'kind' | 'quotes' | 'figures'> & { readonly more: () => readonly Quote[] },
  ) {
    super(common, ranked)
    this.kind = kind
    this.quotes = quotes
    this.figures = figures
    this.#more = more
  }

  get more(): readonly Quote[] {
    return this.#more()
  }
}

/** The same answer to the question as somebody asked it. */
export const withQuestion = (answer: Answer, question: Answer['question']): Answer =>
  answer.kind === 'silent'
    ? { ...answer, ranked: answer.ranked, question }
    : { ...answer, ranked: answer.ranked, more: answer.more, question }
