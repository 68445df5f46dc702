import { percentIn } from '../common.ts'
import type { DeskWords } from '../desk.ts'
import { articles, lines, number, sentences } from './counts.ts'

const percent = percentIn('uk')

/** The moderators' desk in Ukrainian. */
export const ukrainianDesk: DeskWords = {
  refused: {
    moderators: 'Це можуть лише модератори: хто може керувати цим сервером або має обрану для цього роль.',
    servers: 'Це працює на сервері, а не в особистих повідомленнях.',
    noDesk: 'Цей бот не веде тут власних полиць, тож змінювати нічого.',
    gone: 'Цього вже немає. Почніть, будь ласка, знову.',
    noArticle:
      'На полиці цього сервера такої статті немає. Оберіть, будь ласка, з переліку, що з’являється під час введення.',
    disk: 'Зберегти не вдалося, тож нічого не змінено. Спробуйте ще раз і скажіть власникові бота.',
    unknownOutcome:
      'Невідомо, чи це збережено: з’єднання зі сховищем обірвалося. Перевірте, перш ніж спробувати ще раз, і скажіть власникові бота.',
    day: (typed) => `Не можу прочитати «${typed}» як один день. Напишіть як 2025-01-24.`,
    link: (typed) => `«${typed}» не є посиланням. Воно має починатися з «https://».`,
  },
  quoted: (name) => `«${name}»`,
  labelled: (name, value) => `${name}: ${value}`,
  untitled: 'Стаття без заголовка',
  noPublisher: 'без джерела',
  none: 'немає',
  noneFound: 'не знайдено',
  fields: {
    title: 'Заголовок',
    source: 'Джерело',
    agency: 'Агенція',
    url: 'Посилання',
    published: 'Опубліковано',
    text: 'Текст',
  },
  origins: {
    'the page': 'зі сторінки',
    'the file': 'з файлу',
    'the text': 'з тексту',
    'the link': 'з посилання',
    'the message': 'з повідомлення',
    'the feed': 'зі стрічки',
    'a moderator': 'від модератора',
  },
  makings: {
    'a link': 'за посиланням',
    'a file': 'з файлу',
    'a saved page': 'зі збереженої сторінки',
    'a PDF': 'з PDF',
    'a message': 'з повідомлення',
    'a paste': 'зі вставленого тексту',
    'an edit': 'після редагування',
    'a feed': 'зі стрічки',
    'an archive': 'з архіву',
  },
  putBack: (version) => `повернено версію ${version}`,

  preview: {
    lookFirst: 'Спершу гляньте на це:',
    changes: 'Що зміниться:',
    begins: (n) => `${sentences(n)}. Початок:`,
    ends: 'і кінець:',
    leftOut: (n) => `Пропущено: ${lines(n)} поза статтею, наприклад`,
    leftOutAll: (n) => `Пропущено: ${lines(n)} поза статтею`,
    more: (n) => `і ще ${number(n)}`,
    andMore: '(і далі)',
  },
  buttons: {
    save: 'Зберегти',
    editDetails: 'Змінити дані',
    wholeText: 'Увесь текст',
    cancel: 'Скасувати',
    editFirst: 'Спершу змінити',
    decline: 'Відхилити',
    next: 'Далі',
    undo: 'Повернути, як було',
  },
  forms: {
    paste: 'Вставити статтю',
    suggest: 'Запропонувати статтю',
    details: 'Дані статті',
    headline: 'Заголовок (можна не вказувати)',
    text: 'Текст, як ви його скопіювали',
    moreText: 'Ще текст (4000 знаків на поле)',
    stillMore: 'Ще текст',
    rest: 'Решта тексту',
    fields: {
      title: 'Заголовок',
      source: 'Джерело: хто опублікував',
      agency: 'Агенція, наприклад Reuters',
      url: 'Посилання',
      published: 'Опубліковано, наприклад 2025-01-24',
    },
  },
  warnings: {
    notices: {
      'no date': 'Дати не знайдено. Без неї буде «дата невідома»; ви можете вказати її через «Змінити дані».',
      paywall: 'Сторінка обривається на платному доступі: це лише початок.',
      'language unknown': 'Не ясно, чи це англійська; я відповідаю з англомовних статей.',
      'not English': 'Це не англійська. За англійськими питаннями її навряд чи буде знайдено.',
      digest: 'Сторінка окремих коротких новин: жодна не отримає дати.',
      PDF: 'З PDF: рядки з’єднано в абзаци. Перегляньте, будь ласка.',
    },
    future: (day) => `Її дата, ${day}, ще не настала.`,
    noSource: 'Джерела не знайдено: цитати не скажуть, звідки вони.',
    sameText: (article) => `Такий самий текст уже є на полиці: ${article}.`,
    nearlySame: (article, share) =>
      `Майже такий самий текст уже є на полиці: ${article} (${percent(share)} слів).`,
    sameReport: (article, agency) =>
      `Схоже, це те саме повідомлення${agency === null ? '' : ` від ${agency}`}, що й ${article}. Спільні слова рахуються у відповідях один раз.`,
    sameSentences: (shared, of, article, more) =>
      `Речення, що є також у ${article}${more === 0 ? '' : ` (і ще ${articles(more)})`}: ${number(shared)} із ${number(of)}. Кожне рахується у відповідях один раз.`,
    translated: {
      said: 'На сторінці сказано, що її переклала машина.',
      link: 'Посилання веде через службу перекладу.',
      articles: 'Схоже на машинний переклад (майже немає «the» і «a»).',
    },
  },
  done: {
    saved: (article) => `Збережено: ${article}.`,
    savedAs: (article, version) => `Збережено як версію ${version}: ${article}.`,
    removed: (article) => `Прибрано: ${article}. Її більше не цитують.`,
    restored: (article) => `Знову на полиці: ${article}.`,
    cancelled: 'Скасовано. Нічого не збережено.',
    suggested: 'Дякую. Модератор перегляне.',
    declined: 'Відхилено.',
    waitsAgain: 'Пропозиція знову чекає на модератора.',
    tookBack: (n, stayed) =>
      `Знову знято з полиці після імпорту: ${articles(n)}.${stayed === 0 ? '' : ` Змінено відтоді й залишено: ${articles(stayed)}.`}`,
    following: (feed, items) =>
      `Тепер стежу за ${feed}. Те, що там є сьогодні (${number(items)}), пропускаю; нові статті приходитимуть, щойно з’являться.`,
    unfollowed: (feed) => `Більше не стежу за ${feed}. Статті лишаються.`,
    followingAgain: (feed) => `Знову стежу за ${feed}.`,
  },
  queue: {
    nothing: 'Нічого не чекає. Учасники можуть скористатися /article suggest.',
    waiting: (n, by, when) => `Чекають: ${number(n)}. Ця: ${by}, ${when}`,
    fromFeed: 'нова у стрічці',
    fromMember: (id) => `від учасника ${id}`,
  },
}
