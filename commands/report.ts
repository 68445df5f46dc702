import type { Button, FormReply } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { keepReport } from '../src/moderation/reports.ts'
import { serverSettings } from '../src/moderation/settings.ts'
import { Asked } from './lookups/asked.ts'

/** "Wrong or missing?": a short form, for whoever presses. What was asked goes along only where the server keeps questions. */
export const report: Button = {
  id: 'report',
  for: 'anybody',
  once: false,
  turns: () => false,
  form: async ({ server, services, words }, data) => {
    if (server === null || services.desk === undefined) return null
    const { text } = Asked.parse(data)
    const { report: said } = words.edge
    const { keepUnanswered } = await serverSettings(services.desk.store, server)
    const what = { name: 'what', label: said.what, value: '', long: true, required: true }
    const question = { name: 'question', label: said.question, value: text, long: false, required: false }
    return {
      title: said.title,
      fields: keepUnanswered ? [what, question] : [what],
      reply: 'report',
      data: null,
    }
  },
  run: async ({ words }) => says(words.edge.notHere),
}

/** As much of a report as is kept. */
const longest = 1000

/** What was written into the form goes to the moderators' list. */
export const reported: FormReply = {
  id: 'report',
  run: async ({ server, services, words }, _data, values) => {
    if (server === null || services.desk === undefined) return says(words.edge.notHere)
    const what = (values.get('what') ?? '').trim().slice(0, longest)
    const question = (values.get('question') ?? '').trim().slice(0, longest)
    const { report: said } = words.edge
    if (what === '') return says(said.empty)
    const kept = await keepReport(services.desk, server, what, question === '' ? null : question)
    return says(kept ? said.thanks : said.tooMany)
  },
}
