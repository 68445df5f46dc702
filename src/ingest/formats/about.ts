import { z } from 'zod'
import type { Reason, Refusal, Why } from '../../article/refusal.ts'
import { calendarDay } from '../text/stated.ts'

/** What a person or a page's head says of an article; `null` where it says nothing. `published` is `YYYY-MM-DD`. */
export type About = {
  readonly title: string | null
  readonly source: string | null
  readonly agency: string | null
  readonly url: string | null
  readonly published: string | null
  readonly language: string | null
}

/** Something read at the door, or what is wrong with it: enough to tell a person what to mend. */
export type Read<T, Problem = Refusal> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'bad'; readonly problem: Problem; readonly cause?: unknown }

/** A bad reading with what is wrong. */
export const bad = <Problem>(problem: Problem, cause?: unknown): Read<never, Problem> => ({
  kind: 'bad',
  problem,
  cause,
})

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.{0,30})?$/

/** The day in `2026-05-05` or `2026-05-05T10:30:00Z`, as it is written there; `null` where it is none. */
const dayOf = (value: string): string | null => {
  const [, year, month, day] = DAY.exec(value.trim()) ?? []
  return calendarDay(Number(year), Number(month), Number(day))
}

const known = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null)

/** What a field must be, by the name of the reason that says otherwise: zod carries it as its message. */
const must = (why: Why): Why => why
const text = known(z.string(must('fieldNotText')).max(2_048, must('fieldNotShortText')))
const link = known(
  z.url({ protocol: /^https?$/, error: must('fieldNotLink') }).max(2_048, must('fieldNotShortLink')),
)
const day = known(
  z
    .string(must('fieldNotDate'))
    .refine((value) => dayOf(value) !== null, must('fieldNotDate'))
    .transform(dayOf),
)

/** The fields of an article's head, each by its name; strict: a field that is not listed is refused by name. */
export const aboutFields = {
  title: text,
  source: text,
  agency: text,
  url: link,
  published: day,
  language: text,
} as const

/** What the project's own articles say besides: on whose reporting they rest, what dates them, their licence. */
const provenance = {
  basis: z.unknown().optional(),
  rests_on: z.unknown().optional(),
  licence: z.unknown().optional(),
  license: z.unknown().optional(),
}

const headShape = z.strictObject({ ...aboutFields, ...provenance })

/** A value as a person reads it; YAML may hold a list that holds itself, which JSON cannot say. */
const said = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? '').slice(0, 60)
  } catch {
    return 'a value that holds itself'
  }
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => z.record(z.string(), z.unknown()).safeParse(inner).data?.[String(key)],
    value,
  )

/** The reasons that zod carries as messages. */
const fieldReasons: readonly Why[] = [
  'fieldNotText',
  'fieldNotShortText',
  'fieldNotLink',
  'fieldNotShortLink',
]

const reasonFor = (issue: z.core.$ZodIssue, value: unknown, fields: readonly string[]): Reason => {
  if (issue.code === 'unrecognized_keys')
    return { why: 'fieldUnknown', of: [issue.keys.map(said).join(', '), fields.join(', ')] }
  if (issue.path.length === 0) return { why: 'fieldsNoList', of: [said(value)] }
  const [name, got] = [issue.path.join('.'), at(value, issue.path)]
  if (got === undefined) return { why: 'fieldMissing', of: [name] }
  return { why: fieldReasons.find((one) => one === issue.message) ?? 'fieldNotDate', of: [name, said(got)] }
}

/** Reads a value by a shape; what is wrong is said field by field. */
export const readAs = <T>(shape: z.ZodType<T>, value: unknown, fields: readonly string[]): Read<T> => {
  const result = shape.safeParse(value)
  if (result.success) return { kind: 'read', value: result.data }
  const problem = result.error.issues.slice(0, 5).map((issue) => reasonFor(issue, value, fields))
  return bad(problem, result.error)
}

/** Reads the fields of front matter or of a side file; what says where the article comes from is allowed and left there. */
export const aboutFrom = (value: unknown): Read<About> => {
  const read = readAs(headShape, value ?? {}, Object.keys(aboutFields))
  if (read.kind === 'bad') return read
  const { title, source, agency, url, published, language } = read.value
  return { kind: 'read', value: { title, source, agency, url, published, language } }
}
