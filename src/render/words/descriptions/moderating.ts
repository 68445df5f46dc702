import type { Line } from './line.ts'

/** Of `/unanswered` and `/settings`. */
export const moderating: readonly Line[] = [
  [
    'For moderators: what could not be answered, and what readers report.',
    'Für die Moderation: was nicht beantwortet werden konnte und was Leser melden.',
    'Para la moderación: lo que no se pudo responder y lo que avisan los lectores.',
    'Pour la modération : ce qui est resté sans réponse et ce que signalent les lecteurs.',
    'Для модераторів: на що не знайшлося відповіді й про що кажуть читачі.',
    '관리자용: 답하지 못한 것과 독자가 알린 것.',
  ],
  [
    'For moderators: who moderates, where I answer, what is kept.',
    'Für die Moderation: wer moderiert, wo ich antworte, was behalten wird.',
    'Para la moderación: quién modera, dónde respondo, qué se guarda.',
    'Pour la modération : qui modère, où je réponds, ce qui est gardé.',
    'Для модераторів: хто модерує, де я відповідаю, що зберігається.',
    '관리자용: 누가 관리하고, 어디서 답하고, 무엇을 보관하는지.',
  ],
]
