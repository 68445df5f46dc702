import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Article } from '../../article/article.ts'
import type { Detail } from '../../article/provenance.ts'
import type { Words } from '../../render/words/words.ts'

/** So much work is done for a paragraph's words; a paragraph that differs more is shown as old and new. */
const mostEdits = 400
/** Words that are the same are shown so far around a change, in characters. */
const around = 40

const sameWords = (words: string, isFirst: boolean, isLast: boolean): string => {
  if (words.length <= 2 * around) return words
  const head = isFirst ? '' : words.slice(0, around)
  const tail = isLast ? '' : words.slice(-around)
  return `${head} … ${tail}`.toWellFormed()
}

const inWords = (before: string, now: string): readonly string[] => {
  const parts = diffWordsWithSpace(before, now, { maxEditLength: mostEdits })
  const kept = parts?.filter(({ added, removed }) => !added && !removed) ?? []
  const same = kept.reduce((sum, { value }) => sum + value.length, 0)
  if (parts === undefined || same < Math.min(before.length, now.length) / 3)
    return [`− ${before}`, `+ ${now}`]
  const words = parts.map(({ value, added, removed }, at) => {
    if (added) return `[+ ${value.trim()}]`
    return removed ? `[− ${value.trim()}]` : sameWords(value, at === 0, at === parts.length - 1)
  })
  return [`± ${words.join('').trim()}`]
}

const paragraphs = (text: string): string[] => text.split(/\n+/)

const inText = (before: string, now: string): readonly string[] => {
  const parts = diffArrays(paragraphs(before), paragraphs(now))
  return parts.flatMap(({ value, added, removed }, at) => {
    const next = parts[at + 1]
    const previous = parts[at - 1]
    if (removed && next?.added && value.length === next.value.length)
      return value.flatMap((paragraph, i) => inWords(paragraph, next.value[i] ?? ''))
    if (added && previous?.removed && value.length === previous.value.length) return []
    if (added) return value.map((paragraph) => `+ ${paragraph}`)
    return removed ? value.map((paragraph) => `− ${paragraph}`) : []
  })
}

const lines = ['title', 'source', 'agency', 'url'] as const

const dayOf = ({ published }: Article, { calendar }: Words): string | null =>
  published === null ? null : calendar.day(published.date)

/**
 * How two versions differ, line by line as a person reads it: `Source: “A” → “B”`; `± … homes were [− 210][+ 345] …` for words;
 * `−` and `+` for whole paragraphs. Empty where they are the same.
 */
export const differenceOf = (before: Article, now: Article, words: Words): readonly string[] => {
  const { desk } = words
  const shown = (value: string | null): string => (value === null ? desk.none : desk.quoted(value))
  const changed = (name: Detail, was: string | null, is: string | null): readonly string[] =>
    was === is ? [] : [desk.labelled(desk.fields[name], `${shown(was)} → ${shown(is)}`)]
  return [
    ...lines.flatMap((name) => changed(name, before[name], now[name])),
    ...changed('published', dayOf(before, words), dayOf(now, words)),
    ...(before.text === now.text ? [] : inText(before.text, now.text)),
  ]
}
