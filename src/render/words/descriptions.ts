import type { Descriptions } from './common.ts'

/** One text of a command or option in each language; see `descriptionsIn`. */
type Line = readonly [en: string, de: string, es: string, fr: string, uk: string, ko: string]

const lines: readonly Line[] = [
  [
    'Ask the articles: you get their own sentences, with date and source.',
    'Frag die Artikel: du bekommst ihre eigenen Sätze, mit Datum und Quelle.',
    'Pregunta a los artículos: recibes sus propias frases, con fecha y fuente.',
    'Interrogez les articles : vous recevez leurs propres phrases, avec date et source.',
    'Питайте статті: ви отримаєте їхні власні речення, з датою й джерелом.',
    '기사에 묻기: 날짜와 출처를 붙인 기사의 문장 그대로 답합니다.',
  ],
  [
    'What you want to know, in your own words',
    'Was du wissen willst, in deinen Worten',
    'Lo que quieres saber, con tus palabras',
    'Ce que vous voulez savoir, dans vos mots',
    'Що ви хочете знати, вашими словами',
    '알고 싶은 것을 자기 말로',
  ],
  [
    'Only what this publisher or agency wrote',
    'Nur was dieser Verlag oder diese Agentur schrieb',
    'Solo lo que escribió este medio o agencia',
    'Seulement ce qu’a écrit ce média ou cette agence',
    'Лише те, що написало це видання чи агенція',
    '이 매체나 통신사가 쓴 것만',
  ],
  [
    'Only articles from this day on, such as 2025-01-24 or Jan 2025',
    'Nur Artikel ab diesem Tag, etwa 2025-01-24 oder Jan 2025',
    'Solo artículos desde este día, como 2025-01-24 o Jan 2025',
    'Seulement les articles depuis ce jour, comme 2025-01-24 ou Jan 2025',
    'Лише статті від цього дня, наприклад 2025-01-24 або Jan 2025',
    '이날부터의 기사만. 예: 2025-01-24 또는 Jan 2025',
  ],
  [
    'Only articles up to this day',
    'Nur Artikel bis zu diesem Tag',
    'Solo artículos hasta este día',
    'Seulement les articles jusqu’à ce jour',
    'Лише статті до цього дня',
    '이날까지의 기사만',
  ],
  [
    'Only you see the answer',
    'Nur du siehst die Antwort',
    'Solo tú ves la respuesta',
    'Vous seul voyez la réponse',
    'Відповідь бачите лише ви',
    '답을 혼자만 봅니다',
  ],
  [
    'Every sentence with these words: "a phrase", -without, source:, before:, after:',
    'Jeder Satz mit diesen Wörtern: "eine Wendung", -ohne, source:, before:, after:',
    'Cada frase con estas palabras: "una expresión", -sin, source:, before:, after:',
    'Chaque phrase avec ces mots : "une expression", -sans, source:, before:, after:',
    'Кожне речення з цими словами: "вислів", -без, source:, before:, after:',
    '이 낱말이 있는 모든 문장: "구절", -제외, source:, before:, after:',
  ],
  [
    'Best first, or newest first',
    'Beste zuerst oder neueste zuerst',
    'Primero las mejores o las más recientes',
    'Les meilleures ou les plus récentes d’abord',
    'Спершу найкращі або найновіші',
    '잘 맞는 것부터 또는 새것부터',
  ],
  [
    'Which page to show',
    'Welche Seite gezeigt wird',
    'Qué página mostrar',
    'Quelle page montrer',
    'Яку сторінку показати',
    '보여 줄 쪽',
  ],
  [
    'Who said which number when, side by side, with a chart.',
    'Wer wann welche Zahl nannte, nebeneinander, mit Schaubild.',
    'Quién dijo qué número y cuándo, uno junto a otro, con un gráfico.',
    'Qui a dit quel nombre et quand, côte à côte, avec un graphique.',
    'Хто, коли й яке число назвав, поруч, із графіком.',
    '누가 언제 어떤 수를 말했는지 나란히, 그래프와 함께.',
  ],
  [
    'What is counted, such as: homes flooded',
    'Was gezählt wird, etwa: homes flooded',
    'Lo que se cuenta, como: homes flooded',
    'Ce qui est compté, comme : homes flooded',
    'Що рахують, наприклад: homes flooded',
    '세는 것. 예: homes flooded',
  ],
  [
    'What happened when: sentences about a topic, in order of the day they tell of.',
    'Was wann geschah: Sätze zu einem Thema, nach dem Tag, von dem sie erzählen.',
    'Qué pasó y cuándo: frases sobre un tema, por el día del que hablan.',
    'Ce qui s’est passé et quand : phrases sur un sujet, par le jour dont elles parlent.',
    'Що й коли сталося: речення про тему, за днем, про який вони кажуть.',
    '언제 무슨 일이 있었는지: 주제에 관한 문장을 말하는 날 순서로.',
  ],
  [
    'A name, a place, a thing, or a question',
    'Ein Name, ein Ort, eine Sache oder eine Frage',
    'Un nombre, un lugar, una cosa o una pregunta',
    'Un nom, un lieu, une chose ou une question',
    'Ім’я, місце, річ або питання',
    '이름, 곳, 사물 또는 질문',
  ],
  [
    'What is on the shelf: how many articles of each source, and from when.',
    'Was im Regal steht: wie viele Artikel jeder Quelle, und von wann.',
    'Qué hay en la estantería: cuántos artículos de cada fuente y de cuándo.',
    'Ce qu’il y a sur l’étagère : combien d’articles de chaque source, et de quand.',
    'Що стоїть на полиці: скільки статей кожного джерела і від коли.',
    '서가에 있는 것: 출처마다 기사가 몇 개이고 언제 것인지.',
  ],
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
    '듣고 싶은 것을 자기 말로',
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
  [
    'How to ask, with examples from the articles here.',
    'Wie man fragt, mit Beispielen aus den Artikeln hier.',
    'Cómo preguntar, con ejemplos de los artículos de aquí.',
    'Comment demander, avec des exemples des articles d’ici.',
    'Як питати, з прикладами зі статей, що тут є.',
    '묻는 법, 여기 기사의 예와 함께.',
  ],
  [
    'What I have read, how fast I am, and what I keep.',
    'Was ich gelesen habe, wie schnell ich bin und was ich behalte.',
    'Qué he leído, qué rápido soy y qué guardo.',
    'Ce que j’ai lu, ma vitesse, et ce que je garde.',
    'Що я прочитав, як швидко відповідаю і що зберігаю.',
    '무엇을 읽었고, 얼마나 빠르고, 무엇을 보관하는지.',
  ],
]

/** Discord's codes for the languages of a line, in its order after English. */
const codes: readonly (readonly string[])[] = [['de'], ['es-ES', 'es-419'], ['fr'], ['uk'], ['ko']]

const byEnglish: ReadonlyMap<string, Descriptions> = new Map(
  lines.map(([en, ...others]) => [
    en,
    new Map(others.flatMap((text, i) => (codes[i] ?? []).map((code) => [code, text] as const))),
  ]),
)

/** What a command or option says of itself in other languages, by Discord's code; none where it is not translated. */
export const descriptionsIn = (english: string): Descriptions => byEnglish.get(english) ?? new Map()

/** Every English text that is translated. */
export const described: readonly string[] = lines.map(([en]) => en)
