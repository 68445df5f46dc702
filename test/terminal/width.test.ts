import { expect, test } from 'vitest'
import { widthOf } from '../../src/terminal/width.ts'

test.each([
  [undefined, 80],
  [0, 80],
  [5, 20],
  [72, 72],
  [300, 110],
])('a terminal of %s columns is drawn %s wide', (columns, width) => expect(widthOf(columns)).toBe(width))
