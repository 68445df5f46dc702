import type { Unreadable } from '../../lookup/search/search.ts'
import { type Calendar, calendarOf } from '../when.ts'
import { bucketWith, countIn, joined, number, periodWith } from './common.ts'
import type { EdgeWords } from './edge.ts'
import type { LookupWords } from './lookup.ts'
import type { Words } from './words.ts'

const count = countIn('fr')
const articles = (n: number): string => count(n, { one: 'article', other: 'articles' })
const sentences = (n: number): string => count(n, { one: 'phrase', other: 'phrases' })

const noSource = (typed: string, known: readonly string[]): string =>
  known.length === 0
    ? `Il n’y a pas ici de source nommée "${typed}".`
    : `Il n’y a pas ici de source nommée "${typed}". Il y a : ${known.join(', ')}.`

const unreadable = (wrong: Unreadable, sources: readonly string[]): string => {
  switch (wrong.problem) {
    case 'nothing':
      return 'Je ne vois aucun mot à chercher. Écrivez-en un ou plusieurs, par exemple : pont "hôtel de ville" -barrage'
    case 'unclosed':
      return 'Il manque un guillemet : écrivez "hôtel de ville" avec un de chaque côté.'
    case 'empty':
      return `Il manque quelque chose après ${wrong.operator}: — écrivez-le sans espace, comme before:2025-01-24 ou source:"The Star".`
    case 'day':
      return `Je ne peux pas lire "${wrong.typed}" comme un jour. Écrivez ${wrong.operator}:2025-01-24.`
    case 'source':
      return noSource(wrong.typed, sources)
    case 'operator':
      return `Je ne connais pas "${wrong.operator}:". Je connais "expressions exactes", -sans, source:, before:, after:, since:, until:.`
    case 'backwards':
      return `Aucun jour entre ${wrong.since} et ${wrong.until}. Inversez-les.`
  }
}

const lookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Page suivante',
  previousPage: 'Page précédente',
  restBelow: 'La suite se trouve sous l’image.',
  noSuchCommand: (commands) => `Je ne connais pas cette commande. Il y a : ${commands.join(', ')}.`,
  figuresOverTime: 'Chiffres dans le temps',
  figuresDiffer: (figures, low, high) =>
    `${number(figures, 'fr')} chiffres, ${low === high ? `tous ${number(low, 'fr')}` : `de ${number(low, 'fr')} à ${number(high, 'fr')}`}`,
  figuresMore: (left) => `${left} de plus sous « Chiffres dans le temps »`,
  figuresOn: (topic) => `Chiffres : ${topic}`,
  figuresNear: 'Rien n’est compté avec ces mots. Ces chiffres figurent dans des phrases qui en parlent.',
  noFigures: 'Les articles ne donnent pas de chiffres à ce sujet.',
  noWinner:
    'Chaque chiffre tel qu’il est écrit, par jour. Les genres ne sont jamais additionnés et aucun n’est déclaré juste.',
  timeline: 'Chronologie',
  timelineOf: (topic) => `Chronologie : ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}, les plus anciennes d’abord${undated === 0 ? '' : `, ${undated.toLocaleString('fr')} sans date à la fin`}`,
  noTimeline: 'Les articles n’en disent rien.',
  undated: 'Sans aucune date',
  found: sentences,
  foundFirst: (n) => `les premières ${sentences(n)}`,
  foundNothing: 'Aucune phrase ne convient. Essayez avec moins de mots, ou /ask.',
  unknownWords: (words) => `Aucun article ici ne dit ${words.map((word) => `"${word}"`).join(' ou ')}.`,
  orders: { best: 'les meilleures d’abord', newest: 'les plus récentes d’abord' },
  limited: (source, since, until) =>
    joined([
      source,
      since && until ? `${since} – ${until}` : since ? `à partir du ${since}` : until && `jusqu’au ${until}`,
    ]),
  unreadable,
  onTheShelf: 'Sur l’étagère',
  emptyShelf: 'Il n’y a pas encore d’articles ici.',
  holding: (source, some, all) => `${source} : ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${n.toLocaleString('fr')} sans date`,
  bucket: bucketWith(calendar, (which, year) => `T${which} ${year}`),
  undatedColumn: 'sans date',
  articlesBySource: 'Articles par source et par date',
  claims: (checked) => `${sentences(checked)} vérifiées dans les articles`,
  noClaims:
    'Je ne vois dans ce message aucune affirmation à chercher. Les questions et les textes très courts sont laissés de côté.',
  claimsLeft: (left) => `Laissées de côté : encore ${sentences(left)}.`,
  exact: (source, day) => `Trouvée mot pour mot. Vue d’abord : ${source}, ${day ?? 'date inconnue'}.`,
  near: 'Pas trouvée mot pour mot. La phrase la plus proche :',
  absent: 'Pas dans ces articles.',
  otherFigures: 'Contredite : les articles donnent d’autres chiffres pour la même chose.',
  period: periodWith(calendar),
})

const edge: EdgeWords = {
  failed: 'Désolé, quelque chose a échoué. C’est noté ; veuillez réessayer.',
  tooSlow: 'Désolé, j’ai été trop lent pour une question. Posez-la de nouveau.',
  restarting: 'Je redémarre. Redemandez dans un instant.',
  busyYou: 'Un instant : vous demandez plus vite que je ne réponds. Réessayez dans quelques secondes.',
  busyServer: 'Ce serveur m’occupe beaucoup en ce moment. Réessayez dans quelques secondes.',
  tooOld: 'Ce bouton est trop ancien pour moi, ou il vient d’un autre serveur. Posez de nouveau la question.',
  otherPerson: 'Ce bouton est pour qui a posé la question. Posez-la vous-même et vous aurez le vôtre.',
  unknownCommand: 'Je ne connais plus cette commande. Redémarrez Discord pour voir les nouvelles.',
  cannotWrite: 'Je ne peux pas écrire dans ce salon. La modération peut m’y donner « Envoyer des messages ».',
  unread: 'Je ne peux lire qu’une réponse qui me notifie. Laissez la notification, ou mentionnez-moi.',
  noWords:
    'Je n’y vois pas de mots à chercher. Demandez en quelques mots, comme : how many homes were flooded?',
  tooLong: (length, most) =>
    `Cette question a ${length} caractères et j’en lis ${most} au plus. Raccourcissez-la.`,
  notADay: (option, typed) =>
    `Je ne peux pas lire "${option}" comme un jour (reçu "${typed}"). Écrivez-le comme 2025-01-24.`,
  backwards: (since, until) => `"until" (${until}) précède "since" (${since}). Inversez-les.`,
  noSource,
  gone: 'Cet article n’est plus ici.',
  changed: 'Cet article a changé depuis. Posez de nouveau la question.',
  sent: 'Ce formulaire a déjà été envoyé.',
  withheld: 'Une citation a été retenue ici : elle ne correspond pas à son article enregistré.',
  switchNeeded:
    'Je ne peux pas lire ici les messages qui ne me mentionnent pas. Qui m’exploite peut activer « Message Content Intent » dans le portail des développeurs de Discord (page « Bot »), choisir un salon de questions avec /settings et me redémarrer. En attendant, mentionnez-moi ou répondez à mes réponses.',
  notHere: 'Cela marche sur un serveur dont je suis membre.',
  thread: {
    start: 'Ouvrir un fil',
    started: 'Le fil est ouvert. Continuez-y : sans mention, le sujet est gardé.',
    startedUnread: 'Le fil est ouvert. Continuez-y : mentionnez-moi ou répondez-moi, le sujet est gardé.',
    refused:
      'Je ne peux pas ouvrir de fil ici. Il y en a peut-être déjà un, ou il me manque « Créer des fils publics ».',
  },
  follow: {
    follow: 'Suivre',
    stop: 'Ne plus suivre',
    here: (question) =>
      `Suivi : ${question}\nQuand un nouvel article ajoute une citation ou change un chiffre, je le dis ici, sans notifier personne.`,
    direct: (question) =>
      `Suivi : ${question}\nQuand un nouvel article ajoute une citation ou change un chiffre, je vous écris.`,
    already: 'Vous suivez déjà cela.',
    tooMany: (most) => `Vous suivez ici ${most} questions, le maximum. Arrêtez-en d’abord une : /follow list`,
    heading: 'Ce que vous suivez ici',
    none: 'Vous ne suivez rien ici. Appuyez sur « Suivre » sous une réponse, ou utilisez /follow question.',
    stopped: (question) => `N’est plus suivi : ${question}`,
    unknown: 'Vous ne suivez pas cela.',
    news: (question) => `Du nouveau : ${question}`,
    quotes: (n) =>
      n === 1
        ? 'Une nouvelle citation depuis la dernière fois.'
        : `${n} nouvelles citations depuis la dernière fois.`,
    figures: (figures) => `Nouveaux chiffres : ${figures}`,
  },
  report: {
    open: 'Faux ou manquant ?',
    title: 'Faux ou manquant ?',
    what: 'Qu’est-ce qui est faux, ou manque ?',
    question: 'Votre question (à vider pour l’omettre)',
    thanks: 'Merci. La modération le verra, sans votre nom.',
    empty: 'Il n’y avait aucun mot, rien n’a été envoyé.',
    tooMany: 'La modération en a déjà beaucoup à lire. Dites-le-lui directement.',
  },
  unanswered: {
    heading: 'Ce à quoi les articles n’ont pas pu répondre',
    none: 'Rien n’attend ici.',
    off: 'Les questions sans réponse ne sont pas gardées sur ce serveur. /settings l’active ; on ne garde jamais qui a demandé.',
    asked: (question, times, day) =>
      `${question} (${times === 1 ? 'une fois' : `${times} fois`}, la dernière le ${day})`,
    reports: 'Faux ou manquant, selon les lecteurs',
    reported: (day, what, question) =>
      question === null ? `${day} : ${what}` : `${day} : ${what} (question : ${question})`,
    clear: 'Vider les deux listes',
    cleared: 'Les deux listes sont vides.',
  },
  settings: {
    heading: 'Réglages de ce serveur',
    onlyModerators:
      'Ceci est pour la modération : qui peut gérer le serveur, ou a le rôle choisi dans /settings.',
    onlyManagers: 'Seul qui peut gérer le serveur choisit le rôle de modération.',
    moderatorRole: 'Rôle de modération (outre « Gérer le serveur »)',
    auditChannel: 'Salon de suivi : chaque changement y est dit',
    askChannels: 'Salons de questions : chaque message est une question',
    unanswered: (on) =>
      on
        ? 'Les questions sans réponse sont gardées, sans qui a demandé.'
        : 'Les questions sans réponse ne sont pas gardées.',
    feeds: (on) =>
      on
        ? 'Les nouveautés des flux sont enregistrées aussitôt.'
        : 'Les nouveautés des flux attendent la modération.',
    turnUnanswered: (on) =>
      on ? 'Garder les questions sans réponse' : 'Ne pas garder les questions sans réponse',
    turnFeeds: (on) => (on ? 'Enregistrer les flux aussitôt' : 'Faire attendre les flux'),
    notReading:
      'Des salons de questions sont choisis, mais je ne peux pas encore lire les messages sans mention. Qui m’exploite doit activer « Message Content Intent » dans le portail des développeurs de Discord (page « Bot ») et me redémarrer. Tout le reste marche.',
    explained: 'Les changements valent aussitôt. Ne choisissez rien dans un menu pour le vider.',
    showMenu:
      'Qui a le rôle de modération peut utiliser /article aussitôt. Pour que « Add as article », /settings et /unanswered lui soient montrés, autorisez-les pour ce rôle dans Paramètres du serveur, Intégrations, Verbatim.',
  },
  welcome: {
    heading: 'Bonjour, je suis Verbatim. Je réponds avec des phrases exactes de vos articles.',
    steps: [
      'Demander : mentionnez-moi avec une question, ou utilisez /ask.',
      'Vos articles : la modération utilise /article add avec un lien, un fichier ou un texte.',
      'Qui modère et où je peux répondre : /settings.',
    ],
    note: 'Je cite mot pour mot, avec date et source. Je ne garde aucune question, sauf si ce serveur l’active. /help donne des exemples, /about dit ce que je garde.',
  },
}

/** French. */
export const french = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    dateUnknown: 'date inconnue',
    published: (day) => `publié le ${day}`,
    sourceUnknown: 'source inconnue',
    carriedBy: (names) => `aussi chez ${names}`,
    unsure: 'Je ne suis pas sûr que cela réponde. Ce sont les phrases les plus proches.',
    silent: 'Les articles ne répondent pas à cela.',
    nearest: 'Phrases les plus proches, qui n’y répondent pas :',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `Parcouru : ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
    figures: 'Chiffres côte à côte',
    inContext: 'En contexte',
    moreQuotes: 'Plus de citations',
    noMore: 'C’est tout ce que j’ai trouvé.',
    basis: {
      stated: 'date indiquée sur la page',
      metadata: 'date des métadonnées de la page',
      url: 'date de l’adresse',
      moderator: 'date donnée par la modération',
    },
    page: (page, of) => `page ${page} sur ${of}`,
    earlier: 'Avant',
    later: 'Après',
    openArticle: 'Ouvrir l’article',
    lookup: lookup(calendar),
    help: {
      title: 'Interrogez vos articles. Lisez leurs propres mots.',
      ways: [
        'Mentionnez-moi avec une question, ou écrivez-moi en privé.',
        'Répondez à une réponse pour continuer : "and in January?"',
        'Ou commencez votre message par le nom d’une commande : "timeline" et un sujet.',
        '« En contexte » montre les paragraphes autour d’une citation.',
      ],
      tryThese: 'Essayez l’une de celles-ci :',
      noArticles: 'Il n’y a pas encore d’articles ici.',
      commandsTitle: 'Commandes',
      commands: [
        '/ask – avec une source, des jours, ou une réponse privée',
        '/search – chaque phrase avec ces mots : "une expression", -sans, source:, before:, after:',
        '/figures – qui a dit quel nombre et quand, avec un graphique',
        '/timeline – ce qui s’est passé et quand',
        '/sources – ce qu’il y a sur l’étagère',
        'Find sources, dans le menu d’un message, sous Apps – ce que les articles disent de chacune de ses phrases',
      ],
      onlyQuotes:
        'Je ne fais que citer, mot pour mot, avec date et source. Où les articles se taisent, je le dis.',
      topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
    },
    about: {
      what: 'Je réponds avec des phrases exactes d’articles. Aucun modèle de langage n’écrit ici.',
      nobodyPicked: 'Où les articles divergent, vous voyez qui a dit quoi et quand ; aucun n’est préféré.',
      speed: (milliseconds) => `Ici une réponse prend ${milliseconds} (la médiane des dernières questions).`,
      notMeasured: 'Aucune question n’a été mesurée depuis le démarrage.',
      version: (version) => `Verbatim, en version ${version}`,
      privacy:
        'Une question n’est gardée que pour ses boutons et ses suites, ou là où ce serveur garde ce qui est resté sans réponse, sans qui a demandé. Aucun journal ne la contient.',
    },
    edge,
  }
}
