import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'

/** A terminal to talk through. `prompt` is null where nobody is typing (a pipe). */
export type Terminal = {
  readonly input: Readable
  readonly output: Writable
  readonly prompt: string | null
  /** What parts an answer from the next one: an empty line, or nothing (JSON). */
  readonly gap: string
}

const leaves = new Set(['exit', 'quit', ':q', '/exit', '/quit'])

/** What was typed or piped in, without signs that steer a terminal or turn the order of letters: it is shown again. */
export const typedText = (line: string): string =>
  stripVTControlCharacters(line)
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim()

/**
 * One question a line in, one answer out, until the input ends or the person leaves. `respond` gives the answer's
 * lines; an empty line is passed over. Typing has history (arrow keys) where there is a prompt.
 */
export const terminalChannel = async (
  { input, output, prompt, gap }: Terminal,
  respond: (line: string) => Promise<string>,
): Promise<void> => {
  const lines = createInterface({
    input,
    output: prompt === null ? undefined : output,
    terminal: prompt !== null,
    prompt: prompt ?? '',
    historySize: 200,
    removeHistoryDuplicates: true,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  const ask = (): void => {
    if (prompt !== null) lines.prompt()
  }
  ask()
  for await (const line of lines) {
    const words = typedText(line)
    if (leaves.has(words)) break
    if (words !== '') output.write(`${await respond(words)}\n${gap}`)
    ask()
  }
  lines.close()
}
