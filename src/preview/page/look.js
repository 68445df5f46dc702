/** Inside of the package's elements: today's corners and colours, and contrast that can be read. */
const sheets = {
  'discord-button': `
    :host > *:first-child { border-radius: 8px; margin: 4px var(--gap, 8px) 4px 0; min-width: 0; padding: 2px var(--inset, 14px); font-size: 14px }
    :host > *:first-child:focus-visible { outline: 2px solid #00a8fc; outline-offset: 2px }
    .secondary { background: var(--button); color: var(--button-text) }
    .secondary.hoverable:hover, a.secondary:hover { background: var(--button-hover) }
    .destructive { background: #d22d39 } .primary { background: #5865f2 }`,
  'discord-message': `
    .discord-message-timestamp, .discord-message-edited, .discord-message-ephemeral { color: var(--muted) !important }
    .discord-message-ephemeral-link { color: var(--link) !important }
    .discord-message-content { min-width: 0 }
    @container (max-width: 600px) { .discord-author-avatar { margin-right: 10px } .discord-author-avatar img { width: 36px; height: 36px } .discord-author-avatar { min-width: 36px } }
    .discord-author-avatar img { cursor: default }`,
  'discord-command': `
    :host { color: var(--muted) }
    .discord-replied-message-username { color: var(--text) !important }
    :host .discord-replied-message-content.discord-slash-command-name, :host .discord-context-command-name { min-width: 0; background: var(--mention) !important; color: var(--mention-text) !important }
    .discord-replied-message-content > * { color: inherit !important }`,
  'discord-reply':
    ':host { color: var(--muted); overflow: hidden } .discord-replied-message-username { color: var(--text) !important }',
  'discord-author-info': '.discord-author-username { font-weight: 600 !important }',
}

const made = new Map()

const sheetFor = (name) => {
  if (!made.has(name)) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(sheets[name])
    made.set(name, sheet)
  }
  return made.get(name)
}

const soften1 = async (element) => {
  await element.updateComplete
  const { shadowRoot } = element
  const sheet = sheetFor(element.localName)
  if (!shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets.push(sheet)
  for (const inner of shadowRoot.querySelectorAll('discord-author-info')) void soften1(inner)
  const dismiss = shadowRoot.querySelector('.discord-message-ephemeral-link')
  dismiss?.setAttribute('tabindex', '0')
  dismiss?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') dismiss.click()
  })
}

/** Gives the package's elements inside `root` the look of today's client, and keys where they have none. */
export const soften = (root) => {
  for (const element of root.querySelectorAll(Object.keys(sheets).join(','))) void soften1(element)
}
