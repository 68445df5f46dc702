import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Article } from '../../article/article.ts'
import type { Detail } from '../../article/provenance.ts'
import type { Words } from '../../render/words/words.ts'

/**
 * So many edits are looked for: a text that differs by more paragraphs, or a paragraph by more words, is shown as old and
 * new. Without a bound two long texts kept everybody waiting for eight seconds.
 */
const mostEdits = { paragraphs: 400, words: 200 } as const
/** So many paragraphs are compared word by word: more than anybody is shown. */
const mostCompared = 12
/** Words that are the same are shown so far around a change, in characters. */
const around = 40

const sameWords = (words: string, isFirst: boolean, isLast: boolean): string => {
  if (words.length <= 2 * around) return words
  const head = isFirst ? '' : words.slice(0, around)
  const tail = isLast ? '' : words.slice(-around)
  return `${head} … ${tail}`.toWellFormed()
}

const gone = (paragraph: string): string => `− ${paragraph}`
const come = (paragraph: string): string => `+ ${paragraph}`

const inWords = (before: string, now: string): readonly string[] => {
  const parts = diffWordsWithSpace(before, now, { maxEditLength: mostEdits.words })
  const kept = parts?.filter(({ added, removed }) => !added && !removed) ?? []
  const same = kept.reduce((sum, { value }) => sum + value.length, 0)
  if (parts === undefined || same < Math.min(before.length, now.length) / 3) return [gone(before), come(now)]
  const words = parts.map(({ value, added, removed }, at) => {
    if (added) return `[+ ${value.trim()}]`
    return removed ? `[− ${value.trim()}]` : sameWords(value, at === 0, at === parts.length - 1)
  })
  return [`± ${words.join('').trim()}`]
}

const paragraphs = (text: string): string[] => text.split(/\n+/)

const inText = (before: string, now: string): readonly string[] => {
  const [old, young] = [paragraphs(before), paragraphs(now)]
  const parts = diffArrays(old, young, { maxEditLength: mostEdits.paragraphs })
  if (parts === undefined) return [...old.map(gone), ...young.map(come)]
  let compared = 0
  const pair = (was: string, is: string): readonly string[] =>
    compared++ < mostCompared ? inWords(was, is) : [gone(was), come(is)]
  return parts.flatMap(({ value, added, removed }, at) => {
    const next = parts[at + 1]
    const previous = parts[at - 1]
    if (removed && next?.added && value.length === next.value.length)
      return value.flatMap((paragraph, i) => pair(paragraph, next.value[i] ?? ''))
    if (added && previous?.removed && value.length === previous.value.length) return []
    if (added) return value.map(come)
    return removed ? value.map(gone) : []
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
