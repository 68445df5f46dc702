import type { ShelfWords } from '../shelf.ts'
import { articles, changes, feeds, fromSources, number, waiting } from './counts.ts'

/** The shelf, its history and its feeds in Ukrainian. */
export const ukrainianShelf: ShelfWords = {
  list: {
    nothing: 'На полиці цього сервера немає статті, яка б підходила.',
    articles,
  },
  history: {
    deeds: {
      add: 'додано',
      edit: 'змінено',
      remove: 'прибрано',
      restore: 'повернено',
    },
    version: (version) => `версія ${version}`,
    by: (who) => `хто: ${who}`,
    earlier: (n) => `і ще ${changes(n)}`,
  },
  who: {
    member: (id) => `учасник ${id}`,
    feed: 'стрічка',
    commandLine: 'командний рядок',
  },
  audit: {
    deeds: {
      add: (article, who) => `додано ${article} (${who})`,
      edit: (article, who) => `змінено ${article} (${who})`,
      remove: (article, who) => `прибрано ${article} (${who})`,
      restore: (article, who) => `повернено ${article} (${who})`,
    },
    earlier: changes,
  },
  feeds: {
    none: 'Я не стежу за жодною стрічкою. Додати її можна через /feed add.',
    heading: feeds,
    next: (when) => `наступне читання: ${when}`,
    leftOut: (link) => `${link} пропущено.`,
  },
  status: {
    heading: 'Полиця цього сервера',
    articles: (some, from) => `${articles(some)} з ${fromSources(from)}`,
    undated: (n) => `без дати: ${number(n)}`,
    removed: (n) => `прибрано, можна повернути: ${number(n)}`,
    damaged: (n) => `пошкоджено на диску й не цитується: ${number(n)}`,
    waiting,
    feeds: (n, failing) => `${feeds(n)}${failing === 0 ? '' : `, з проблемами: ${number(failing)}`}`,
    never: 'ніколи не змінювалася',
    changed: (when) => `остання зміна: ${when}`,
  },
  archive: {
    nothing: 'На власній полиці цього сервера ще нічого немає.',
    tooLarge:
      'Полиця більша, ніж файл, який приймає Discord. Власник бота може скористатися: npm run shelf -- export',
    exported: (n) => `${articles(n)}, у теперішньому стані.`,
    readme: {
      title: 'Полиця Verbatim',
      text: 'Кожен файл у `articles` є однією статтею. `/shelf import` і `npm run shelf -- import` приймають цей архів таким, як він є; розпакований, він може лежати й у теці `corpus`. Тексти належать тим, хто їх опублікував.',
    },
    noFile: 'Додайте, будь ласка, файл .zip.',
    refused: 'Нічого не імпортовано. Спершу виправте це:',
    imported: (n) => `Імпортовано: ${articles(n)}.`,
    known: (file) => `${file}: такий текст тут уже є, тож його пропущено`,
  },
}
