import { calendarOf } from '../when.ts'
import { numberIn, stopped } from './common.ts'
import { articles, sentences } from './ukrainian/counts.ts'
import { ukrainianDesk } from './ukrainian/desk.ts'
import { ukrainianEdge } from './ukrainian/edge.ts'
import { ukrainianAbout, ukrainianHelp } from './ukrainian/help.ts'
import { ukrainianLookup } from './ukrainian/lookup.ts'
import { ukrainianRefusals } from './ukrainian/refusals.ts'
import { ukrainianShelf } from './ukrainian/shelf.ts'
import type { Words } from './words.ts'

/** Ukrainian. */
export const ukrainian = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    number: numberIn(locale),
    dateUnknown: 'дата невідома',
    published: (day) => `опубліковано ${day}`,
    sourceUnknown: 'джерело невідоме',
    carriedBy: (names) => `також у ${names}`,
    unsure: 'Я не впевнений, що це відповідь. Це найближчі речення, які я знайшов.',
    silent: 'Статті не відповідають на це.',
    otherLanguage:
      'Я шукаю слова запитання такими, як вони є, і нічого не перекладаю. Запитайте, будь ласка, мовою статей.',
    nearest: 'Найближчі речення, які не відповідають:',
    searched: ({ articles: some, sentences: all, from, to }) =>
      stopped(
        `Переглянуто: ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}`,
      ),
    figures: 'Числа поруч',
    inContext: 'У контексті',
    moreQuotes: 'Більше цитат',
    noMore: 'Це все, що я знайшов.',
    basis: {
      stated: 'дату вказано на сторінці',
      metadata: 'дата з метаданих сторінки',
      url: 'дата з адреси',
      moderator: 'дату вказав модератор',
    },
    page: (page, of) => `сторінка ${page} з ${of}`,
    earlier: 'Раніше',
    later: 'Пізніше',
    openArticle: 'Відкрити статтю',
    lookup: ukrainianLookup(calendar),
    help: ukrainianHelp,
    about: ukrainianAbout,
    edge: ukrainianEdge,
    desk: ukrainianDesk,
    shelf: ukrainianShelf,
    refusals: ukrainianRefusals,
  }
}
