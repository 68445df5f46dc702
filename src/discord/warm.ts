import { setImmediate as turn } from 'node:timers/promises'
import { type Client, Events } from 'discord.js'
import { articleFrom } from '../article/make.ts'
import { discordFrom } from '../render/discord.ts'
import { Shelf } from '../shelf/shelf.ts'
import { ShelfView } from '../shelf/view.ts'
import { Vocabulary } from '../shelf/vocabulary.ts'
import { callFrom, type Edge } from './edge.ts'
import { inLog } from './redact.ts'
import { verbatimOnly } from './verbatim.ts'

/** Invented, with what takes time when it is met first: dates, figures of many kinds, people who say something. */
const text = `The flood destroyed at least 210 homes in Oakford on Sunday, the county said.

Mayor Lena Brandt said on 5 May 2025 that about 40 people were hurt and that schools would stay closed until Thursday.

The governor put the dead at 12 and the wounded at between 100 and 150, according to a statement of Monday. "We do not know how many are missing," a spokesman for the fire service said.

Nearly 1,500 helpers were sent to the valley, more than 3,000 have since been promised, and 2 boats were lost near the old bridge. Volunteers filled sandbags through the night because the water was still rising.

The dam is to be inspected next week, engineers told the Oakford Ledger.`

const questions = [
  'How many homes were destroyed in Oakford in May 2025?',
  'What did the mayor say?',
  'Who was hurt?',
  'When will the dam be inspected?',
  'Why were volunteers filling sandbags?',
] as const

/** After so many rounds more of them gain nothing. */
const rounds = 4

const invented = (): ShelfView => {
  const shelf = new Shelf(new Vocabulary())
  const published = { date: '2025-05-05', basis: 'stated' } as const
  const about = { id: 'warm', shelf: 'warm', title: 'River takes homes', source: 'Oakford Ledger', published }
  shelf.add(articleFrom({ ...about, text }))
  return new ShelfView(shelf)
}

const nobody = { server: null, channel: '', user: '', locale: 'en-GB', moderates: false } as const

/**
 * Answers invented questions on a shelf of one invented article, for nobody, one a turn of the event loop: rules are
 * compiled and formats are made. Measured: the first answer then takes 70 ms in place of 220 of the processor.
 */
const warmUp = async (edge: Edge): Promise<void> => {
  const view = invented()
  const services = { view: () => Promise.resolve(view), today: edge.services.today }
  try {
    for (const question of Array.from({ length: rounds }, () => questions).flat()) {
      await turn()
      if (edge.closing()) return
      const said = await edge.commands
        .get('ask')
        ?.run(callFrom({ ...edge, services }, nobody, { options: { question } }))
      if (said !== undefined) discordFrom(verbatimOnly(said).reply, () => 'warm')
    }
  } catch (error) {
    edge.log(`the first answer will take a little longer: ${inLog(error)}`)
  }
}

/** So long after the first word (milliseconds): a question among it is answered first. */
const pause = 500

/** What is compiled is compiled for the whole process. */
let warm = false

/**
 * Gets ready for the first question when people begin to speak. Not at the start: where nobody speaks, the memory for it
 * (10 MB) is not taken.
 */
export const warmSoon = (client: Client, edge: Edge, begin: (work: Promise<void>) => void): void => {
  if (warm) return
  client.once(Events.MessageCreate, () => {
    if (warm) return
    warm = true
    setTimeout(() => begin(warmUp(edge)), pause).unref()
  })
}
