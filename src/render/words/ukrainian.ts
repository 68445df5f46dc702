import type { Unreadable } from '../../lookup/search/search.ts'
import { type Calendar, calendarOf } from '../when.ts'
import { bucketWith, countIn, joined, number, periodWith } from './common.ts'
import type { EdgeWords } from './edge.ts'
import type { LookupWords } from './lookup.ts'
import type { Words } from './words.ts'

const count = countIn('uk')
const articles = (n: number): string => count(n, { one: 'стаття', few: 'статті', other: 'статей' })
const sentences = (n: number): string => count(n, { one: 'речення', few: 'речення', other: 'речень' })
const times = (n: number): string => count(n, { one: 'раз', few: 'рази', other: 'разів' })

const noSource = (typed: string, known: readonly string[]): string =>
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

const lookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Наступна сторінка',
  previousPage: 'Попередня сторінка',
  restBelow: 'Решта стоїть під зображенням.',
  noSuchCommand: (commands) => `Я не знаю такої команди. Є: ${commands.join(', ')}.`,
  figuresOverTime: 'Числа в часі',
  figuresDiffer: (figures, low, high) =>
    `${count(figures, { one: 'число', few: 'числа', other: 'чисел' })}, ${low === high ? `усі ${number(low, 'uk')}` : `від ${number(low, 'uk')} до ${number(high, 'uk')}`}`,
  figuresMore: (left) => `ще ${left} під кнопкою «Числа в часі»`,
  figuresOn: (topic) => `Числа: ${topic}`,
  figuresNear: 'Цими словами нічого не рахують. Ці числа стоять у реченнях про це.',
  noFigures: 'Статті не називають чисел про це.',
  noWinner:
    'Кожне число так, як його написано, за днями. Різні види не додаються, жодне не обирається правильним.',
  timeline: 'Хронологія',
  timelineOf: (topic) => `Хронологія: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}, спершу найдавніші${undated === 0 ? '' : `, наприкінці ${undated.toLocaleString('uk')} без дати`}`,
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
  onTheShelf: 'На полиці',
  emptyShelf: 'Тут ще немає статей.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${n.toLocaleString('uk')} без дати`,
  bucket: bucketWith(calendar, (which, year) => `${which} кв. ${year}`),
  undatedColumn: 'без дати',
  articlesBySource: 'Статті за джерелом і часом',
  claims: (checked) => `Перевірено: ${sentences(checked)}`,
  noClaims:
    'Не бачу в цьому повідомленні твердження для пошуку. Питання й дуже короткі тексти пропускаються.',
  claimsLeft: (left) => `Пропущено ще ${sentences(left)}.`,
  exact: (source, day) => `Знайдено слово в слово. Уперше: ${source}, ${day ?? 'дата невідома'}.`,
  near: 'Слово в слово не знайдено. Найближче речення:',
  absent: 'У цих статтях немає.',
  otherFigures: 'Заперечено: статті називають інші числа для того самого.',
  period: periodWith(calendar),
})

const edge: EdgeWords = {
  failed: 'Вибачте, щось пішло не так. Це записано; спробуйте ще раз.',
  tooSlow: 'Вибачте, щойно я не встиг відповісти на питання. Поставте його ще раз.',
  restarting: 'Я перезапускаюся. Спитайте ще раз за мить.',
  busyYou: 'Хвилинку: ви питаєте швидше, ніж я відповідаю. Спробуйте за кілька секунд.',
  busyServer: 'Зараз на цьому сервері багато питань. Спробуйте за кілька секунд.',
  tooOld: 'Ця кнопка для мене застара або з іншого сервера. Спитайте ще раз.',
  otherPerson: 'Ця кнопка для того, хто питав. Поставте питання самі й матимете свою.',
  unknownCommand: 'Я вже не знаю цієї команди. Перезапустіть Discord, і з’являться нові.',
  cannotWrite:
    'Мені не дозволено писати в тому каналі. Модератори можуть дати мені там «Надсилати повідомлення».',
  unread: 'Я можу прочитати лише відповідь, яка мене згадує. Залиште згадку ввімкненою або згадайте мене.',
  noWords: 'Не бачу тут слів для пошуку. Спитайте кількома словами, наприклад: how many homes were flooded?',
  tooLong: (length, most) => `У цьому питанні ${length} знаків, а я читаю до ${most}. Скоротіть його.`,
  notADay: (option, typed) =>
    `Не можу прочитати "${option}" як день (там "${typed}"). Напишіть як 2025-01-24.`,
  backwards: (since, until) => `"until" (${until}) раніше за "since" (${since}). Поміняйте їх місцями.`,
  noSource,
  gone: 'Цієї статті тут більше немає.',
  changed: 'Цю статтю відтоді змінено. Спитайте ще раз.',
  sent: 'Цю форму вже надіслано.',
  withheld: 'Тут цитату затримано: вона не збігається зі збереженою статтею.',
  switchNeeded:
    'Тут я не можу читати повідомлень, які мене не згадують. Власник бота може ввімкнути «Message Content Intent» на порталі розробників Discord (сторінка «Bot»), обрати канал для питань через /settings і перезапустити мене. Доти згадуйте мене або відповідайте на мої відповіді.',
  notHere: 'Це працює на сервері, де я є учасником.',
  thread: {
    start: 'Почати гілку',
    started: 'Гілку відкрито. Питайте далі там: без згадки, тема зберігається.',
    startedUnread:
      'Гілку відкрито. Питайте далі там: згадуйте мене або відповідайте мені, тема зберігається.',
    refused: 'Не можу почати тут гілку. Можливо, вона вже є, або мені бракує «Створювати публічні гілки».',
  },
  follow: {
    follow: 'Стежити',
    stop: 'Більше не стежити',
    here: (question) =>
      `Стежу: ${question}\nКоли нова стаття додасть цитату чи змінить число, я скажу тут, нікого не сповіщаючи.`,
    direct: (question) =>
      `Стежу: ${question}\nКоли нова стаття додасть цитату чи змінить число, я напишу вам.`,
    already: 'Ви вже за цим стежите.',
    tooMany: (most) =>
      `Ви вже стежите тут за питаннями: ${most}, це найбільше. Спершу припиніть одне: /follow list`,
    heading: 'За чим ви тут стежите',
    none: 'Ви тут ні за чим не стежите. Натисніть «Стежити» під відповіддю або /follow question.',
    stopped: (question) => `Більше не стежу: ${question}`,
    unknown: 'Ви за цим не стежите.',
    news: (question) => `Нове про: ${question}`,
    quotes: (n) => `Нових цитат від минулого разу: ${n}.`,
    figures: (figures) => `Нові числа: ${figures}`,
  },
  report: {
    open: 'Хибно чи бракує?',
    title: 'Хибно чи бракує?',
    what: 'Що хибно або чого бракує?',
    question: 'Ваше питання (зітріть, щоб не надсилати)',
    thanks: 'Дякую. Модератори побачать це без вашого імені.',
    empty: 'Там не було слів, тож нічого не надіслано.',
    tooMany: 'У модераторів уже багато таких звернень. Скажіть їм безпосередньо.',
  },
  unanswered: {
    heading: 'На що статті не змогли відповісти',
    none: 'Тут нічого не чекає.',
    off: 'Питання без відповіді на цьому сервері не зберігаються. Це вмикає /settings; хто питав, не зберігається ніколи.',
    asked: (question, n, day) => `${question} (${times(n)}, востаннє ${day})`,
    reports: 'Хибно чи бракує, на думку читачів',
    reported: (day, what, question) =>
      question === null ? `${day}: ${what}` : `${day}: ${what} (питання: ${question})`,
    clear: 'Очистити обидва списки',
    cleared: 'Обидва списки тепер порожні.',
  },
  settings: {
    heading: 'Налаштування цього сервера',
    onlyModerators: 'Це для модераторів: хто може керувати сервером або має роль, обрану в /settings.',
    onlyManagers: 'Роль модераторів обирає лише той, хто може керувати сервером.',
    moderatorRole: 'Роль модераторів (крім «Керувати сервером»)',
    auditChannel: 'Канал журналу: там повідомляється кожна зміна',
    askChannels: 'Канали для питань: кожне повідомлення є питанням',
    unanswered: (on) =>
      on
        ? 'Питання без відповіді зберігаються, без того, хто питав.'
        : 'Питання без відповіді не зберігаються.',
    feeds: (on) => (on ? 'Нове зі стрічок зберігається одразу.' : 'Нове зі стрічок чекає на модератора.'),
    turnUnanswered: (on) => (on ? 'Зберігати питання без відповіді' : 'Не зберігати питань без відповіді'),
    turnFeeds: (on) => (on ? 'Зберігати нове зі стрічок одразу' : 'Нове зі стрічок хай чекає'),
    notReading:
      'Канали для питань обрано, але я ще не можу читати повідомлень без згадки. Власник бота має ввімкнути «Message Content Intent» на порталі розробників Discord (сторінка «Bot») і перезапустити мене. Решта працює.',
    explained: 'Зміни діють одразу. Не оберіть нічого в меню, щоб очистити його.',
    showMenu:
      'Хто має роль модератора, може одразу користуватися /article. Щоб їм було видно й «Add as article», /settings та /unanswered, дозвольте їх цій ролі: Налаштування сервера, Інтеграції, Verbatim.',
  },
  welcome: {
    heading: 'Вітаю, я Verbatim. Відповідаю точними реченнями ваших статей.',
    steps: [
      'Питати: згадайте мене з питанням або скористайтеся /ask.',
      'Власні статті: модератор бере /article add з посиланням, файлом чи текстом.',
      'Хто модерує і де мені можна відповідати: /settings.',
    ],
    note: 'Я цитую слово в слово, з датою й джерелом. Питань не зберігаю, якщо цей сервер цього не ввімкне. /help показує приклади, /about каже, що я зберігаю.',
  },
}

/** Ukrainian. */
export const ukrainian = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    dateUnknown: 'дата невідома',
    published: (day) => `опубліковано ${day}`,
    sourceUnknown: 'джерело невідоме',
    carriedBy: (names) => `також у ${names}`,
    unsure: 'Я не впевнений, що це відповідь. Це найближчі речення, які я знайшов.',
    silent: 'Статті не відповідають на це.',
    nearest: 'Найближчі речення, які не відповідають:',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `Переглянуто: ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
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
    lookup: lookup(calendar),
    help: {
      title: 'Питайте свої статті. Читайте їхні власні слова.',
      ways: [
        'Згадайте мене з питанням або напишіть мені особисто.',
        'Відповідайте на відповідь, щоб питати далі: "and in January?"',
        'Або почніть повідомлення з назви команди: "timeline" і тема.',
        '«У контексті» показує абзаци навколо цитати.',
      ],
      tryThese: 'Спробуйте одне з цих:',
      noArticles: 'Тут ще немає статей.',
      commandsTitle: 'Команди',
      commands: [
        '/ask – з джерелом, днями або лише для вас',
        '/search – кожне речення з цими словами: "вислів", -без, source:, before:, after:',
        '/figures – хто, коли й яке число назвав, із графіком',
        '/timeline – що й коли сталося',
        '/sources – що стоїть на полиці',
        'Find sources, у меню повідомлення в Apps – що статті кажуть про кожне його речення',
      ],
      onlyQuotes: 'Я лише цитую, слово в слово, з датою й джерелом. Де статті мовчать, я так і кажу.',
      topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
    },
    about: {
      what: 'Відповідаю точними реченнями статей. Жодна мовна модель тут нічого не пише.',
      nobodyPicked: 'Де статті розходяться, видно, хто що й коли сказав; переможця не обирають.',
      speed: (milliseconds) => `Відповідь тут триває ${milliseconds} (медіана останніх питань).`,
      notMeasured: 'Від запуску ще не виміряно жодного питання.',
      version: (version) => `Verbatim, версія ${version}`,
      privacy:
        'Питання зберігається лише для його кнопок і продовження, або там, де цей сервер зберігає питання без відповіді, без того, хто питав. Жоден журнал його не містить.',
    },
    edge,
  }
}
