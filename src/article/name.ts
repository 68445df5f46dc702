import type { Article } from './article.ts'

/** First words that stand for a title are no longer than this, in characters. */
const longest = 60

const cut = (line: string): string => {
  const whole = line.slice(0, longest + 1)
  const space = whole.lastIndexOf(' ')
  return `${(space > longest / 2 ? whole.slice(0, space) : whole.slice(0, longest)).toWellFormed()}…`
}

/** The name that people know an article by: its title; without one, its first words. */
export const nameOf = ({ title, text }: Pick<Article, 'title' | 'text'>): string => {
  if (title !== null) return title
  const line = text.slice(0, text.includes('\n') ? text.indexOf('\n') : undefined)
  return line.length <= longest ? line : cut(line)
}
