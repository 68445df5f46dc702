import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10'
import { escapeDiscord } from './escape.ts'
import { brief, figureLines, noBreak, quotation, quoteText, small, strong } from './markdown.ts'
import { withMoments } from './moment.ts'
import { withPeople } from './person.ts'
import type { Action, Block, Menu, Passage, Reply } from './reply.ts'

/** Discord's numbers for the components used here (Components v2). */
const type = {
  row: 1,
  button: 2,
  text: 10,
  gallery: 12,
  file: 13,
  rule: 14,
  container: 17,
} as const
const styleOf = { plain: 2, primary: 1, danger: 4 } as const
/** The flag that a message of Components v2 carries. */
export const componentsV2 = 1 << 15
/** Discord's limits for one message of Components v2: all components, nested ones counted, and all characters of text. */
export const limits = {
  components: 40,
  text: 4000,
  buttonsInRow: 5,
  label: 80,
  placeholder: 150,
  alt: 1024,
  files: 10,
} as const

/** A file that goes with a message. */
export type Attachment = { readonly name: string; readonly bytes: Uint8Array; readonly alt: string | null }

/** One message as Discord takes it. A long reply is several: a quote is never cut. */
export type DiscordMessage = {
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly flags: number
  readonly files: readonly Attachment[]
}

/** Gives the `custom_id` of a button: the edge binds it to what it does and who may press it. */
export type Bind = (action: Pick<Extract<Action, { kind: 'button' }>, 'id' | 'data'>) => string

/** What stays together in one message; `components` counts nested ones too. */
type Piece = {
  readonly parts: readonly APIComponentInContainer[]
  readonly components: number
  readonly text: number
  readonly file: Attachment | null
  /** A quote's own button: those of a message stand together below its last quote. */
  readonly opens?: Extract<Action, { kind: 'button' }>
}

const textPiece = (content: string): Piece => ({
  parts: [{ type: type.text, content }],
  components: 1,
  text: content.length,
  file: null,
})

const buttonOf = (action: Action, bind: Bind): APIButtonComponent =>
  action.kind === 'link'
    ? { type: type.button, style: 5, label: action.label.slice(0, limits.label), url: action.url }
    : {
        type: type.button,
        style: styleOf[action.style],
        label: action.label.slice(0, limits.label),
        custom_id: bind(action),
        ...(action.disabled === true ? { disabled: true } : {}),
      }

/** Room for a quote's number in its text. */
const numberRoom = 3

const quotePiece = (block: Extract<Block, { kind: 'quote' }>): Piece => {
  const content = quoteText(block)
  if (content.length + numberRoom > limits.text) return tooLong(block)
  const piece = textPiece(content)
  if (block.action?.kind !== 'button') return piece
  return { ...piece, components: 3, text: content.length + numberRoom, opens: block.action }
}

/** A sentence that no message can hold goes out whole, as a file. */
const tooLong = (block: Extract<Block, { kind: 'quote' }>): Piece => {
  const { article, start, end } = block.quote
  return filePiece({
    name: `quote-${start}.txt`,
    bytes: new TextEncoder().encode(article.text.slice(start, end)),
    alt: null,
  })
}

const filePiece = (file: Attachment): Piece => ({
  parts: [{ type: type.file, file: { url: `attachment://${file.name}` } }],
  components: 1,
  text: 0,
  file,
})

/** What a picture shows, in words: Discord reads no markup there, so that what would be a mention elsewhere is parted. */
const altOf = (alt: string): string =>
  alt
    .replace(/<(?=[@#])/g, '< ')
    .replace(/@(?=everyone|here)/g, '@ ')
    .slice(0, limits.alt)
    .replace(/[\uD800-\uDBFF]$/, '')

const picturePiece = ({ name, png, alt: words }: Extract<Block, { kind: 'picture' }>): Piece => {
  const alt = altOf(words)
  return {
    parts: [{ type: type.gallery, items: [{ media: { url: `attachment://${name}` }, description: alt }] }],
    components: 1,
    text: 0,
    file: { name, bytes: png, alt },
  }
}

/** Lines packed into texts that a message can hold; a line is never cut. */
const linePieces = (lines: readonly string[]): readonly Piece[] => {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + line.length < limits.text)
      texts[texts.length - 1] = `${last}\n${line}`
    else texts.push(line.slice(0, limits.text))
  }
  return texts.map(textPiece)
}

/** A line of our own that no message could hold is drawn from its beginning: half as many signs, for each may be escaped. */
const lineOf = (text: string, draw: (text: string) => string): string => {
  const line = draw(text)
  return line.length <= limits.text ? line : draw(brief(text, limits.text / 2 - 100))
}

/** The passage in two, cut between words where there are some, never inside a character. */
const halved = ({ article, start, end, highlights }: Passage): readonly Passage[] => {
  const middle = start + Math.floor((end - start) / 2)
  const space = article.text.lastIndexOf(' ', middle)
  const inside = /[\uDC00-\uDFFF]/.test(article.text.charAt(middle)) ? middle + 1 : middle
  const cut = space > start ? space + 1 : inside
  return [
    { start, end: cut },
    { start: cut, end },
  ].map((part) => ({
    ...{ article, ...part },
    highlights: highlights
      .map((mark) => ({ start: Math.max(mark.start, part.start), end: Math.min(mark.end, part.end) }))
      .filter((mark) => mark.start < mark.end),
  }))
}

/** A passage word for word: one that no message can hold in as many texts as it takes. */
const passagePieces = (passage: Passage): readonly Piece[] => {
  const text = quotation(passage)
  return text.length <= limits.text ? [textPiece(text)] : halved(passage).flatMap(passagePieces)
}

/** Words of our own: a moment in them is shown as the reader's Discord shows time. */
const worded = (text: string): string =>
  withPeople(
    withMoments(escapeDiscord(text), (seconds) => `<t:${seconds}:f>`),
    // A mention would ping; Discord opens this link as the person's profile.
    (id) => `[${id}](<https://discord.com/users/${id}>)`,
  )

const piecesOf = (block: Block): readonly Piece[] => {
  switch (block.kind) {
    case 'heading':
      return linePieces([lineOf(block.text, (text) => `### ${escapeDiscord(text)}`)])
    case 'text':
      return linePieces(
        block.text.split('\n').map((line) => lineOf(line, block.strong === true ? strong : worded)),
      )
    case 'note':
      return linePieces(block.text.split('\n').map((line) => lineOf(line, (text) => small(worded(text)))))
    case 'list':
      return linePieces(block.items.map((item) => lineOf(item, (text) => `- ${worded(text)}`)))
    case 'quote':
      return [quotePiece(block)]
    case 'passage':
      return passagePieces(block.passage)
    case 'figures':
      return linePieces(figureLines(block))
    case 'picture':
      return [picturePiece(block)]
    case 'file':
      return [filePiece({ name: block.name, bytes: block.bytes, alt: null })]
    case 'rule':
      return [{ parts: [{ type: type.rule }], components: 1, text: 0, file: null }]
  }
}

/** Room kept in each message for its container and the rows of buttons under the last one. */
const spare = 1 + 2 * (limits.buttonsInRow + 1)

const sum = (pieces: readonly Piece[], of: 'components' | 'text'): number =>
  pieces.reduce((total, piece) => total + piece[of], 0)

const fits = (pieces: readonly Piece[], piece: Piece): boolean =>
  sum(pieces, 'components') + piece.components <= limits.components - spare &&
  sum(pieces, 'text') + piece.text <= limits.text &&
  pieces.filter(({ file }) => file !== null).length < limits.files

const packed = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const messages: Piece[][] = [[]]
  for (const piece of pieces) {
    const last = messages.at(-1) ?? []
    if (last.length === 0 || fits(last, piece)) last.push(piece)
    else messages.push([piece])
  }
  return messages
}

/** Rows of four where five are too few: on a phone four buttons fill two lines. */
const rowsOf = (
  actions: readonly Action[],
  bind: Bind,
): readonly APIActionRowComponent<APIButtonComponent>[] => {
  const rows: APIActionRowComponent<APIButtonComponent>[] = []
  const size = actions.length <= limits.buttonsInRow ? limits.buttonsInRow : 4
  for (let at = 0; at < actions.length; at += size) {
    const buttons = actions.slice(at, at + size).map((action) => buttonOf(action, bind))
    rows.push({ type: type.row, components: buttons })
  }
  return rows
}

/** "1 ❝ … ❞": the number that a quote's button below names too. */
const numbered = ({ parts }: Piece, number: number): Piece['parts'] =>
  parts.map((part) =>
    part.type === type.text ? { ...part, content: `${number}${noBreak}${part.content}` } : part,
  )

/**
 * The pieces of a message with the buttons of its quotes below the last one: beside each quote a button would take a
 * third of a phone's width, below each a line. Where there are several, quotes and buttons have numbers.
 */
const insideOf = (pieces: readonly Piece[], bind: Bind): readonly APIComponentInContainer[] => {
  const opens = pieces.flatMap((piece) => piece.opens ?? [])
  if (opens.length === 0) return pieces.flatMap(({ parts }) => parts)
  const several = opens.length > 1
  const buttons = opens.map((action, at) =>
    several ? { ...action, label: `${action.label} ${at + 1}` } : action,
  )
  const last = pieces.findLastIndex((piece) => piece.opens !== undefined)
  return pieces.flatMap((piece, at) => {
    const own = piece.opens && several ? numbered(piece, opens.indexOf(piece.opens) + 1) : piece.parts
    return at === last ? [...own, ...rowsOf(buttons, bind)] : own
  })
}

const menuTypes = { role: 6, channel: 8 } as const

const menuOf = (menu: Menu, bind: Bind): APIActionRowComponent<APISelectMenuComponent> => {
  const common = {
    custom_id: bind(menu),
    placeholder: menu.label.slice(0, limits.placeholder),
    min_values: 0,
    max_values: menu.most,
  }
  const chosen = menu.chosen.slice(0, menu.most)
  if (menu.kind === 'role') {
    const values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const }))
    return { type: type.row, components: [{ ...common, type: menuTypes.role, default_values: values }] }
  }
  const values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const }))
  const types = menu.channelTypes === undefined ? {} : { channel_types: [...menu.channelTypes] }
  return {
    type: type.row,
    components: [{ ...common, ...types, type: menuTypes.channel, default_values: values }],
  }
}

/** The reply as Discord takes it: one message, or more where it is long; buttons under the last. */
export const discordFrom = (reply: Reply, bind: Bind): readonly DiscordMessage[] => {
  const messages = packed(reply.blocks.flatMap(piecesOf))
  return messages.map((pieces, i) => {
    const inside = insideOf(pieces, bind)
    const container: APIContainerComponent = { type: type.container, components: [...inside] }
    const last = i === messages.length - 1
    const menus = last ? (reply.menus ?? []).map((menu) => menuOf(menu, bind)) : []
    const rows = last ? rowsOf(reply.actions, bind) : []
    return {
      components: [...(inside.length === 0 ? [] : [container]), ...menus, ...rows],
      flags: componentsV2,
      files: pieces.flatMap(({ file }) => (file === null ? [] : [file])),
    }
  })
}
