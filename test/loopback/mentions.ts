import { componentsOf } from './components.ts'
import { isJson, type Json, stringsOf, textAt } from './json.ts'

const people = /<@!?\d+>/
const roles = /<@&\d+>/
const everyone = /@(?:everyone|here)/

const allows = (body: Json, kind: string): boolean => {
  const allowed = body['allowed_mentions']
  if (!isJson(allowed)) return true
  const ids = allowed[kind]
  const parse = allowed['parse']
  return (Array.isArray(parse) && parse.includes(kind)) || (Array.isArray(ids) && ids.length > 0)
}

/** Whom a message would ping: kinds of mention that stand in its text and are not switched off, and a replied-to person. */
export const pingsOf = (body: Json): readonly string[] => {
  const text = [body, ...componentsOf(body)].map((one) => textAt(one, 'content')).join('\n')
  const kinds = [
    people.test(text) && allows(body, 'users') ? 'users' : null,
    roles.test(text) && allows(body, 'roles') ? 'roles' : null,
    everyone.test(text) && allows(body, 'everyone') ? 'everyone' : null,
  ]
  const allowed = body['allowed_mentions']
  const replied = isJson(body['message_reference']) && !(isJson(allowed) && allowed['replied_user'] === false)
  return [...kinds, replied ? 'replied_user' : null].filter((kind) => kind !== null)
}

/** Strings of a body in which a mention would be drawn as one: its markup stands unescaped. */
export const drawnMentionsOf = (body: Json): readonly string[] =>
  stringsOf(body)
    .map(([, text]) => text)
    .filter((text) => /(?<!\\)<(?:@[!&]?|#)\d+>/.test(text) || /(?<!\\)@(?:everyone|here)/.test(text))
