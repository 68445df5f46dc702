import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/render/words/languages.ts'
import { browserIsHere } from './browser.ts'
import { question, stage, textOf } from './stage.ts'

/** A crowded machine answers late. */
const soon = { timeout: 10_000 } as const

const quote = 'The flood destroyed 260 homes in Oakford, the governor said on Friday.'

describe.skipIf(!browserIsHere)('menus of several values on the page', () => {
  const at = stage()
  const { answers, ask, button, privates, start } = at
  const words = wordsFor('en-GB').edge.settings

  it('send what is ticked when it is done, and can be emptied again', async () => {
    await at.page.check('#moderates')
    await start('settings')
    await button('Send').click()
    await privates().waitFor()
    const menu = privates().locator('details.several', { hasText: words.askChannels })
    await menu.locator('summary').click()
    await menu.getByLabel('#ask-the-articles').check()
    await menu.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => menu.getAttribute('open'), soon).toBeNull()
    await menu.locator('summary').click()
    expect(await menu.getByLabel('#ask-the-articles').isChecked()).toBe(true)
    // An ask channel: no mention is needed.
    await button('@Verbatim').click()
    await ask(question)
    expect(await textOf(answers().last())).toContain('260 homes')
    await menu.getByLabel('#ask-the-articles').uncheck()
    await menu.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => menu.getAttribute('open'), soon).toBeNull()
    expect(await menu.getByLabel('#ask-the-articles').isChecked()).toBe(false)
  })

  it('of one value send it at once', async () => {
    await at.page.check('#moderates')
    const panel = async (nth: number) => {
      await start('settings')
      await button('Send').click()
      await privates().nth(nth).waitFor()
      return privates().nth(nth).getByLabel(words.auditChannel)
    }
    const first = await panel(0)
    await first.selectOption({ label: '#ask-the-articles' })
    // The panel is drawn anew with what was kept; a second one says the same.
    await expect.poll(() => textOf(first.locator('option').first()), soon).toContain('None')
    expect(await textOf((await panel(1)).locator('option:checked'))).toBe('#ask-the-articles')
  })
})

describe.skipIf(!browserIsHere)('following a question on the page', () => {
  const at = stage()
  const { answers, ask, button, privates, start } = at
  const { follow } = wordsFor('en-GB').edge

  it('tells what a new article adds, until it is stopped', async () => {
    await ask(question)
    await button(follow.follow).click()
    await at.page.getByText('Following: ').waitFor()
    await button(follow.follow).click()
    await at.page.getByText(follow.already).waitFor()
    await at.page.check('#moderates')
    await start('article add')
    await button('Send').click()
    const form = at.page.getByRole('dialog')
    await form.locator('textarea').first().fill('In Oakford 290 homes were flooded, the mayor said.')
    await button('Submit').click()
    await button('Save').click()
    // News is gathered for some seconds before anybody is told.
    await at.page.getByText(follow.news(question)).waitFor({ timeout: 20_000 })
    expect(await textOf(answers().last())).toContain('290 homes')
    await button(follow.stop).last().click()
    await at.page.getByText(follow.stopped(question)).waitFor()
    await start('follow list')
    await button('Send').click()
    await expect.poll(() => textOf(privates().last()), soon).toContain(follow.none)
  }, 60_000)
})

describe.skipIf(!browserIsHere)('the page in a person’s language', () => {
  const at = stage()
  const { answers, ask, button, privates } = at

  it.each(['en-GB', 'de', 'es-ES', 'fr', 'uk', 'ko'])(
    '%s: buttons and notes are in it, quotes in their own',
    async (locale) => {
      const words = wordsFor(locale)
      await at.page.setViewportSize({ width: 390, height: 844 })
      await at.page.selectOption('#locale', locale, { force: true })
      await ask(question)
      const said = await textOf(answers().last())
      expect(said).toContain(quote)
      expect(said).toContain(words.published(words.calendar.day('2025-05-09')))
      for (const label of [words.moreQuotes, words.lookup.figuresOverTime, words.edge.follow.follow])
        await button(label).waitFor()
      await button(`${words.inContext} 1`).click()
      await privates().waitFor()
      expect(await textOf(privates())).toContain(words.page(1, 2))
      await ask('what is the moon made of?')
      expect(await textOf(answers().last())).toContain(words.silent)
      expect(await at.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    },
  )
})
