import { DiscordAPIError, Routes } from 'discord.js'
import type { Question } from '../../question/question.ts'
import { patiently } from '../backoff.ts'
import type { Edge, From } from '../edge.ts'
import { inLog } from '../redact.ts'
import { codeOf } from './callbacks.ts'

/** Discord's limit for the name of a thread. */
const longestName = 100
/** Threads are put away after a week without a word. */
const quietFor = 10_080
const patience = 60_000

const nameOf = ({ text }: Question): string => {
  const name = text.replaceAll(/\s+/g, ' ').trim()
  return name.length <= longestName ? name : `${[...name].slice(0, longestName / 2 - 1).join('')}…`
}

/** Discord's code for a message that has a thread. */
const hasThread = 160_004

/** A thread that is there at the second try was begun by the first, of which word was lost. */
const begun = async (begin: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
  let tries = 0
  await patiently(async (signal) => {
    tries += 1
    try {
      await begin(signal)
    } catch (error) {
      if (tries === 1 || codeOf(error) !== hasThread) throw error
    }
  }, patience)
}

/** Starts a thread from an answer, about its question; `false` where Discord does not let it. A thread has the id of its message. */
export const startThread = async (
  { rest, subjects, log }: Edge,
  { server, channel }: From,
  message: string,
  question: Question,
): Promise<boolean> => {
  try {
    const body = { name: nameOf(question), auto_archive_duration: quietFor }
    await begun((signal) => rest.post(Routes.threads(channel, message), { body, signal }))
    await subjects.remember(server, [message], question)
    return true
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error
    log(`a thread was refused: ${inLog(error)}`)
    return false
  }
}
