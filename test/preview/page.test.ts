import { describe, expect, it } from 'vitest'
import { browserIsHere } from './browser.ts'
import { question, stage, textOf } from './stage.ts'

describe.skipIf(!browserIsHere)('the page of the preview', () => {
  const at = stage()
  const { answers, ask, button, contexts, privates, start } = at

  it('answers a mention with quotes, word for word, with source and date', async () => {
    await ask(question)
    const text = await textOf(answers().last())
    expect(text).toContain(
      '❝\u00a0The flood destroyed 260 homes in Oakford, the governor said on Friday.\u00a0❞',
    )
    expect(text).toContain('Millbrook Herald')
    expect(text).toContain('published 9 May 2025')
    expect(await textOf(answers().last().locator('strong').first())).not.toBe('')
  })

  it('leaves a message alone that mentions nobody', async () => {
    await button('@Verbatim').click()
    await at.page.fill('#say', question)
    await at.page.press('#say', 'Enter')
    await at.page.getByText(question).waitFor()
    await button('@Verbatim').click()
    await ask('what did the siren say?')
    expect(await at.page.locator('discord-message').count()).toBe(3)
  })

  it('shows signs of markup in a quote as they stand', async () => {
    await ask('what did the siren say to everyone on the bridge?')
    const text = await textOf(answers().last())
    expect(text).toContain(
      'The siren said *stay* to @everyone, and `go` to _nobody_ on the bridge of Oakford.',
    )
    expect(await answers().last().locator('em, code, .mention').count()).toBe(0)
  })

  it('takes /ask by keys alone, with suggestions for its options', async () => {
    await at.page.focus('#say')
    await at.page.keyboard.type('/as')
    await at.page.getByRole('option', { name: '/ask' }).waitFor()
    await at.page.keyboard.press('Enter')
    await at.page.keyboard.type(question)
    await button('+ source').press('Enter')
    await at.page.keyboard.type('herald')
    await at.page.getByRole('option', { name: 'Millbrook Herald' }).waitFor()
    await at.page.keyboard.press('Enter')
    await at.page.keyboard.press('Enter')
    await answers().last().waitFor()
    const text = await textOf(answers().last())
    expect(text).toContain('260 homes')
    expect(text).not.toContain('Oakford Ledger')
  })

  it('answers in private on request and lets go of it; tells in private what is wrong with an option', async () => {
    await at.page.fill('#say', '/ask')
    await at.page.keyboard.press('Enter')
    await at.page.keyboard.type(question)
    await button('+ private').click()
    await at.page.locator('.option select').selectOption('true')
    await button('Send').click()
    await at.page.getByText('Only you can see this').waitFor()
    await at.page.getByText('Dismiss message').press('Enter')
    await privates().waitFor({ state: 'detached' })
    await start('ask')
    await at.page.keyboard.type(question)
    await button('+ since').click()
    await at.page.keyboard.type('soon')
    await at.page.keyboard.press('Enter')
    await privates().waitFor()
    expect(await textOf(answers().last())).toContain('soon')
  })

  it('opens a quote in its article, and pages through more quotes', async () => {
    await ask(question)
    await contexts().first().click()
    await privates().waitFor()
    expect(await textOf(answers().last())).toContain('Oakford')
    await button('More quotes').first().click()
    await privates().nth(1).waitFor()
  })

  it('follows a reply', async () => {
    await ask(question)
    await at.page.locator('.line').last().hover()
    await at.page.locator('.line').last().getByRole('button', { name: 'Reply' }).click()
    await at.page.fill('#say', 'and in the Millbrook Herald?')
    await at.page.press('#say', 'Enter')
    await answers().nth(1).waitFor()
    expect(await textOf(answers().last())).toContain('Millbrook Herald')
  })

  it('keeps moderators’ commands from members, and takes a file from a moderator', async () => {
    await start('article add')
    await button('Send').click()
    await privates().waitFor()
    expect(await textOf(answers().last())).toContain('Only moderators')
    await at.page.check('#moderates')
    await start('article add')
    await button('+ file').click()
    const text =
      'Bakery opens in Oakford\n\nThe bakery of Oakford opened on Tuesday. It bakes 90 loaves a day.'
    const buffer = Buffer.from(text)
    await at.page.setInputFiles('input[type=file]', { name: 'bakery.txt', mimeType: 'text/plain', buffer })
    await button('Send').click()
    await button('Save').click()
    await button('Undo').waitFor()
    await ask('how many loaves does the bakery bake?')
    await at.page.getByText('It bakes 90 loaves a day.').or(at.page.getByText('90')).first().waitFor()
  })

  it('opens a form, and sends what is filled in', async () => {
    await at.page.check('#moderates')
    await start('article add')
    await button('Send').click()
    const form = at.page.getByRole('dialog')
    await form.locator('textarea').first().fill('The mill of Oakford closed on Monday, the owner said.')
    await button('Submit').click()
    await privates().waitFor()
    expect(await textOf(answers().last())).toContain('The mill of Oakford closed on Monday')
  })

  it('starts a thread in which no mention is needed', async () => {
    await ask(question)
    await button('Start a thread').click()
    await at.page.getByRole('button', { name: /^Thread:/ }).click()
    expect(await answers().count()).toBe(0)
    await ask('and in the Millbrook Herald?')
    expect(await textOf(answers().last())).toContain('Millbrook Herald')
  })

  it('keeps what was said when the page is loaded anew', async () => {
    await ask(question)
    const before = await textOf(answers().last())
    await at.page.reload()
    await answers().last().waitFor()
    expect(await textOf(answers().last())).toBe(before)
  })

  it('can be read in both themes', async () => {
    await ask(question)
    await start('help')
    await button('Send').click()
    await privates().waitFor()
    for (const theme of ['dark', 'light']) {
      await at.page.selectOption('#theme', theme)
      expect(await at.page.evaluate(contrasts)).toEqual([])
    }
  })

  it('needs no sideways scroll on a phone', async () => {
    await ask(question)
    await contexts().first().click()
    await privates().waitFor()
    for (const width of [390, 320]) {
      await at.page.setViewportSize({ width, height: 800 })
      expect(await at.page.evaluate(sideways)).toBe(0)
    }
  })

  it('has words for every picture, button and field, and all can be reached by keys', async () => {
    await ask(question)
    expect(await at.page.evaluate(unnamed)).toEqual([])
    await at.page.focus('#theme')
    const reached = new Set<string>()
    for (let i = 0; i < 30; i += 1) {
      await at.page.keyboard.press('Tab')
      reached.add(String(await at.page.evaluate(focused)))
    }
    expect([...reached].join('\n')).toMatch(/In context/)
    expect([...reached].join('\n')).toMatch(/More quotes/)
  })
})

/** Run in the page: how far the page, and the list of messages, go beyond what is seen. */
const sideways = `(() => {
  const scroll = document.querySelector('#scroll')
  return document.documentElement.scrollWidth - innerWidth + scroll.scrollWidth - scroll.clientWidth
})()`

/** Run in the page: words whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3). */
const contrasts = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const { backgroundColor } = getComputedStyle(at)
      const alpha = parts(backgroundColor)[3] ?? 1
      if (alpha === 1) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
  return all(document.body)
    .filter((element) => own(element) && element.checkVisibility() && !['STYLE', 'SCRIPT', 'OPTION'].includes(element.tagName) && !element.closest('dialog'))
    .map((element) => {
      const [a, b] = [light(getComputedStyle(element).color), light(behind(element))]
      return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), element.tagName + '.' + element.className, element.textContent.trim().slice(0, 30)]
    })
    .filter(([ratio]) => ratio < 4.5)
    .map((row) => row.join(' '))
})()`

/** Run in the page: pictures without alternative text, buttons and fields without a name. */
const unnamed = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
  const named = (element) => element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length || element.querySelector('slot')
  return all(document.body)
    .filter((element) => (element.tagName === 'IMG' && !element.getAttribute('alt')) || (['BUTTON', 'INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName) && !named(element)))
    .map((element) => element.outerHTML.slice(0, 120))
})()`

/** Run in the page: what has the focus, through the shadows. */
const focused = `(() => {
  let at = document.activeElement
  const hosts = []
  while (at) {
    hosts.push(at.textContent)
    at = at.shadowRoot?.activeElement
  }
  return hosts.join(' ')
})()`
