import { DiscordAPIError, Routes } from 'discord.js'
import type { Question } from '../../question/question.ts'
import { patiently } from '../backoff.ts'
import type { Edge, From } from '../edge.ts'
import { inLog } from '../redact.ts'

/** Discord's limit for the name of a thread. */
const longestName = 100
/** Threads are put away after a week without a word. */
const quietFor = 10_080
const patience = 60_000

const nameOf = ({ text }: Question): string => {
  const name = text.replaceAll(/\s+/g, ' ').trim()
  return name.length <= longestName ? name : `${[...name].slice(0, longestName / 2 - 1).join('')}…`
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
    await patiently((signal) => rest.post(Routes.threads(channel, message), { body, signal }), patience)
    await subjects.remember(server, [message], question)
    return true
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error
    log(`a thread was refused: ${inLog(error)}`)
    return false
  }
}
