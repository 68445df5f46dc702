import type { Action } from '../reply.ts'
import type { Words } from '../words/words.ts'

/** One page of a list: what stands on it, and where it is. Pages count from 1. */
export type Page<T> = { readonly shown: readonly T[]; readonly page: number; readonly pages: number }

/** The page of a list that was asked for; the last one where there are not so many. */
export const pageOf = <T>(all: readonly T[], size: number, asked: number): Page<T> => {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1))
  return { shown: all.slice((page - 1) * size, page * size), page, pages }
}

/** The buttons that turn the page; `data` is what the press needs to know beside the page. */
export const turnsOf = (
  { page, pages }: Page<unknown>,
  id: string,
  data: Readonly<Record<string, unknown>>,
  { lookup }: Words,
): readonly Action[] => {
  const turn = (label: string, to: number): Action => ({
    kind: 'button',
    id,
    label,
    style: 'plain',
    data: { ...data, page: to },
  })
  return [
    ...(page > 1 ? [turn(lookup.previousPage, page - 1)] : []),
    ...(page < pages ? [turn(lookup.nextPage, page + 1)] : []),
  ]
}
