import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { election } from './stories/election.ts'
import { epidemic } from './stories/epidemic.ts'
import { flood } from './stories/flood.ts'
import { quake } from './stories/quake.ts'
import { refugees } from './stories/refugees.ts'
import { results } from './stories/results.ts'
import { strike } from './stories/strike.ts'
import { ledgerIn } from './told.ts'

/** A question of a story and its ledger as it is read aloud: kinds in order, each with its lines. */
type Golden = readonly [question: string, ...kinds: (readonly [kind: string, ...lines: string[]])[]]

const stories: readonly (readonly [name: string, articles: readonly Article[], golden: readonly Golden[]])[] =
  [
    [
      'a flood: a count that rises, a corrected one, what an article takes back, a flood of long ago',
      flood,
      [
        [
          'How many people were killed?',
          [
            'killed',
            '18 · 2032-05-02 · nobody',
            '>9 · 2032-05-03 · the fire service',
            '14 · 2032-05-03 · the fire service',
            '16 · 2032-05-06 · nobody',
          ],
          ['killed (children)', '5 · 2032-05-06 · nobody'],
          ['killed (earlier)', '31 · 1954 · nobody'],
          ['killed (some of them)', '2 · 2032-05-20 · nobody'],
        ],
        [
          'How many children died?',
          ['killed (children)', '5 · 2032-05-06 · nobody'],
          ['killed', '16 · 2032-05-06 · nobody'],
          ['killed (some of them)', '2 · 2032-05-20 · nobody'],
        ],
        ['How many were wounded?', ['wounded', '23 · 2032-05-03 · the fire service']],
        [
          'How many are missing?',
          [
            'missing',
            '17 · 2032-05-04 · the county',
            '>40 · 2032-05-04 · residents',
            '6 · 2032-05-05 · nobody',
            '6 · 2032-05-20 · nobody',
          ],
        ],
        [
          'How many homes were flooded?',
          [
            'homes flooded',
            '~400 · 2032-05-03 · the county',
            '400..450 · 2032-05-04 · the county',
            '512 · 2032-05-06 · nobody',
          ],
        ],
        [
          'How much was the damage?',
          ['damage (money)', '80000000 · 2032-05-04 · Insurers', '210000000 · 2032-05-20 · The county'],
        ],
        ['How many were rescued?', ['rescued', '31 · 2032-05-03 · nobody']],
      ],
    ],
    [
      'a strike: two sides that count, what was done and what is threatened, per day and in all',
      strike,
      [
        [
          'How many drivers went on strike?',
          [
            'drivers on strike',
            '~1800 · 2032-09-06 · the union Wheel',
            '950 · 2032-09-06 · the transport company',
          ],
        ],
        [
          'How many drivers were dismissed?',
          ['drivers dismissed', '64 · 2032-09-17 · the union'],
          ['drivers dismissed (expected)', '200 · 2032-09-13 · nobody'],
        ],
        [
          'How much did the strike cost?',
          ['cost (crowns a day)', '2000000 · 2032-09-08 · nobody'],
          ['cost (crowns)', '38000000 · 2032-09-27 · Stern'],
        ],
        ['How many people marched?'],
      ],
    ],
    [
      'an epidemic: the kind asked for first, its like below, a rate beside no total',
      epidemic,
      [
        [
          'How many people were infected?',
          [
            'infected',
            '212 · 2032-02-09 · The ministry',
            '500..600 · 2032-02-09 · The doctors’ union',
            '1240 · 2032-04-05 · nobody',
          ],
          ['infected (expected)', '<5000 · 2032-02-16 · nobody'],
          ['infected (a day)', 'down35 · 2032-03-01 · nobody'],
          [
            'cases',
            '34 · 2032-02-02 · the health ministry',
            '>90 · 2032-02-02 · Doctors at the harbour hospital',
            '12 · 2032-02-16 · nobody',
          ],
          ['ill', '640 · 2032-02-16 · the ministry'],
        ],
        [
          'How many people died?',
          [
            'killed',
            '11 · 2032-02-09 · The ministry',
            '29 · 2032-02-09 · The doctors’ union',
            '31 · 2032-02-16 · the ministry',
            '71 · 2032-03-01 · nobody',
            '83 · 2032-04-05 · the ministry',
            '130 · 2032-04-05 · nobody',
          ],
          ['killed (patients)', '3 · 2032-02-02 · nobody'],
          ['killed (nurses)', '6 · 2032-03-01 · nobody'],
        ],
        [
          'How many are in hospital?',
          ['hospitalised', '86 · 2032-02-09 · nobody'],
          ['hospitalised (some of them)', '15 · 2032-02-09 · nobody', '310 · 2032-04-05 · nobody'],
        ],
        [
          'How many doses arrived?',
          ['doses sent', '20000 · 2032-02-15 · nobody'],
          ['doses promised', '300000 · 2032-02-16 · nobody'],
        ],
      ],
    ],
    [
      'an election: seats of whoever is asked for',
      election,
      [
        ['How many seats did the Greens win?', ['seats won', '51 · 2032-11-02 · the electoral commission']],
        [
          'What was the turnout?',
          [
            'turnout (%)',
            '41 · 2032-10-31 · the electoral commission',
            '68 · 2032-11-01 · nobody',
            '69.8 · 2032-11-03 · nobody',
          ],
          ['turnout (%) (earlier)', '72 · 2028 · nobody'],
        ],
        [
          'How many people marched?',
          ['people marched', '~4000 · 2032-11-10 · police', '15000 · 2032-11-10 · the Greens'],
        ],
      ],
    ],
    [
      'results of a company: profit and loss apart, the loss as it was corrected',
      results,
      [
        [
          'How much profit did Brandt make?',
          [
            'profit (crowns)',
            '310000000 · 2031 · nobody',
            '380000000 · 2032-02-12 · nobody',
            '12000000 · 2032-08-12 · nobody',
          ],
        ],
        [
          'How much did Brandt lose?',
          ['lost (crowns)', '24000000 · 2032-05-13 · nobody', '39000000 · 2032-08-12 · nobody'],
        ],
        [
          'How many workers marched?',
          ['workers marched', '~3500 · 2032-05-14 · the union', '2200 · 2032-05-14 · police'],
        ],
        ['How many people does Brandt employ?', ['people employed', '14300 · 2032-02-11 · nobody']],
        ['How much was the fine?', ['fined (crowns)', '5000000 · 2032-08-12 · nobody']],
      ],
    ],
    [
      'refugees: those who fled, drowned, were saved, each apart; a boat is no fate of its passengers',
      refugees,
      [
        ['How many people fled?', ['fled', '>30000 · 2032-06-05 · the UN refugee agency']],
        [
          'How many died?',
          ['killed', 'up44 · 2032-06-20 · nobody', '51 · 2032-07-30 · nobody'],
          ['bodies found', '27 · 2032-06-07 · the coast guard'],
        ],
        ['How many are missing?', ['missing', '~24 · 2032-06-09 · nobody']],
        [
          'How many refugees were sent back?',
          ['sent back', '1300 · 2032-06-20 · its interior ministry'],
          ['refugees counted', '52000 · 2032-06-09 · The UN agency'],
        ],
        ['How many people were rescued?', ['rescued', '38 · 2032-06-07 · the coast guard']],
        ['How much money was pledged?', ['promised (crowns)', '75000000 · 2032-06-20 · nobody']],
      ],
    ],
    [
      'an earthquake: a toll by several counts, a part of it apart, the injured not among the dead',
      quake,
      [
        [
          'How many people were killed?',
          [
            'killed',
            '>60 · 2032-03-14 · nobody',
            '214 · 2032-03-15 · The interior minister',
            '340 · 2032-03-15 · nobody',
            '731 · 2032-03-18 · the civil protection agency',
            '802 · 2032-04-14 · nobody',
            '811 · 2032-04-14 · nobody',
          ],
          ['killed (some of them)', '305 · 2032-03-18 · nobody'],
        ],
        [
          'How many were injured?',
          [
            'wounded',
            '100..1000 · 2032-03-14 · nobody',
            '1100 · 2032-03-15 · The interior minister',
            '2950 · 2032-03-18 · nobody',
            '3000..4000 · 2032-03-18 · The UN',
          ],
        ],
        ['What was the magnitude?', ['magnitude', '6.8 · 2032-03-14 · nobody', '7.1 · 2032-03-14 · nobody']],
        ['How many people were rescued?', ['rescued', '43 · 2032-03-14 · nobody', '9 · 2032-04-14 · nobody']],
      ],
    ],
  ]

describe.each(stories)('The figures of %s', (_, articles, golden) => {
  const ledger = ledgerIn(articles)
  it.each(golden.map(([question, ...kinds]) => ({ question, kinds })))('$question', ({ question, kinds }) => {
    expect(Object.entries(ledger(question)).map(([kind, lines]) => [kind, ...lines])).toEqual(kinds)
  })
})
