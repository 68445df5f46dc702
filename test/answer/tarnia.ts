import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'

const day = (date: string): Article['published'] => ({ date, basis: 'stated' })

/** An invented earthquake at Tarnia, told in six articles by four invented outlets. */
export const tarnia: readonly Article[] = [
  articleFrom({
    id: 'ledger-1',
    shelf: 'corpus',
    title: 'Strong earthquake shakes the coast of Tarnia',
    source: 'Oakford Ledger',
    published: day('2031-03-03'),
    text: `A magnitude 6.8 earthquake struck the coast of Tarnia early on Monday, killing at least 120 people, the interior ministry said.

More than 3,000 people were injured, the ministry said, and as many as 200 remain unaccounted for.

The quake destroyed some 450 homes and damaged another 1,200, according to the governor of Velm.

"We have no water and no light," said Ana Torvik, a teacher in the port of Velm.

About 40,000 customers lost power along the coast.`,
  }),
  articleFrom({
    id: 'herald-1',
    shelf: 'corpus',
    title: 'Tarnia digs for survivors',
    source: 'Valley Herald',
    published: day('2031-03-04'),
    text: `The death toll rose from 120 to 310 on Tuesday, the interior ministry of Tarnia said.

The Red Crescent put the toll at 400.

Rescuers pulled 37 people alive from the rubble by Tuesday evening, the fire brigade said.

More than 15,000 people were left homeless, according to the Red Crescent.

Police arrested 14 people for looting in Velm, the Herald quoted police chief Jon Marsk as saying.`,
  }),
  articleFrom({
    id: 'post-1',
    shelf: 'corpus',
    title: 'After the quake: Tarnia counts the cost',
    source: 'Lindale Post',
    published: day('2031-03-07'),
    text: `The Tarnia earthquake killed 512 people, among them 61 children, the interior ministry said on Friday.

The ministry said 18,000 people had been displaced; the Red Crescent spoke of 26,000.

Some 6,000 residents of the lower town were evacuated on Thursday because of cracks in the dam, the fire brigade said.

Insurers put the damage at between 2 and 3 billion crowns.

The government has promised 400 million crowns for new homes.`,
  }),
  articleFrom({
    id: 'courier-1',
    shelf: 'corpus',
    title: 'Cholera follows the quake in Tarnia',
    source: 'The Courier',
    published: day('2031-04-20'),
    text: `Cholera has infected 412 people in the camps around Velm since the earthquake, the health ministry of Tarnia said.

The WHO counted 530 cases and nine deaths in April.

Doctors treated 2,000 patients in three weeks, Doctors Without Borders said.

The number of displaced fell to 11,000 in April, according to the Red Crescent.`,
  }),
  articleFrom({
    id: 'herald-2',
    shelf: 'corpus',
    title: 'Tarnia earthquake: what we know',
    source: 'Valley Herald',
    published: day('2031-03-08'),
    text: `More than 15,000 people were left homeless, according to the Red Crescent.

Some 120 people are feared dead in the village of Orm, where the hill came down.

None of the 52 passengers on the Velm ferry was hurt.

The quake destroyed 460 homes, the governor of Velm said on Saturday.`,
  }),
  articleFrom({
    id: 'ledger-2',
    shelf: 'corpus',
    title: 'Rebuilding Velm',
    source: 'Oakford Ledger',
    published: day('2031-06-12'),
    text: `Rebuilding the port of Velm will cost 1.9 billion crowns, 400 million more than planned, the finance minister said.

Builders have put up 140 new homes since the earthquake, the Ledger reported, citing the county.

The toll of the earthquake stands at 540, the interior ministry said in May.`,
  }),
]
