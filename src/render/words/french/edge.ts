import type { EdgeWords } from '../edge.ts'
import { noSource } from './lookup.ts'

/** The edge in French. */
export const frenchEdge: EdgeWords = {
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
  byRole:
    'Cela mentionne mon rôle, et je ne peux pas le lire. Mentionnez-moi directement : le nom avec une image dans la liste qui apparaît quand vous tapez.',
  noWords:
    'Je n’y vois pas de mots à chercher. Demandez en quelques mots, comme : how many homes were flooded?',
  tooLong: (length, most) =>
    `Cette question a ${length} caractères et j’en lis ${most} au plus. Raccourcissez-la.`,
  notADay: (option, typed) =>
    `Je ne peux pas lire "${option}" comme un jour (reçu "${typed}"). Écrivez-le comme 2025-01-24.`,
  dayRead: (typed, day, plain) => `"${typed}" est lu comme ${day}. Écrit ${plain}, il n’y a plus de doute.`,
  backwards: (since, until) => `"until" (${until}) précède "since" (${since}). Inversez-les.`,
  noSource,
  gone: 'Cet article n’est plus ici.',
  changed: 'Cet article a changé depuis. Posez de nouveau la question.',
  sent: 'Ce formulaire a déjà été envoyé.',
  withheld: 'Une citation a été retenue ici : elle ne correspond pas à son article enregistré.',
  switchNeeded:
    'Je ne peux pas lire ici les messages qui ne me mentionnent pas. Qui m’exploite peut activer « Message Content Intent » dans le portail des développeurs de Discord (page « Bot ») ; ensuite, choisissez le salon de questions dans /settings, à nouveau s’il est déjà choisi. En attendant, mentionnez-moi ou répondez à mes réponses.',
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
      'Des salons de questions sont choisis, mais je ne peux pas encore lire les messages sans mention. Qui m’exploite doit activer « Message Content Intent » dans le portail des développeurs de Discord (page « Bot »). Une minute plus tard, rouvrez /settings ou choisissez à nouveau le salon : aucun redémarrage n’est nécessaire. Tout le reste marche.',
    explained: 'Les changements valent aussitôt. Ne choisissez rien dans un menu pour le vider.',
    showMenu:
      'Qui a le rôle de modération peut utiliser /article aussitôt. Pour que « Ajouter comme article », /settings et /unanswered lui soient montrés, autorisez-les pour ce rôle dans Paramètres du serveur, Intégrations, Verbatim.',
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
