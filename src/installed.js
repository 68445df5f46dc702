// @ts-check
import { existsSync } from 'node:fs'

/*
 * Loaded before a program that a person starts (package.json, "scripts"): where `npm install` was forgotten, Node's own words
 * ("unknown file extension .ts", "cannot find package") say nothing that helps.
 */

const oldest = 22

const missing = () => {
  if (Number(process.versions.node.split('.')[0]) < oldest)
    return `Node ${process.version} is too old for Verbatim: run npm install, which brings the Node that it runs on.`
  return existsSync(new URL('../node_modules/dotenv', import.meta.url))
    ? null
    : 'What Verbatim is made of is not here yet: run npm install.'
}

const said = missing()
if (said !== null) {
  console.error(said)
  process.exit(2)
}
