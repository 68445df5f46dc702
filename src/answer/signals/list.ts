import { agreement } from './agreement.ts'
import { defines } from './defines.ts'
import { kind } from './kind.ts'
import { layout } from './layout.ts'
import { letters } from './letters.ts'
import { meaning } from './meaning.ts'
import { names } from './names.ts'
import { order } from './order.ts'
import { origin } from './origin.ts'
import { rivals } from './rivals.ts'
import { shape } from './shape.ts'
import type { Signal } from './signal.ts'
import { time } from './time.ts'
import { words } from './words.ts'

/** Every signal that a sentence is ranked by. The weights file names them: a new one needs `bench/train-ranker.ts`. */
export const signals: readonly Signal[] = [
  ...words,
  ...order,
  ...names,
  ...kind,
  ...time,
  ...origin,
  ...shape,
  ...agreement,
  ...defines,
  ...meaning,
  ...layout,
  ...rivals,
  ...letters,
]
