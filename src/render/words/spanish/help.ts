import type { AboutWords, HelpWords } from '../help.ts'

/** Help in Spanish. */
export const spanishHelp: HelpWords = {
  title: 'Pregunta a tus artículos. Lee sus propias palabras.',
  ways: [
    'Mencióname con una pregunta o escríbeme en privado.',
    'O pregunta cómo están las cosas: "what’s new?", "what happened in December?", "tell me about" y un tema, "tl;dr"',
    'Responde a una respuesta para seguir preguntando: "and in January?"',
    'O empieza tu mensaje con el nombre de un comando: "timeline" y un tema.',
    '«En contexto» muestra los párrafos alrededor de una cita.',
  ],
  tryThese: 'Prueba una de estas:',
  commandsTitle: 'Comandos',
  commands: [
    '/ask – con fuente, días o una respuesta privada',
    '/search – cada frase con estas palabras: "una expresión", -sin, source:, before:, after:',
    '/figures – quién dijo qué número y cuándo, con un gráfico',
    '/timeline – qué pasó y cuándo',
    '/sources – qué hay en la estantería',
    '/follow – lo nuevo sobre una pregunta, sin avisos sonoros',
    '/article suggest – propón un artículo a la moderación',
    'Buscar fuentes, en el menú de un mensaje, en Apps – qué dicen los artículos de cada una de sus frases',
  ],
  moderatingTitle: 'Para la moderación',
  moderating: [
    '/article – añadir, editar, quitar, restaurar; lista, historial, propuestas',
    '/feed – seguir un feed: lo que trae se vuelve artículo',
    '/unanswered – lo que no se pudo responder y lo que avisan los lectores',
    '/shelf – estado, exportar, importar',
    '/settings – quién modera, dónde respondo, qué se guarda',
    'Añadir como artículo, en el menú de un mensaje, en Apps – su texto, su enlace o su archivo',
  ],
  onlyQuotes: 'Solo cito, palabra por palabra, con fecha y fuente. Donde los artículos callan, lo digo.',
  topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
}

/** About in Spanish. */
export const spanishAbout: AboutWords = {
  what: 'Respondo con frases exactas de artículos. Aquí no escribe ningún modelo de lenguaje.',
  nobodyPicked: 'Donde los artículos discrepan ves quién dijo qué y cuándo; no se elige ganador.',
  speed: (milliseconds) =>
    `Aquí las respuestas tardan ${milliseconds} (la mediana de las últimas preguntas).`,
  notMeasured: 'Desde el arranque no he respondido ninguna pregunta.',
  version: (version) => `Verbatim, versión ${version}`,
  privacy:
    'Una pregunta se guarda solo para que funcionen sus botones y su continuación, o donde este servidor guarda lo que no se pudo responder, sin quién preguntó. Ningún registro la contiene.',
}
