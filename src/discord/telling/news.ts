import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { answer } from '../../answer/answer.ts'
import type { Answer } from '../../answer/values.ts'
import { dropFollow, type Follow, followsIn, isFollowed, keepFollow } from '../../follow/follows.ts'
import { type News, newsIn, seenIn, seenToo } from '../../follow/news.ts'
import { questionFrom } from '../../question/from.ts'
import { quoteBlock } from '../../render/replies/quote.ts'
import type { Reply } from '../../render/reply.ts'
import { wordsFor } from '../../render/words/languages.ts'
import type { Store } from '../../store/store.ts'
import { post } from '../answering/post.ts'
import type { Edge } from '../edge.ts'
import { inLog } from '../redact.ts'
import { membershipOf } from './membership.ts'

/** A follower is told at most once in this time (milliseconds); what comes meanwhile is told together. */
export const followPause = 30 * 60_000
/** Quotes and figures in one note; the others are found by asking. */
const most = { quotes: 3, figures: 6 } as const
/** A note that makes no sound. */
const quiet = 1 << 12

const noteOf = (follow: Follow, { quotes, figures }: News): Reply => {
  const words = wordsFor(follow.locale)
  const { follow: said } = words.edge
  return {
    blocks: [
      { kind: 'heading', text: said.news(follow.text) },
      ...(quotes.length === 0 ? [] : [{ kind: 'note', text: said.quotes(quotes.length) } as const]),
      ...quotes.slice(0, most.quotes).map((quote) => quoteBlock(quote, words)),
      ...(figures.length === 0
        ? []
        : [{ kind: 'text', text: said.figures(figures.slice(0, most.figures).join(', ')) } as const]),
    ],
    actions: [
      { kind: 'button', id: 'follow-stop', label: said.stop, style: 'plain', data: { follow: follow.id } },
    ],
    private: false,
  }
}

const Opened = z.object({ id: z.string() })

const placeFor = async ({ rest }: Edge, { direct, user, channel }: Follow): Promise<string> =>
  direct ? Opened.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } })).id : channel

const tell = async (edge: Edge, follow: Follow, news: News): Promise<void> => {
  const bodies = await edge.bodies(noteOf(follow, news), follow)
  const silent = bodies.map((one) => ({ ...one, body: { ...one.body, flags: one.body.flags | quiet } }))
  await post(
    edge,
    await placeFor(edge, follow),
    { nonce: `f-${follow.id}-${follow.told}`, reference: null },
    silent,
  )
}

/** The channel is gone, or the bot may not write there (any more). */
const isClosed = (error: unknown): boolean =>
  error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)

const answered = async (edge: Edge, one: Follow, server: string | null): Promise<Answer> => {
  const view = await edge.services.view(server)
  await edge.turns.take()
  const read = questionFrom(one.text, { today: edge.services.today(), ...view.known() })
  return answer({ ...read, filters: one.filters }, view)
}

/**
 * What a follower may hear now; `null` where they follow no longer. A server's own articles are for who is in it: whoever left
 * hears nothing more by direct message, and where the bot cannot look, they hear what everybody may.
 */
const heardBy = async (edge: Edge, store: Store, one: Follow): Promise<Answer | null> => {
  const found = await answered(edge, one, one.server)
  if (!one.direct || one.server === null || newsIn(found, one.seen) === null) return found
  const membership = await membershipOf(edge, one.server, one.user)
  if (membership === 'unseen') return answered(edge, one, null)
  if (membership === 'member') return found
  await dropFollow(store, one)
  return null
}

/** Tells one follower what is new, where anything is; a follow whose place is closed ends. */
const follow = async (edge: Edge, store: Store, one: Follow, now: Date): Promise<void> => {
  const found = await heardBy(edge, store, one).catch((error: unknown) => {
    edge.log(`a follower could not be told: ${inLog(error)}`)
    return null
  })
  const news = found === null ? null : newsIn(found, one.seen)
  if (found === null || news === null || !(await isFollowed(store, one))) return
  try {
    await tell(edge, one, news)
    const seen = seenToo(one.seen, seenIn(found))
    if (await isFollowed(store, one))
      await keepFollow(store, { ...one, seen, told: one.told + 1, last: now.toISOString() })
  } catch (error) {
    edge.log(`a follower could not be told: ${inLog(error)}`)
    if (isClosed(error)) await dropFollow(store, one)
  }
}

const isDue = ({ last }: Follow, now: Date): boolean =>
  last === null || now.getTime() - Date.parse(last) >= followPause

/** Tells all followers in a server (`undefined`: in all) what is new; `false` where some have to wait for their time. */
export const tellNews = async (
  edge: Edge,
  store: Store,
  server: string | null | undefined,
  now: Date,
): Promise<boolean> => {
  const follows = await followsIn(store, server)
  for (const one of follows.filter((each) => isDue(each, now))) await follow(edge, store, one, now)
  return follows.every((one) => isDue(one, now))
}

/** How long news is gathered before followers are told (milliseconds), and how often those are asked for who had to wait. */
const gather = 5000
const again = 60_000

/** Followers are told what is new: at the start, and soon after articles come. */
export const followNews = (
  edge: Edge,
  begin: (work: Promise<void>) => void,
): { readonly stop: () => void } => {
  const { desk } = edge.services
  if (desk === undefined) return { stop: () => undefined }
  const timers = new Map<string | undefined, NodeJS.Timeout>()
  const later = (server: string | undefined, wait: number): void => {
    if (timers.has(server)) return
    const timer = setTimeout(() => {
      timers.delete(server)
      begin(round(server))
    }, wait)
    timers.set(server, timer.unref())
  }
  const round = async (server: string | undefined): Promise<void> => {
    if (edge.closing()) return
    if (!(await tellNews(edge, desk.store, server, desk.now()))) later(server, again)
  }
  // What comes to the corpus may be news to all, also in direct messages.
  const end = desk.library.onAdded((server) => later(server ?? undefined, gather))
  later(undefined, gather)
  return {
    stop: () => {
      end()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
