import type { Descriptions } from './common.ts'
import { articles } from './descriptions/articles.ts'
import { asking } from './descriptions/asking.ts'
import { following } from './descriptions/following.ts'
import type { Line } from './descriptions/line.ts'
import { moderating } from './descriptions/moderating.ts'
import { shelves } from './descriptions/shelves.ts'

const lines: readonly Line[] = [...asking, ...following, ...articles, ...shelves, ...moderating]

/** Discord's codes for the languages of a line, in its order after English. */
const codes: readonly (readonly string[])[] = [['de'], ['es-ES', 'es-419'], ['fr'], ['uk'], ['ko']]

const byEnglish: ReadonlyMap<string, Descriptions> = new Map(
  lines.map(([en, ...others]) => [
    en,
    new Map(others.flatMap((text, i) => (codes[i] ?? []).map((code) => [code, text] as const))),
  ]),
)

/** What a command or option says of itself in other languages, by Discord's code; none where it is not translated. */
export const descriptionsIn = (english: string): Descriptions => byEnglish.get(english) ?? new Map()

/** Every English text that is translated. */
export const described: readonly string[] = lines.map(([en]) => en)
