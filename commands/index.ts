import type { Button, Command, FormReply, Repertoire } from '../src/command/command.ts'
import { about } from './about.ts'
import { addMessage } from './add-message.ts'
import { paste } from './article/add.ts'
import { cancelButton, detailsForm, editButton, saveButton } from './article/draft-buttons.ts'
import { articleDetails } from './article/edit.ts'
import { listPage } from './article/list.ts'
import { queueButtons } from './article/queue.ts'
import { showPage } from './article/show.ts'
import { suggestPaste } from './article/suggest.ts'
import { wholeButton } from './article/whole.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { context } from './context.ts'
import { feed } from './feed.ts'
import { figures, figuresButton } from './figures.ts'
import { findSources } from './find-sources.ts'
import { follow, followButton, stopButton } from './follow.ts'
import { help } from './help.ts'
import { more } from './more.ts'
import { report, reported } from './report.ts'
import { search, searchButton } from './search.ts'
import { settings, settingsButton } from './settings.ts'
import { shelf } from './shelf.ts'
import { sources, sourcesButton } from './sources.ts'
import { thread } from './thread.ts'
import { timeline, timelineButton } from './timeline.ts'
import { clearButton, unanswered } from './unanswered.ts'
import { undo } from './undo.ts'

/** Every command, in the order that `/help` thinks of them. */
export const commands: readonly Command[] = [
  ask,
  search,
  figures,
  timeline,
  sources,
  findSources,
  follow,
  article,
  addMessage,
  feed,
  shelf,
  unanswered,
  settings,
  help,
  about,
]

/** What is done with each form. */
export const forms: readonly FormReply[] = [paste, suggestPaste, detailsForm, articleDetails, reported]

/** Every button. */
export const buttons: readonly Button[] = [
  context,
  more,
  figuresButton,
  timelineButton,
  searchButton,
  sourcesButton,
  saveButton,
  editButton,
  wholeButton,
  cancelButton,
  undo,
  showPage,
  listPage,
  ...queueButtons,
  followButton,
  stopButton,
  thread,
  report,
  clearButton,
  settingsButton,
]

/** All of them. */
export const repertoire: Repertoire = { commands, buttons, forms }
