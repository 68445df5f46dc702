import { answer } from '../answer/answer.ts'
import type { Answer } from '../answer/values.ts'
import type { Services } from '../command/command.ts'
import { daysWrittenOut } from '../command/day.ts'
import type { Library } from '../library/library.ts'
import { meterOf } from '../lookup/meter.ts'
import { questionFrom } from '../question/from.ts'
import type { Question } from '../question/question.ts'
import type { Reply } from '../render/reply.ts'
import type { ShelfView } from '../shelf/view.ts'
import { version } from '../version.ts'
import { terminalChannel, typedText } from './channel.ts'
import { asCommand } from './commands.ts'
import { followingOn, type Told } from './following.ts'
import { asksForMore, nextPageOf, restOfAnswers } from './rest.ts'
import { drawnBy, type Look, shown } from './shown.ts'
import { terminalWords as words } from './words.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** Answers as JSON are the same on any day, in any order of questions: neither today nor the question before counts. */
const answerTo = (text: string, view: ShelfView, look: Look, previous: Question | null = null): Answer => {
  const context = look.json ? { today: null } : { today: today(), previous }
  // The heading says how a day of numbers alone was read.
  const asked = look.json ? text : daysWrittenOut(text, words.calendar.locale).text
  return answer(questionFrom(asked, { ...context, ...view.known() }), view)
}

/** What is on the shelf, and how to ask; where nothing is, what to do about it. */
const welcome = (view: ShelfView, corpus: string): Reply => {
  const searched = words.searched(view.searched()).replace('Searched', 'On the shelf:')
  const lines =
    view.size === 0
      ? [words.lookup.emptyShelf, `The folder is ${corpus}.`]
      : [searched, 'Ask a question, such as: how many casualties?  (Ctrl+D leaves, /help lists more)']
  return {
    blocks: [
      { kind: 'heading', text: 'Verbatim' },
      ...lines.map((text) => ({ kind: 'text', text }) as const),
    ],
    actions: [],
    private: false,
  }
}

/** A command as in Discord; all of them are loaded when the first is typed. */
const obeyed = async (
  line: string,
  services: Services,
  look: Look,
  previous: Question | null,
): Promise<Told & { readonly turns: string | null }> => {
  const [{ commands }, { commandReply }] = await Promise.all([
    import('../../commands/index.ts'),
    import('./run.ts'),
  ])
  const said = await commandReply(line, { commands, services, words, previous })
  const text = drawnBy(look)(said)
  return {
    text: look.json ? JSON.stringify({ command: line, text }) : text,
    about: said.about,
    turns: nextPageOf(line, said),
  }
}

/** Answers what is typed or piped in, a line each, until the person leaves. `corpus` is the folder of the articles. */
export const askInTerminal = async (library: Library, look: Look, corpus: string): Promise<void> => {
  const { stdin: input, stdout: output } = process
  const view = await library.view(null)
  const meter = meterOf()
  const services = { view: () => library.view(null), today, meter, version }
  const typed = input.isTTY && output.isTTY
  const rest = restOfAnswers()
  // The line that turns the page of the last reply; null where that was an answer, or has no further page.
  let turns: string | null = null
  const obey = async (line: string, previous: Question | null): Promise<Told> => {
    const told = await obeyed(line, services, look, previous)
    turns = told.turns
    return told
  }
  const answered = (line: string, previous: Question | null): Told => {
    const begun = performance.now()
    const found = answerTo(line, view, look, previous)
    meter.note(performance.now() - begun)
    rest.after(found)
    turns = null
    // What the articles do not speak of is nothing to ask on about.
    return {
      text: shown(found, look, typed ? line : null),
      about: found.kind === 'silent' && found.laid == null ? undefined : found.question,
    }
  }
  const respond = followingOn(async (line, previous) => {
    if (asksForMore(line) && turns !== null) return obey(turns, previous)
    if (!look.json && asksForMore(line)) {
      const text = drawnBy(look)(rest.next(words))
      return { text: typed ? `\n${text}` : text, about: undefined }
    }
    const command = asCommand(line)
    return command === null ? answered(line, previous) : obey(command, previous)
  })
  if (typed && !look.json) output.write(`${drawnBy(look)(welcome(view, corpus))}\n\n`)
  await terminalChannel({ input, output, prompt: typed ? '? ' : null, gap: look.json ? '' : '\n' }, respond)
}

/** The answer to one question, as it is shown; null where the question is empty. */
export const answerOnce = async (library: Library, look: Look, question: string): Promise<string | null> => {
  const text = typedText(question)
  return text === '' ? null : shown(answerTo(text, await library.view(null), look), look)
}
