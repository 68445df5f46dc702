import type { Reply } from '../render/reply.ts'

/** A reply of one plain text, for the asker alone unless said otherwise. */
export const says = (text: string, isPrivate = true): Reply => ({
  blocks: [{ kind: 'text', text }],
  actions: [],
  private: isPrivate,
})
