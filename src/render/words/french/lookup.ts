import type { Unreadable } from '../../../lookup/search/search.ts'
import type { Calendar } from '../../when.ts'
import { bucketWith, differWith, joined, stopped } from '../common.ts'
import type { LookupWords } from '../lookup.ts'
import { articles, figures, number, sentences } from './counts.ts'

/** Which sources there are, where one was named that is not. */
export const noSource = (typed: string, known: readonly string[]): string =>
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

/** The look-ups in French. */
export const frenchLookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Page suivante',
  previousPage: 'Page précédente',
  restBelow: 'La suite se trouve sous l’image.',
  noSuchCommand: (commands) => `Je ne connais pas cette commande. Il y a : ${commands.join(', ')}.`,
  figuresOverTime: 'Chiffres dans le temps',
  figuresMore: (left) => `${number(left)} de plus sous « Chiffres dans le temps »`,
  figuresOn: (topic) => `Chiffres : ${topic}`,
  figuresNear: 'Aucun chiffre ne compte exactement cela. Ceux-ci figurent dans des phrases qui en parlent.',
  noFigures: 'Les articles ne donnent pas de chiffres à ce sujet.',
  noWinner:
    'Chaque chiffre tel qu’il est écrit, par jour. Les genres ne sont jamais additionnés et aucun n’est déclaré juste.',
  figuresDiffer: differWith(
    figures,
    (n) => `tous ${number(n)}`,
    (low, high) => `de ${number(low)} à ${number(high)}`,
  ),
  timeline: 'Chronologie',
  timelineOf: (topic) => `Chronologie : ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}${quotes === 1 ? '' : ', les plus anciennes d’abord'}${undated === 0 ? '' : `, ${number(undated)} sans date à la fin`}`,
  noTimeline: 'Les articles n’en disent rien.',
  undated: 'Sans aucune date',
  found: sentences,
  foundFirst: (n) => `les ${number(n)} premières phrases`,
  foundNothing: 'Aucune phrase ne convient. Essayez avec moins de mots, ou /ask.',
  unknownWords: (words) => `Aucun article ici ne dit ${words.map((word) => `"${word}"`).join(' ou ')}.`,
  orders: { best: 'les meilleures d’abord', newest: 'les plus récentes d’abord' },
  limited: (source, since, until) =>
    joined([
      source,
      since && until ? `${since} – ${until}` : since ? `à partir du ${since}` : until && `jusqu’au ${until}`,
    ]),
  unreadable,
  laid: {
    newest: 'Les plus récentes d’abord.',
    events: 'Dans l’ordre des événements.',
    noSummary: 'Je cite, je ne résume pas. Ces phrases en disent le plus.',
    nothingFrom: (time) =>
      time === null
        ? 'Il n’y a rien ici de cette période.'
        : stopped(`Il n’y a rien ici de cette période : ${time}`),
    newestDay: (day) => `Le jour le plus récent de l’étagère : ${day}`,
    nearestDay: (day) => `Le plus proche dans le temps : ${day}`,
  },

  onTheShelf: 'Sur l’étagère',
  emptyShelf: 'Il n’y a pas encore d’articles ici. La modération en ajoute avec /article add.',
  holding: (source, some, all) => `${source} : ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${number(n)} sans date`,
  bucket: bucketWith(calendar, {
    quarter: (which, year) => `T${which} ’${year}`,
    month: (name, year) => `${name} ’${year}`,
  }),
  undatedColumn: 'sans date',
  articlesBySource: 'Articles par source et par date',
  claims: (checked) => `Phrases cherchées dans les articles : ${number(checked)}`,
  noClaims:
    'Je ne vois dans ce message aucune affirmation à chercher. Les questions et les textes très courts sont laissés de côté.',
  claimsLeft: (left) => `Laissées de côté : encore ${sentences(left)}.`,
  exact: (source, day) => `Trouvée mot pour mot. Vue d’abord : ${source}, ${day ?? 'date inconnue'}.`,
  near: 'Pas trouvée mot pour mot. La phrase la plus proche :',
  absent: 'Pas dans ces articles.',
  otherFigures: 'Contredite : les articles donnent d’autres chiffres pour la même chose.',
})
