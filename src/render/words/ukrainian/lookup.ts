import type { Unreadable } from '../../../lookup/search/search.ts'
import type { Calendar } from '../../when.ts'
import { bucketWith, differWith, joined, stopped } from '../common.ts'
import type { LookupWords } from '../lookup.ts'
import { articles, figures, number, sentences } from './counts.ts'

/** Which sources there are, where one was named that is not. */
export const noSource = (typed: string, known: readonly string[]): string =>
  known.length === 0
    ? `Джерела з назвою "${typed}" тут немає.`
    : `Джерела з назвою "${typed}" тут немає. Є: ${known.join(', ')}.`

const unreadable = (wrong: Unreadable, sources: readonly string[]): string => {
  switch (wrong.problem) {
    case 'nothing':
      return 'Не бачу слова для пошуку. Напишіть одне або кілька, наприклад: міст "міська рада" -гребля'
    case 'unclosed':
      return 'Бракує лапок: напишіть "міська рада" з лапками з обох боків.'
    case 'empty':
      return `Після ${wrong.operator}: чогось бракує. Пишіть без пробілу, наприклад before:2025-01-24 або source:"The Star".`
    case 'day':
      return `Не можу прочитати "${wrong.typed}" як день. Напишіть ${wrong.operator}:2025-01-24.`
    case 'source':
      return noSource(wrong.typed, sources)
    case 'operator':
      return `Я не знаю "${wrong.operator}:". Знаю "точні вислови", -без, source:, before:, after:, since:, until:.`
    case 'backwards':
      return `Між ${wrong.since} і ${wrong.until} немає жодного дня. Поміняйте їх місцями.`
  }
}

/** The look-ups in Ukrainian. */
export const ukrainianLookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Наступна сторінка',
  previousPage: 'Попередня сторінка',
  restBelow: 'Решта стоїть під зображенням.',
  noSuchCommand: (commands) => `Я не знаю такої команди. Є: ${commands.join(', ')}.`,
  figuresOverTime: 'Числа в часі',
  figuresMore: (left) => `ще ${number(left)} під кнопкою «Числа в часі»`,
  figuresOn: (topic) => `Числа: ${topic}`,
  figuresNear: 'Саме цього не рахує жодне число. Ці стоять у реченнях про це.',
  noFigures: 'Статті не називають чисел про це.',
  noWinner:
    'Кожне число так, як його написано, за днями. Різні види не додаються, жодне не обирається правильним.',
  figuresDiffer: differWith(
    figures,
    (n) => `усі ${number(n)}`,
    (low, high) => `від ${number(low)} до ${number(high)}`,
  ),
  timeline: 'Хронологія',
  timelineOf: (topic) => `Хронологія: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}${quotes === 1 ? '' : ', спершу найдавніші'}${undated === 0 ? '' : `, наприкінці ${number(undated)} без дати`}`,
  noTimeline: 'Статті нічого про це не кажуть.',
  undated: 'Без жодної дати',
  found: sentences,
  foundFirst: (n) => `перші ${sentences(n)}`,
  foundNothing: 'Жодне речення не підходить. Спробуйте менше слів або /ask.',
  unknownWords: (words) => `У жодній статті тут немає ${words.map((word) => `"${word}"`).join(' чи ')}.`,
  orders: { best: 'спершу найкращі', newest: 'спершу найновіші' },
  limited: (source, since, until) =>
    joined([
      source,
      since && until ? `${since} – ${until}` : since ? `від ${since}` : until && `до ${until}`,
    ]),
  unreadable,
  laid: {
    newest: 'Спершу найновіші.',
    events: 'У тому порядку, як це сталося.',
    noSummary: 'Я цитую, а не переказую. Ці речення кажуть найбільше.',
    nothingFrom: (time) =>
      time === null ? 'Із того часу тут нічого немає.' : stopped(`Із того часу тут нічого немає: ${time}`),
    newestDay: (day) => `Найновіший день на полиці: ${day}`,
    nearestDay: (day) => `Найближче за часом: ${day}`,
  },

  onTheShelf: 'На полиці',
  emptyShelf: 'Тут ще немає статей. Модератори додають їх командою /article add.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${number(n)} без дати`,
  bucket: bucketWith(calendar, {
    quarter: (which, year) => `${which} кв. ’${year}`,
    month: (name, year) => `${name} ’${year}`,
  }),
  undatedColumn: 'без дати',
  articlesBySource: 'Статті за джерелом і часом',
  claims: (checked) => `Перевірено: ${sentences(checked)}`,
  noClaims:
    'Не бачу в цьому повідомленні твердження для пошуку. Питання й дуже короткі тексти пропускаються.',
  claimsLeft: (left) => `Пропущено ще ${sentences(left)}.`,
  exact: (source, day) => stopped(`Знайдено слово в слово. Уперше: ${source}, ${day ?? 'дата невідома'}`),
  near: 'Слово в слово не знайдено. Найближче речення:',
  absent: 'У цих статтях немає.',
  otherFigures: 'Заперечено: статті називають інші числа для того самого.',
})
