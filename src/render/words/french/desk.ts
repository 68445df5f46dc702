import { percentIn } from '../common.ts'
import type { DeskWords } from '../desk.ts'
import { articles, lines, number, sentences } from './counts.ts'

const percent = percentIn('fr')

/** The moderators' desk in French. */
export const frenchDesk: DeskWords = {
  refused: {
    moderators: 'C’est réservé à la modération : qui peut gérer ce serveur, ou a le rôle choisi pour cela.',
    servers: 'Cela marche sur un serveur, pas en message privé.',
    noDesk: 'Ce bot ne tient pas d’étagères ici, il n’y a donc rien à changer.',
    gone: 'Ce n’est plus là. Veuillez recommencer.',
    noArticle:
      'Cet article n’est pas sur l’étagère de ce serveur. Choisissez-en un dans la liste qui apparaît pendant la saisie.',
    disk: 'L’enregistrement a échoué, donc rien n’a changé. Réessayez, et dites-le à qui m’exploite.',
    unknownOutcome:
      'On ne sait pas si c’est enregistré : la connexion à la base a été coupée. Vérifiez avant de réessayer, et dites-le à qui m’exploite.',
    day: (typed) => `Je ne peux pas lire « ${typed} » comme un jour précis. Écrivez-le comme 2025-01-24.`,
    link: (typed) => `« ${typed} » n’est pas un lien. Il devrait commencer par « https:// ».`,
  },
  quoted: (name) => `« ${name} »`,
  labelled: (name, value) => `${name} : ${value}`,
  untitled: 'Un article sans titre',
  noPublisher: 'sans source',
  none: 'rien',
  noneFound: 'rien trouvé',
  fields: {
    title: 'Titre',
    source: 'Source',
    agency: 'Agence',
    url: 'Lien',
    published: 'Publié',
    text: 'Texte',
  },
  origins: {
    'the page': 'd’après la page',
    'the file': 'd’après le fichier',
    'the text': 'd’après le texte',
    'the link': 'd’après le lien',
    'the message': 'd’après le message',
    'the feed': 'd’après le flux',
    'a moderator': 'indiqué par la modération',
  },
  makings: {
    'a link': 'tiré d’un lien',
    'a file': 'tiré d’un fichier',
    'a saved page': 'tiré d’une page enregistrée',
    'a PDF': 'tiré d’un PDF',
    'a message': 'tiré d’un message',
    'a paste': 'tiré d’un texte collé',
    'an edit': 'tiré d’une modification',
    'a feed': 'tiré d’un flux',
    'an archive': 'tiré d’une archive',
  },
  putBack: (version) => `version ${version}, rétablie`,

  preview: {
    lookFirst: 'Regardez d’abord ceci :',
    changes: 'Ce qui change :',
    begins: (n) => `${sentences(n)}. Le début :`,
    ends: 'et la fin :',
    leftOut: (n) => `Laissé de côté : ${lines(n)} autour de l’article, par exemple`,
    leftOutAll: (n) => `Laissé de côté : ${lines(n)} autour de l’article`,
    more: (n) => `et encore ${number(n)}`,
    andMore: '(et la suite)',
  },
  buttons: {
    save: 'Enregistrer',
    editDetails: 'Modifier les détails',
    wholeText: 'Texte entier',
    cancel: 'Annuler',
    editFirst: 'Modifier d’abord',
    decline: 'Refuser',
    next: 'Suivant',
    undo: 'Revenir en arrière',
  },
  forms: {
    paste: 'Coller un article',
    suggest: 'Proposer un article',
    details: 'Détails',
    headline: 'Titre (peut rester vide)',
    text: 'Le texte, tel que vous l’avez copié',
    moreText: 'La suite (4 000 caractères par champ)',
    stillMore: 'La suite',
    rest: 'Le reste',
    fields: {
      title: 'Titre',
      source: 'Source : qui l’a publié',
      agency: 'Agence, comme Reuters',
      url: 'Lien',
      published: 'Publié le, comme 2025-01-24',
    },
  },
  warnings: {
    notices: {
      'no date':
        'Aucune date n’a été trouvée. Sans date, on lira « date inconnue » ; vous pouvez en donner une sous « Modifier les détails ».',
      paywall: 'La page s’arrête à un mur payant : ce n’en est que le début.',
      'language unknown':
        'Il n’est pas clair que ce soit de l’anglais ; je réponds à partir d’articles en anglais.',
      'not English': 'Ce n’est pas de l’anglais. Les questions en anglais ne le trouveront guère.',
      digest: 'Une page de brèves séparées : aucune ne reçoit de date.',
      PDF: 'Tiré d’un PDF : ses lignes ont été réunies en paragraphes. Veuillez le relire.',
    },
    future: (day) => `Sa date, ${day}, n’est pas encore venue.`,
    noSource: 'Aucune source n’a été trouvée : les citations ne diront pas d’où elles viennent.',
    sameText: (article) => `Le même texte est déjà sur l’étagère : ${article}.`,
    nearlySame: (article, share) =>
      `Presque le même texte est déjà sur l’étagère : ${article} (${percent(share)} des mots).`,
    sameReport: (article, agency) =>
      `Cela semble reprendre ${agency === null ? 'le même reportage' : `la même dépêche de ${agency}`} que ${article}. Les mots communs ne comptent qu’une fois dans les réponses.`,
    sameSentences: (shared, of, article, more) =>
      `${number(shared)} de ses ${sentences(of)} figurent aussi dans ${article}${more === 0 ? '' : ` et ${more === 1 ? '1 autre article' : `${number(more)} autres articles`}`} : chacune ne compte qu’une fois dans les réponses.`,
    translated: {
      said: 'La page dit qu’elle a été traduite par une machine.',
      link: 'Le lien passe par un service de traduction.',
      articles: 'Cela se lit comme une traduction automatique (presque aucun « the » ni « a »).',
    },
  },
  done: {
    saved: (article) => `Enregistré : ${article}.`,
    savedAs: (article, version) => `Enregistré comme version ${version} : ${article}.`,
    removed: (article) => `Retiré : ${article}. Il n’est plus cité.`,
    restored: (article) => `De retour sur l’étagère : ${article}.`,
    cancelled: 'Annulé. Rien n’a été enregistré.',
    suggested: 'Merci. La modération va regarder.',
    declined: 'Refusé.',
    waitsAgain: 'La proposition attend de nouveau la modération.',
    tookBack: (n, stayed) =>
      `De nouveau hors de l’étagère, venant de l’import : ${articles(n)}.${stayed === 0 ? '' : ` Modifié depuis et resté : ${articles(stayed)}.`}`,
    following: (feed, items) =>
      `Désormais suivi : ${feed}. Ce qu’il liste aujourd’hui (${number(items)}) est laissé de côté ; les nouveaux articles viendront à leur parution.`,
    unfollowed: (feed) => `N’est plus suivi : ${feed}. Ses articles restent.`,
    followingAgain: (feed) => `De nouveau suivi : ${feed}.`,
  },
  queue: {
    nothing: 'Rien n’attend. Les membres peuvent utiliser /article suggest.',
    waiting: (n, by, when) => `En attente : ${number(n)}. Celui-ci : ${by}, ${when}`,
    fromFeed: 'nouveau dans un flux',
    fromMember: (id) => `proposé par le membre ${id}`,
  },
}
