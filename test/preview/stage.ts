import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { browserArguments, browserIsHere, browserPath } from './browser.ts'
import { previewOfOakford } from './oakford.ts'

if (!browserIsHere) console.warn(`No browser at ${browserPath}: the page of the preview is not tested.`)

export const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''

/** A question that several articles of the invented story answer. */
export const question = 'How many homes were flooded in Oakford?'

/** A browser starts and ends slowly where much else runs. */
const patience = 40_000

/** What a test sees and does on the page of a fresh preview. */
type Stage = {
  readonly page: Page
  readonly answers: () => Locator
  readonly button: (name: string) => Locator
  /** The buttons that open a quote in its article. */
  readonly contexts: () => Locator
  readonly privates: () => Locator
  readonly ask: (text: string) => Promise<void>
  /** Types a command up to its options. */
  readonly start: (name: string) => Promise<void>
}

/** A browser for a group of tests; each test has a preview of its own, in which nothing may go wrong unseen. */
export const stage = (): Stage => {
  let browser: Browser
  let context: BrowserContext
  let port = 0
  let preview: Awaited<ReturnType<typeof previewOfOakford>>
  let page: Page
  let troubles: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: [...browserArguments] })
    context = await browser.newContext({ viewport: { width: 1000, height: 900 } })
  }, patience)
  afterAll(() => browser.close())

  beforeEach(async () => {
    // The same port each time: the browser keeps the packages that it has.
    preview = await previewOfOakford(port)
    port = Number(new URL(preview.url).port)
    troubles = []
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(preview.url) && !request.url().startsWith('data:'))
        troubles.push(`asked ${request.url()}`)
    })
    await page.goto(preview.url)
    await page.waitForSelector('[data-ready]')
  }, patience)
  afterEach(async () => {
    await page.evaluate('localStorage.clear()')
    await page.close()
    await preview.stop()
    expect(troubles).toEqual([])
    expect(preview.log).toEqual([])
  }, patience)

  const answers = () => page.locator('.container')
  return {
    get page() {
      return page
    },
    answers,
    button: (name) => page.getByRole('button', { name, exact: true }),
    contexts: () => page.getByRole('button', { name: /^In context/ }),
    privates: () => page.locator('discord-message[ephemeral]'),
    ask: async (text) => {
      const before = await answers().count()
      await page.fill('#say', text)
      await page.press('#say', 'Enter')
      await answers().nth(before).waitFor()
    },
    start: async (name) => {
      await page.fill('#say', `/${name}`)
      await page.locator('.composer [role=option]').first().waitFor()
      await page.keyboard.press('Enter')
    },
  }
}
