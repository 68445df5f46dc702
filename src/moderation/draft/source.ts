import { type Fetcher, fetchPage } from '../../ingest/fetch/fetch.ts'
import { FetchError } from '../../ingest/fetch/url.ts'
import { extractInWorker } from '../../ingest/worker.ts'
import { type Drafted, refused } from './draft.ts'
import { fromExtracted, fromFile, type GivenFile, pasted } from './readers.ts'

/** What a moderator holds in hand. */
export type Source =
  | { readonly kind: 'link'; readonly url: string }
  | ({ readonly kind: 'file' } & GivenFile)
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'message'; readonly text: string; readonly url: string | null }

const fromLink = async (link: string, fetcher: Fetcher): Promise<Drafted> => {
  try {
    const page = await fetchPage(link, fetcher)
    if (page.kind === 'unchanged') return refused('siteSentNothing')
    const { bytes, contentType, url } = page
    return fromExtracted(
      await extractInWorker({ kind: 'page', bytes, contentType, url }),
      'the page',
      'a link',
    )
  } catch (error) {
    if (error instanceof FetchError) return { kind: 'refused', reason: error.refusal }
    throw error
  }
}

const links = /https?:\/\/[^\s<>]{1,2040}/gi
/** A remark beside a link is shorter than this, in words; an article that ends with a link is longer. */
const remark = 40

/** The page that a message is about: its one link, with nothing but a remark beside it. */
const linkOf = (text: string): string | null => {
  const [link, ...others] = text.slice(0, 10_000).match(links) ?? []
  const words = text.replace(links, '').match(/\p{L}+/gu) ?? []
  return link !== undefined && others.length === 0 && words.length < remark ? link : null
}

/** A message that is about a link stands for the page; any other for its own words. */
const fromMessage = async (text: string, url: string | null, fetcher: Fetcher): Promise<Drafted> => {
  const link = linkOf(text)
  if (link !== null) return fromLink(link, fetcher)
  const drafted = await pasted(text, 'the message', 'a message')
  if (drafted.kind === 'refused' || url === null || drafted.draft.fields.url !== null) return drafted
  const { fields, origins } = drafted.draft
  return {
    kind: 'draft',
    draft: { ...drafted.draft, fields: { ...fields, url }, origins: { ...origins, url: 'the message' } },
  }
}

/** A draft of what a moderator holds. What cannot be read is refused in words; nothing is thrown for bad input. */
export const draftFrom = async (source: Source, fetcher: Fetcher): Promise<Drafted> => {
  switch (source.kind) {
    case 'link':
      return fromLink(source.url, fetcher)
    case 'file':
      return fromFile(source)
    case 'paste':
      return pasted(source.text, 'the text', 'a paste')
    case 'message':
      return fromMessage(source.text, source.url, fetcher)
  }
}
