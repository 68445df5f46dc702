import type { Line } from './line.ts'

/** Of `/follow`. */
export const following: readonly Line[] = [
  [
    'Hear of new quotes and changed figures, without being pinged.',
    'Von neuen Zitaten und geänderten Zahlen hören, ohne Ping.',
    'Entérate de citas nuevas y cifras cambiadas, sin avisos sonoros.',
    'Apprenez les nouvelles citations et les chiffres changés, sans notification.',
    'Дізнавайтеся про нові цитати й змінені числа, без сповіщень.',
    '새 인용과 바뀐 수치를 알림 없이 듣기.',
  ],
  [
    'Follow a question: news on it comes here',
    'Eine Frage verfolgen: Neues dazu kommt hierher',
    'Seguir una pregunta: las novedades llegan aquí',
    'Suivre une question : les nouvelles arrivent ici',
    'Стежити за питанням: нове з’явиться тут',
    '질문 지켜보기: 새 소식이 여기로 옵니다',
  ],
  [
    'What you want to hear about, in your own words',
    'Wovon du hören willst, in deinen Worten',
    'De qué quieres enterarte, con tus palabras',
    'Ce dont vous voulez entendre parler, dans vos mots',
    'Про що ви хочете чути, вашими словами',
    '듣고 싶은 것을 편한 말로',
  ],
  [
    'Write to me directly, not in this channel',
    'Mir direkt schreiben, nicht in diesem Kanal',
    'Escríbeme a mí, no en este canal',
    'M’écrire directement, pas dans ce salon',
    'Писати мені особисто, не в цьому каналі',
    '이 채널 말고 나에게 직접 보내기',
  ],
  [
    'What you follow here',
    'Was du hier verfolgst',
    'Lo que sigues aquí',
    'Ce que vous suivez ici',
    'За чим ви тут стежите',
    '여기서 지켜보는 것',
  ],
  [
    'Follow a question no longer',
    'Eine Frage nicht mehr verfolgen',
    'Dejar de seguir una pregunta',
    'Ne plus suivre une question',
    'Більше не стежити за питанням',
    '질문을 그만 지켜보기',
  ],
  [
    'Which of the questions that you follow',
    'Welche der Fragen, die du verfolgst',
    'Cuál de las preguntas que sigues',
    'Laquelle des questions que vous suivez',
    'Яке з питань, за якими ви стежите',
    '지켜보는 질문 가운데 어느 것',
  ],
]
