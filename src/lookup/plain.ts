/** An option of a command, as far as plain words go. */
export type PlainOption = {
  readonly name: string
  readonly kind: 'text' | 'number' | 'flag'
  readonly required: boolean
}

/** A command that can be typed as plain words: "figures casualties source:Reuters". */
export type PlainCommand = { readonly name: string; readonly options: readonly PlainOption[] }

/** What was typed: which command, with which options. */
export type PlainCall = {
  readonly name: string
  readonly options: Readonly<Record<string, string | number | boolean>>
}

/** "source:Reuters", or as Discord shows it, "source: Reuters". */
const named = /(?<=^|\s)(\p{L}+): ?(?:"([^"]*)"|“([^”]*)”|(\S+))/gu

const yes = /^(?:yes|true|on|1)$/i

const readAs = ({ kind }: PlainOption, text: string): string | number | boolean | null => {
  if (kind === 'flag') return yes.test(text)
  if (kind === 'text') return text
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** "name:value" sets an option of that name; everything else, with its own name before it or not, is left to the first required one. */
const optionsIn = (text: string, { options }: PlainCommand): PlainCall['options'] => {
  const found: Record<string, string | number | boolean> = {}
  const main = options.find(({ required }) => required)
  const rest = text.replace(named, (whole, name: string, ...values: readonly unknown[]) => {
    const option = options.find((one) => one.name === name.toLowerCase() && one !== main)
    const text = values.slice(0, 3).find((value) => typeof value === 'string')
    const value = option === undefined || typeof text !== 'string' ? null : readAs(option, text)
    if (option === undefined || value === null) return whole
    found[option.name] = value
    return ' '
  })
  const own = main === undefined ? rest : rest.replace(new RegExp(`^\\s*${main.name}:`, 'i'), '')
  const words = own.trim().replace(/\s+/g, ' ')
  return main === undefined || words === '' ? found : { ...found, [main.name]: words }
}

/** Reads a line that begins with a command's name; null where it names none. */
export const commandIn = (line: string, commands: readonly PlainCommand[]): PlainCall | null => {
  const [, name = '', rest = ''] = /^\s*([\p{L}-]+)\s*([\s\S]*)$/u.exec(line) ?? []
  const command = commands.find((one) => one.name === name.toLowerCase())
  return command === undefined ? null : { name: command.name, options: optionsIn(rest, command) }
}

/**
 * The same for a message, where a question may begin with the same word: "Sources say what?" is one, and so is
 * whatever ends in a question mark. A command that takes nothing must stand alone.
 */
export const commandInMessage = (text: string, commands: readonly PlainCommand[]): PlainCall | null => {
  const slash = /^\s*\//.test(text)
  const call = commandIn(text.replace(/^\s*\//, ''), commands)
  if (call === null || slash) return call
  if (/\?\s*$/.test(text)) return null
  const command = commands.find(({ name }) => name === call.name)
  const main = command?.options.find(({ required }) => required)
  const rest = text.replace(/^\s*[\p{L}-]+[\s.!]*/u, '').split(/\s+/)
  const alone = rest.every((word) => word === '' || /^\p{L}+:\S/u.test(word))
  return main === undefined ? (alone ? call : null) : call.options[main.name] === undefined ? null : call
}
