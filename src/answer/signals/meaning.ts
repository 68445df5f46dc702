import type { Meaning } from '../meaning.ts'
import type { Signal } from './signal.ts'

const own = (name: string, value: keyof Meaning): Signal => ({
  name,
  of: ({ place }, _, { meanings }) => meanings.each[place]?.[value] ?? 0,
})

const share = (name: string, value: 'coverage' | 'others' | 'onSubject' | 'direction'): Signal => ({
  name,
  of: ({ place }, _, { meanings }) => (meanings.each[place]?.[value] ?? 0) / meanings.best[value],
})

/** How near the words of the question and of the sentence lie by their use in English. */
export const meaning: readonly Signal[] = [
  own('meaning coverage', 'coverage'),
  share('meaning coverage share', 'coverage'),
  {
    name: 'meaning coverage of article',
    of: ({ place, candidate }, _, { meanings }) =>
      (meanings.each[place]?.coverage ?? 0) / (meanings.ofArticle.get(candidate.entry) ?? 1e-9),
  },
  own('meaning of other words', 'others'),
  share('meaning of other words share', 'others'),
  own('meaning beyond title', 'beyondTitle'),
  own('least by meaning', 'least'),
  own('on the subject', 'onSubject'),
  share('on the subject share', 'onSubject'),
  share('direction share', 'direction'),
  own('new direction', 'newDirection'),
  own('rarity of new words', 'rarity'),
  own('rarest new word', 'rarest'),
  own('kind asked by meaning', 'kindAsked'),
  own('new person', 'person'),
  own('new place', 'place'),
]
