import type { Button, Command, FormReply } from '../src/discord/command.ts'
import { about } from './about.ts'
import { ask } from './ask.ts'
import { context } from './context.ts'
import { figures, figuresButton } from './figures.ts'
import { findSources } from './find-sources.ts'
import { help } from './help.ts'
import { more } from './more.ts'
import { search, searchButton } from './search.ts'
import { sources, sourcesButton } from './sources.ts'
import { timeline, timelineButton } from './timeline.ts'

/** Every command, in the order that `/help` thinks of them. */
export const commands: readonly Command[] = [
  ask,
  search,
  figures,
  timeline,
  sources,
  findSources,
  help,
  about,
]

/** What is done with each form. */
export const forms: readonly FormReply[] = []

/** Every button. */
export const buttons: readonly Button[] = [
  context,
  more,
  figuresButton,
  timelineButton,
  searchButton,
  sourcesButton,
]
