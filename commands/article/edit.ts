import { ApplicationCommandOptionType as Type } from 'discord.js'
import { z } from 'zod'
import { type FormReply, textOption } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { draftOfArticle, mended } from '../../src/moderation/changes/save.ts'
import { refusalIn } from '../../src/render/words/refusals.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk, chosen, ifModerator } from '../moderating.ts'
import { changesFrom, detailFields } from './details.ts'
import { draftGiven, holdsSource } from './given.ts'
import { shown } from './preview.ts'
import { completeArticle, whichArticle, withArticle } from './which.ts'

const Data = z.object({ id: z.string(), version: z.number() })

/** `/article edit`: its details in a form, or its text from a file; then a preview of the new version. */
export const edit: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'edit',
    description: 'Mend an article: its details in a form, or its text from a file. Old versions are kept.',
    options: [
      whichArticle,
      {
        type: Type.Attachment,
        name: 'file',
        description: 'The whole new text: .txt, .md, .html, .json or .pdf',
      },
    ],
  },
  complete: completeArticle(),
  form: (call) =>
    ifModerator(call, null, async ({ desk, server, words }) => {
      if (holdsSource(call)) return null
      const article = chosen(await desk.library.articles(server), textOption(call, 'article'))
      if (article === null) return null
      const { id, version } = article
      const { fields } = draftOfArticle(article)
      return {
        title: words.desk.forms.details,
        fields: detailFields(fields, words),
        reply: 'article.details',
        data: { id, version },
      }
    }),
  run: (call) =>
    withArticle(call, async (at, article) => {
      const draft = draftOfArticle(article)
      const given = await draftGiven(at)
      if (given.kind === 'refused') return says(refusalIn(at.words.refusals, given.reason))
      const { text } = given.draft.fields
      return shown(at, {
        ...draft,
        fields: { ...draft.fields, text },
        origins: { text: 'the file' },
        from: 'a file',
      })
    }),
}

/** The details that were typed for an article that stands. */
export const articleDetails: FormReply = {
  id: 'article.details',
  run: (call, data, values) =>
    atDesk(call, 'moderators', async (at) => {
      const { id, version } = Data.parse(data)
      const article = (await at.desk.library.articles(at.server)).find((one) => one.id === id)
      if (article?.version !== version) return says(call.words.desk.refused.gone)
      const draft = draftOfArticle(article)
      const { changes, refused } = changesFrom(values, draft.fields, call.services.today(), call.words)
      return shown(at, mended(draft, changes), { refused })
    }),
}
