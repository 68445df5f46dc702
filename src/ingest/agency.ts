/** News agencies as readers know them, each with the ways in which it is written. */
const agencies: readonly (readonly [string, string])[] = [
  ['Reuters', 'Reuters|REUTERS|Thomson Reuters'],
  ['AP', 'AP|Associated Press|The Associated Press'],
  ['AFP', 'AFP|Agence France-Presse|Agence France Presse'],
  ['dpa', 'dpa|DPA|Deutsche Presse-Agentur'],
  ['UPI', 'UPI|United Press International'],
  ['PA Media', 'PA Media|Press Association|PA'],
  ['Bloomberg', 'Bloomberg|Bloomberg News'],
  ['Yonhap', 'Yonhap|YONHAP|Yonhap News Agency'],
  ['Kyodo', 'Kyodo|KYODO|Kyodo News'],
  ['Xinhua', 'Xinhua|XINHUA'],
  ['TASS', 'TASS|Tass'],
  ['Interfax', 'Interfax|Interfax-Ukraine'],
  ['RIA Novosti', 'RIA|RIA Novosti'],
  ['Ukrinform', 'Ukrinform'],
  ['ANSA', 'ANSA'],
  ['EFE', 'EFE'],
  ['Anadolu', 'Anadolu|Anadolu Agency'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['AAP', 'AAP|Australian Associated Press'],
  ['Bernama', 'Bernama|BERNAMA'],
]

const nameOf = new Map(agencies.flatMap(([name, ways]) => ways.split('|').map((way) => [way, name] as const)))
const ANY = [...nameOf.keys()].sort((a, b) => b.length - a.length).join('|')

/** How a line says that it carries an agency's report, strongest first. Group 1 is the agency. */
const signs: readonly RegExp[] = [
  // OAKFORD, May 5 (Reuters) - The river ...
  new RegExp(`^(?:[\\p{Lu}][^()\\n]{1,60} )?\\((${ANY})\\)\\s?[-–—:]`, 'u'),
  // Source: Reuters
  new RegExp(`^(?:Source|Sources|SOURCE|Agency|Via|From|By|BY|Credit)(?::| -)? (?:The )?(${ANY})\\.?$`, 'u'),
  // The whole line, or the end of a headline or a last line, after a dash
  new RegExp(`^[(–—-]?\\s?(${ANY})\\)?$`, 'u'),
  new RegExp(`[\\p{L}\\p{N}.!?”’"'] [–—|-] ?(${ANY})$`, 'u'),
  // By Ann Example, Associated Press
  new RegExp(`^(?:By|BY) [^.\\n]{2,80}(?:,| [|/–—-]| for) (?:The )?(${ANY})(?: [Ww]riters?)?$`, 'u'),
  // (With inputs from AFP); Ann Example reported for Reuters
  new RegExp(`^\\W?[Ww]ith (?:inputs|reporting|files|material) (?:from|by) (?:the )?(${ANY})\\b`, 'u'),
]

const FAR = 300
const signedBy = (sign: RegExp, lines: readonly string[]): string | undefined =>
  lines.map((line) => sign.exec(line)?.[1]).find((way) => way !== undefined)

/**
 * The agency whose report a text carries, where it says so: in its dateline, a source line, the end of its headline, its
 * byline. An agency that is only mentioned, or credited for a picture, is none.
 */
export const agencyIn = (text: string): string | null => {
  const lines = text.split('\n').map((line) => line.slice(0, FAR).trim())
  const way = signs.map((sign) => signedBy(sign, lines)).find((found) => found !== undefined)
  return nameOf.get(way ?? '') ?? null
}
