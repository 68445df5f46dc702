type Mark = { readonly name: string; readonly pattern: RegExp; readonly words: string }

const mark = (name: string, pattern: RegExp, words = ''): Mark => ({ name, pattern, words })

/** Marks that stand alone on a line and say nothing. */
const SILENT =
  /^\s*(?:[-*_=](?:\s*[-*_=]){2,}|`{3}.{0,60}|~{3}.{0,60}|\|?[\s:|-]{0,200}-{3}[\s:|-]{0,200}|\[[^\]\n]{1,200}\]:.{0,2000})$/

/** Marks at the start of a line that make it a block of its own: heading, list item, quotation, table row. */
const OPENING = /^\s*(?:#{1,6}\s+|[-*+•]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+|>\s?|\|\s*)/

/** Marks inside a line, in the order in which they go; their words stay. Each pattern is linear. */
const marks: readonly Mark[] = [
  mark('comment', /<!--[^<>]{0,5000}-->/g),
  mark('picture', /!\[[^[\]\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g),
  mark('footnote', /\[\^[^[\]\n]{1,40}\]:?/g),
  mark('link', /\[([^[\]\n]{0,1000})\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g, '$1'),
  mark('bare link', /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1'),
  mark('tag', /<\/?[a-zA-Z][^<>\n]{0,500}>/g, ' '),
  mark('closing hashes', /(?<=\S) #{1,6}$/g),
  mark('code', /(?<!\\)`{1,3}/g),
  mark('strike', /~~/g),
  mark('stars', /(?<!\\|\d|\s|^)\*{1,3}|(?<!\\|\d)\*{1,3}(?=\S)/g),
  mark('underlines', /(?<![\p{L}\p{N}_\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?![\p{L}\p{N}_])/gu),
  mark('cells', / \| | \|$/g, ' '),
  mark('ampersand', /&amp;/g, '&'),
  mark('space', /&nbsp;/g, ' '),
  mark('escape', /\\(?=[!-/:-@[-`{-~])/g),
]

const unmarked = (line: string): string =>
  marks.reduce((words, { pattern, words: kept }) => words.replace(pattern, kept), line)

/** Lines of one block are one paragraph: a soft line break is a space. */
const blocksOf = (lines: readonly string[]): readonly string[] => {
  const blocks: string[][] = []
  let open = false
  for (const line of lines) {
    const words = line.trim()
    const starts = OPENING.test(line)
    const silent = words === '' || SILENT.test(words)
    if (silent) open = false
    else if (open && !starts) blocks.at(-1)?.push(words)
    else blocks.push([line.replace(OPENING, '').replace(OPENING, '').trim()])
    if (!silent) open = !/^\s*#/.test(line)
  }
  return blocks.map((block) => block.join(' '))
}

/** The words of a Markdown text, its marks gone, one blank line between paragraphs, headings and list items. */
export const plainText = (markdown: string): string =>
  blocksOf(markdown.split(/\r\n|\r|\n/))
    .map((block) => unmarked(block).trim())
    .filter((block) => block !== '')
    .join('\n\n')
