import type { AboutWords, HelpWords } from '../help.ts'

/** Help in French. */
export const frenchHelp: HelpWords = {
  title: 'Interrogez vos articles. Lisez leurs propres mots.',
  ways: [
    'Mentionnez-moi avec une question, ou écrivez-moi en privé.',
    'Ou demandez où en sont les choses : "what’s new?", "what happened in December?", "tell me about" et un sujet, "tl;dr"',
    'Répondez à une réponse pour continuer : "and in January?"',
    'Ou commencez votre message par le nom d’une commande : "timeline" et un sujet.',
    '« En contexte » montre les paragraphes autour d’une citation.',
  ],
  tryThese: 'Essayez l’une de celles-ci :',
  commandsTitle: 'Commandes',
  commands: [
    '/ask – avec une source, des jours, ou une réponse privée',
    '/search – chaque phrase avec ces mots : "une expression", -sans, source:, before:, after:',
    '/figures – qui a dit quel nombre et quand, avec un graphique',
    '/timeline – ce qui s’est passé et quand',
    '/sources – ce qu’il y a sur l’étagère',
    '/follow – du nouveau sur une question, sans notification',
    '/article suggest – proposer un article à la modération',
    'Trouver les sources, dans le menu d’un message, sous Apps – ce que les articles disent de chacune de ses phrases',
  ],
  moderatingTitle: 'Pour la modération',
  moderating: [
    '/article – ajouter, modifier, retirer, remettre ; liste, historique, propositions',
    '/feed – suivre un flux : ce qu’il apporte devient des articles',
    '/unanswered – ce qui est resté sans réponse et ce que signalent les lecteurs',
    '/shelf – état, export, import',
    '/settings – qui modère, où je réponds, ce qui est gardé',
    'Ajouter comme article, dans le menu d’un message, sous Apps – son texte, son lien ou son fichier',
  ],
  onlyQuotes:
    'Je ne fais que citer, mot pour mot, avec date et source. Où les articles se taisent, je le dis.',
  topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
}

/** About in French. */
export const frenchAbout: AboutWords = {
  what: 'Je réponds avec des phrases exactes d’articles. Aucun modèle de langage n’écrit ici.',
  nobodyPicked: 'Où les articles divergent, vous voyez qui a dit quoi et quand ; aucun n’est préféré.',
  speed: (milliseconds) => `Ici une réponse prend ${milliseconds} (la médiane des dernières questions).`,
  notMeasured: 'Aucune question n’a reçu de réponse depuis le démarrage.',
  version: (version) => `Verbatim, en version ${version}`,
  privacy:
    'Une question n’est gardée que pour ses boutons et ses suites, ou là où ce serveur garde ce qui est resté sans réponse, sans qui a demandé. Aucun journal ne la contient.',
}
