import { questionFrom } from '../../src/question/from.ts'
import type { ShelfView } from '../../src/shelf/view.ts'
import { article, oakford, servicesOver } from '../discord/oakford.ts'

export { article, oakford }

/** A view over these articles. */
export const viewOf = (articles = oakford): Promise<ShelfView> => servicesOver(articles).view(null)

export const asked = (text: string) => questionFrom(text, { today: '2025-05-10' })
