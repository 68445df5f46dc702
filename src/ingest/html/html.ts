import type { Extracted } from '../extracted.ts'
import { bodyOf } from './body.ts'
import { pageTree } from './tree.ts'

export const extractHtml = (html: string, url: string | null): Extracted => {
  const tree = pageTree(html)
  const body = bodyOf(tree)
  const text = body.paragraphs.join('\n')
  return { kind: 'article', title: null, source: null, agency: null, url, published: null, language: null, text, dropped: [], notes: [] }
}
