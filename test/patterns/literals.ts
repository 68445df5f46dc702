/** A regular expression as a program writes it, and in which line. */
export type Literal = { readonly form: RegExp; readonly line: number }

/** What stands in a program and is no regular expression: comments, strings, and templates up to what they hold. */
const other =
  /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)|[A-Za-z_$][\w$]*|\d[\w.]*|\s+)/

const literal = /^\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/

/** The rest of a template behind what it held. */
const onward = /^\}(?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)/

/** Behind these a slash divides; behind anything else it opens a regular expression. */
const isValue = (before: string): boolean =>
  /^(?:[\w$]|[)\]'"`])/.test(before) && !/^(?:return|typeof|case|of|in|=>)$/.test(before)

/** The regular expressions that a program writes out, in order. */
export const literalsIn = (program: string): readonly Literal[] => {
  const found: Literal[] = []
  const braces: ('block' | 'template')[] = []
  let before = ''
  let at = 0
  const take = (words: string): void => {
    at += words.length
    if (words.trim() !== '' && !/^\/[/*]/.test(words)) before = words
  }
  while (at < program.length) {
    const rest = program.slice(at, at + 20_000)
    const sign = rest.charAt(0)
    const opened = sign === '/' && !isValue(before) ? literal.exec(rest) : null
    const passed = sign === '}' && braces.at(-1) === 'template' ? onward.exec(rest) : other.exec(rest)
    if (opened !== null && !/^\/[/*]/.test(rest)) {
      found.push({
        form: new RegExp(opened[1] ?? '', opened[2]),
        line: program.slice(0, at).split('\n').length,
      })
      take(opened[0])
      before = ')'
    } else if (passed !== null) {
      if (sign === '}') braces.pop()
      if (passed[0].endsWith('${') && /^[`}]/.test(sign)) braces.push('template')
      take(passed[0])
      if (passed[0].endsWith('${')) before = '('
    } else {
      if (sign === '{') braces.push('block')
      if (sign === '}') braces.pop()
      take(sign)
    }
  }
  return found
}
