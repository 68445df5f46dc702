import { type Store, StoreError } from '../../src/store/store.ts'

/** A store whose changes to articles can be made to fail, as on a full disk. */
export const breaking = (
  store: Store,
): { readonly store: Store; readonly breakIt: (yes: boolean) => void } => {
  let broken = false
  const guard =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (broken) throw new StoreError('save', { cause: new Error('disk full') })
      return work(...args)
    }
  return {
    store: { ...store, save: guard(store.save), remove: guard(store.remove), restore: guard(store.restore) },
    breakIt: (yes) => {
      broken = yes
    },
  }
}
