import { z } from 'zod'
import { articleFrom } from '../../src/article/make.ts'
import { sha256 } from '../../src/article/verbatim.ts'
import type { Store, Who } from '../../src/store/store.ts'
import { oneOf } from './random.ts'

/** The shelf on which changes are tried. */
export const shelf = 'oakford'

export const Change = z.object({
  deed: z.enum(['save', 'remove', 'restore']),
  id: z.string(),
  /** The number that the article's text is made from. */
  seed: z.number(),
})

/** One change to a shelf, small enough to be written on a line. */
export type Change = z.infer<typeof Change>

/** An article's text of some hundred to some ten thousand characters, made from a number. */
export const textFrom = (seed: number): string =>
  `The river reached mark ${seed}. `.repeat(1 + (seed % 7) ** 4).trim()

/** A change to one of six articles. */
export const anyChange = (random: () => number): Change => ({
  deed: oneOf(random, ['save', 'save', 'save', 'remove', 'restore']),
  id: oneOf(random, ['a', 'b', 'c', 'd', 'e', 'f']),
  seed: Math.floor(random() * 1e6),
})

const who: Who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }

/** Makes a change in a store. */
export const make = async (store: Store, { deed, id, seed }: Change): Promise<void> => {
  if (deed === 'save') await store.save([articleFrom({ id, shelf, text: textFrom(seed) })], who)
  else if (deed === 'remove') await store.remove(shelf, id, who)
  else await store.restore(shelf, id, who)
}

type Standing = { readonly sha256: string; readonly version: number; readonly removed: boolean }

/** What should stand after changes: a plain map, none of a store's machinery. */
export type Model = ReadonlyMap<string, Standing>

/** The model after one more change. */
export const after = (model: Model, { deed, id, seed }: Change): Model => {
  const found = model.get(id)
  if (deed === 'save')
    return new Map(model).set(id, {
      sha256: sha256(textFrom(seed)),
      version: (found?.version ?? 0) + 1,
      removed: false,
    })
  return found === undefined ? model : new Map(model).set(id, { ...found, removed: deed === 'remove' })
}

/** What stands in a store, in the model's form; `null` where something is torn. */
export const standingIn = async (store: Store): Promise<Model | null> => {
  const { articles, damaged } = await store.holdings(shelf)
  const removed = await store.removed(shelf)
  const model = new Map<string, Standing>()
  for (const { id, sha256: hash, version } of articles)
    model.set(id, { sha256: hash, version, removed: false })
  // Their texts are looked at below, with those of all versions.
  for (const { id, sha256: hash, version } of removed) model.set(id, { sha256: hash, version, removed: true })
  for (const [id, { version }] of model) {
    const versions = await store.versions(shelf, id)
    if (
      versions.some(
        ({ article }, at) => article.version !== at + 1 || sha256(article.text) !== article.sha256,
      )
    )
      return null
    if (versions.length !== version) return null
  }
  return damaged.length === 0 ? model : null
}

/** Are two models the same? */
export const same = (a: Model, b: Model): boolean =>
  a.size === b.size &&
  [...a].every(([id, { sha256: hash, version, removed }]) => {
    const other = b.get(id)
    return other?.sha256 === hash && other.version === version && other.removed === removed
  })
