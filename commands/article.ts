import { add } from './article/add.ts'
import { edit } from './article/edit.ts'
import { history } from './article/history.ts'
import { list } from './article/list.ts'
import { queue } from './article/queue.ts'
import { remove } from './article/remove.ts'
import { restore } from './article/restore.ts'
import { show } from './article/show.ts'
import { suggest } from './article/suggest.ts'
import { grouped } from './grouped.ts'

/** `/article`: this server's own shelf, article by article. */
export const article = grouped('article', 'The articles of this server: add, mend, remove, look at.', [
  add,
  edit,
  remove,
  restore,
  history,
  show,
  list,
  queue,
  suggest,
])
