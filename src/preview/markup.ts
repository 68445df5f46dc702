import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import { z } from 'zod'

/** Marked up text as a tree: what the page draws. */
export type Markup = {
  readonly type: string
  /** Words of a `text`, `inlineCode` or `codeBlock`; what stands inside of anything else. */
  readonly content?: string | readonly Markup[] | undefined
  /** Of a heading, 1 to 3. */
  readonly level?: number | undefined
  /** Of a link. */
  readonly target?: string | undefined
  /** Of an emoji or a command. */
  readonly name?: string | undefined
  /** Of a mention. */
  readonly id?: string | undefined
  /** Of a `timestamp`: seconds since 1970. */
  readonly timestamp?: string | undefined
  readonly format?: string | undefined
  /** Of a list. */
  readonly ordered?: boolean | undefined
  readonly items?: readonly (readonly Markup[])[] | undefined
}

const Tree: z.ZodType<Markup> = z.lazy(() =>
  z.object({
    type: z.string(),
    content: z.union([z.string(), z.array(Tree)]).optional(),
    level: z.number().optional(),
    target: z.string().optional(),
    name: z.string().optional(),
    id: z.string().optional(),
    timestamp: z.string().optional(),
    format: z.string().optional(),
    ordered: z.boolean().optional(),
    items: z.array(z.array(Tree)).optional(),
  }),
)

type Rule = (typeof rulesExtended)[string]
type Match = Rule['match']

const atLineStart = (before: string): boolean => before === '' || before.endsWith('\n')

/** Whether what came before ends its line; the parser's type leaves its own field out. */
const State = z.object({ prevCapture: z.array(z.string()).nullish() })

const startsLine = (state: unknown): boolean => {
  const before = State.safeParse(state).data?.prevCapture
  return atLineStart(before?.[0] ?? '')
}

const listItems = /^(?:(?:[-*]|\d{1,9}\.) [^\n]*\n)*(?:[-*]|\d{1,9}\.) [^\n]*(?:\n|$)/

/** Lists: the parser package has none, and Discord shows them. */
const list: Rule = {
  order: SimpleMarkdown.defaultRules.blockQuote.order,
  match: ((source, state) => (startsLine(state) ? listItems.exec(source) : null)) satisfies Match,
  parse: ([lines = ''], parse, state) => ({
    ordered: /^\d/.test(lines),
    items: lines
      .trimEnd()
      .split('\n')
      .map((line) => parse(line.replace(/^\S+ /, ''), { ...state, prevCapture: null })),
  }),
}

/** Discord makes links of web addresses alone. */
const safe = (target: string): boolean => /^https?:\/\//.test(target)

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list })

const linked = (node: Markup): Markup =>
  node.target === undefined || safe(node.target) ? node : { type: 'text', content: node.target }

/** The tree of a text in Discord's markup. An escaped sign is that sign, and nothing else. */
export const markupOf = (text: string): readonly Markup[] =>
  z
    .array(Tree)
    .parse(parser(text, { inline: true }))
    .map(linked)
