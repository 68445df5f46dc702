/** The fields that a person can read and mend one by one. */
export const details = ['title', 'source', 'agency', 'url', 'published'] as const
export type Detail = (typeof details)[number]

/** The fields whose origin is kept. */
export const fields = [...details, 'text'] as const
export type Field = (typeof fields)[number]

/** Where a field comes from. */
export const origins = [
  'the page',
  'the file',
  'the text',
  'the link',
  'the message',
  'the feed',
  'a moderator',
] as const
export type Origin = (typeof origins)[number]

/** What an article, or a version of one, was made from. */
export const makings = [
  'a link',
  'a file',
  'a saved page',
  'a PDF',
  'a message',
  'a paste',
  'an edit',
  'a feed',
  'an archive',
] as const
export type Making = (typeof makings)[number]

/** What a reader of pages and texts notices beside the words. */
export const notices = ['no date', 'paywall', 'language unknown', 'not English', 'digest', 'PDF'] as const
export type Notice = (typeof notices)[number]

/** What a stored version was made from, or which version was put back; and which of its fields came from where. */
export type Provenance = {
  readonly from: Making | { readonly version: number }
  readonly parts: readonly { readonly fields: readonly Field[]; readonly origin: Origin }[]
}

/** How a version that was put back is told in a draft. */
export const putBack = (version: number): string => `version ${version}, put back`

/** As the log keeps it: "from a link; title, source, text: the page; published: a moderator". */
export const provenanceNote = (
  from: string,
  of: { readonly [name in Field]?: Origin | undefined },
): string => {
  const places = [...new Set(fields.flatMap((name) => of[name] ?? []))]
  const parts = places.map((place) => `${fields.filter((name) => of[name] === place).join(', ')}: ${place}`)
  return [`from ${from}`, ...parts].join('; ')
}

const makingIn = (words: string): Provenance['from'] | null => {
  const version = /^version (\d{1,9}), put back$/.exec(words)?.[1]
  if (version !== undefined) return { version: Number(version) }
  return makings.find((one) => one === words) ?? null
}

const partIn = (words: string): Provenance['parts'] => {
  const [names = '', place = ''] = words.split(': ')
  const origin = origins.find((one) => one === place)
  const told = fields.filter((name) => names.split(', ').includes(name))
  return origin === undefined || told.length === 0 ? [] : [{ fields: told, origin }]
}

/** Reads a line of the log back; null where it tells no provenance. */
export const provenanceFrom = (note: string): Provenance | null => {
  const [first = '', ...rest] = note.split('; ')
  const from = first.startsWith('from ') ? makingIn(first.slice(5)) : null
  return from === null ? null : { from, parts: rest.flatMap(partIn) }
}
