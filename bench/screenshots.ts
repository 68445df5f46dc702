import { chromium, type Page } from 'playwright-core'
import { type Running, startPreview } from '../src/preview/preview.ts'

/** Makes the pictures of the README: real questions to the shipped corpus, answered as in Discord. */

type Picture = {
  readonly file: string
  readonly width: number
  readonly theme: 'dark' | 'light'
  /** A whole conversation, however long; or what a screen of this height shows, from its beginning. */
  readonly height: number | null
  readonly play: (page: Page) => Promise<void>
}

const question = 'how many killed?'

const ask = async (page: Page): Promise<void> => {
  await page.fill('#say', question)
  await page.press('#say', 'Enter')
  await page.locator('.container').last().waitFor()
}

const command = async (page: Page, name: string, words: string): Promise<void> => {
  await page.fill('#say', `/${name}`)
  await page
    .getByRole('option', { name: `/${name}` })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('.container img').last().waitFor()
}

const pictures: readonly Picture[] = [
  { file: 'answer', width: 760, height: null, theme: 'dark', play: ask },
  { file: 'answer-phone', width: 390, height: 844, theme: 'dark', play: ask },
  {
    file: 'figures',
    width: 760,
    height: null,
    theme: 'dark',
    play: (page) => command(page, 'figures', 'killed'),
  },
]

/** Pictures and fonts settle, and the pointer and the focus are out of sight. */
const settled = async (page: Page): Promise<void> => {
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(400)
}

const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const shoot = async (page: Page, { file, height }: Picture): Promise<void> => {
  const path = `docs/${file}.png`
  if (height === null) await page.locator('#messages').screenshot({ path })
  else {
    await page.evaluate('document.querySelector("#scroll").scrollTop = 0')
    await page.screenshot({ path })
  }
  console.log(path)
}

const take = async (preview: Running, picture: Picture): Promise<void> => {
  const browser = await chromium.launch({ executablePath: browserPath, args: quiet })
  try {
    // Higher than any answer, so that nothing is scrolled under the bar.
    const viewport = { width: picture.width, height: picture.height ?? 4800 }
    const page = await browser.newPage({ viewport, deviceScaleFactor: picture.height === null ? 1.5 : 2 })
    await page.goto(preview.url)
    await page.selectOption('#theme', picture.theme, { force: true })
    await picture.play(page)
    await settled(page)
    await shoot(page, picture)
  } finally {
    await browser.close()
  }
}

for (const picture of pictures) {
  const preview = await startPreview({ corpus: 'corpus', port: 0, log: (line) => console.error(line) })
  await take(preview, picture)
  await preview.stop()
}
