import { randomBytes } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new id of twelve letters: ids are made by us, never by a page, a file or a person. */
export const newId = (): string =>
  [...randomBytes(12)].map((byte) => letters.charAt(byte % letters.length)).join('')
