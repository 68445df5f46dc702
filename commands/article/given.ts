import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from 'discord.js'
import { because, type Refusal } from '../../src/article/refusal.ts'
import { type Attachment, type Call, type Field, type Form, textOption } from '../../src/command/command.ts'
import { fetchPage } from '../../src/ingest/fetch/fetch.ts'
import { FetchError } from '../../src/ingest/fetch/url.ts'
import { Turns } from '../../src/library/turns.ts'
import type { Drafted } from '../../src/moderation/draft/draft.ts'
import { largestFile } from '../../src/moderation/draft/readers.ts'
import { draftFrom, type Source } from '../../src/moderation/draft/source.ts'
import type { AtDesk } from '../moderating.ts'

/** The bytes of a file that came with a command, or why they could not be had. */
export const bytesOf = async ({ desk }: AtDesk, file: Attachment): Promise<Uint8Array | Refusal> => {
  if (file.size > largestFile) return because('fileTooLarge')
  try {
    const limits = { ...desk.fetcher.limits, bytes: largestFile }
    // Discord serves the file: its robots.txt is for others, and its type is told by the file's name.
    const fetched = await fetchPage(file.url, {
      ...desk.fetcher,
      limits,
      types: /^/,
      allows: async () => true,
    })
    return fetched.kind === 'page' ? fetched.bytes : because('fileFromDiscord')
  } catch (error) {
    if (error instanceof FetchError) return [...because('fileFromDiscord'), ...error.refusal]
    throw error
  }
}

const turns = new Turns()

/**
 * The draft of what somebody holds. Those of one server are made one after another: all servers share one reader of pages,
 * and whoever gives it many, or slow ones, is to wait for their own alone.
 */
export const draftInTurn = ({ desk, server }: AtDesk, source: Source): Promise<Drafted> =>
  turns.take(server, () => draftFrom(source, desk.fetcher))

/** The draft of a file that came with a command, or hangs on a message. */
export const draftOfFile = async (call: AtDesk, file: Attachment): Promise<Drafted> => {
  const bytes = await bytesOf(call, file)
  if (!(bytes instanceof Uint8Array)) return { kind: 'refused', reason: bytes }
  const { name, contentType } = file
  return draftInTurn(call, { kind: 'file', name, contentType, bytes })
}

/** The options that hold an article: a link or a file. */
export const sourceOptions: readonly APIApplicationCommandBasicOption[] = [
  {
    type: Type.String,
    name: 'link',
    description: 'Where the article stands on the web',
    max_length: 2048,
  },
  {
    type: Type.Attachment,
    name: 'file',
    description: 'A .txt, .md, .html, .json or .pdf file, up to 10 MB',
  },
]

/** Does the call hold a link or a file? Where it holds neither, a form asks for the text. */
export const holdsSource = (call: Call): boolean =>
  textOption(call, 'link') !== null || (call.attachment ?? null) !== null

/** The draft of the link or file that a call holds. */
export const draftGiven = (call: AtDesk): Promise<Drafted> => {
  const link = textOption(call, 'link')
  if (call.attachment) return draftOfFile(call, call.attachment)
  return draftInTurn(call, { kind: 'link', url: link ?? '' })
}

const parts = ['text', 'text2', 'text3', 'text4'] as const

const field = (name: string, label: string, required = false, long = true): Field => ({
  name,
  label,
  value: '',
  long,
  required,
})

/** The form of a paste: Discord takes 4,000 characters in each field. `reply` names what is done with it. */
export const pasteForm = ({ words }: Call, title: string, reply: string): Form => {
  const { forms } = words.desk
  const fields = [
    field('title', forms.headline, false, false),
    field('text', forms.text, true),
    field('text2', forms.moreText),
    field('text3', forms.stillMore),
    field('text4', forms.rest),
  ]
  return { title, fields, reply, data: null }
}

/** A paste over several fields is one text: where a field was full, the text went on in the middle of a line. */
const joined = (values: ReadonlyMap<string, string>): string =>
  parts
    .map((name) => values.get(name) ?? '')
    .filter((part) => part !== '')
    .reduce((whole, part) => {
      if (whole === '') return part
      return whole.length % 4000 > 3900 ? `${whole}${part}` : `${whole}\n\n${part}`
    }, '')

/** The draft of a paste. */
export const draftPasted = (at: AtDesk, values: ReadonlyMap<string, string>): Promise<Drafted> => {
  const title = values.get('title')?.trim() ?? ''
  const text = joined(new Map([['text', ''], ...values]))
  return draftInTurn(at, { kind: 'paste', text: title === '' ? text : `${title}\n\n${text}` })
}
