import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const day = (date: string): Article['published'] => ({ date, basis: 'stated' })

/** An invented flood at Oakford, told by four invented outlets. */
export const oakford: readonly Article[] = [
  articleFrom({
    id: 'ledger-1',
    shelf: 'corpus',
    title: 'River Tarn bursts its banks in Oakford',
    source: 'Oakford Ledger',
    published: day('2025-05-05'),
    text: `The river Tarn took at least 210 homes in Oakford on Sunday, the county said.

Mayor Ilse Brandt said the town had asked for 40 pumps and 3,000 sandbags. "We will rebuild every street," she said.

Three people were killed and 17 were wounded when the old mill bridge fell, according to the fire service.

The flood began after two days of rain because the Harrow dam had been opened to save its wall.`,
  }),
  articleFrom({
    id: 'herald-1',
    shelf: 'corpus',
    title: 'Oakford counts its dead',
    source: 'Valley Herald',
    published: day('2025-05-09'),
    text: `Seven people died in the Oakford flood, the county said on Thursday.

More than 30 residents were hurt and two are still missing, police said.

Governor Pavel Orlenko visited Oakford on Thursday and promised 12 million crowns for new homes.

The three people were killed and 17 were wounded when the old mill bridge fell, according to the fire service.`,
  }),
  articleFrom({
    id: 'courier-1',
    shelf: 'corpus',
    title: 'Music festival moves to Lindale',
    source: 'The Courier',
    published: day('2025-06-01'),
    text: `The summer festival will be held in Lindale this year, organisers announced.

Some 9,000 guests are expected, and the brass band of Lindale opens the first night.

Singer Marta Zelenskaya said she was looking forward to it.`,
  }),
  articleFrom({
    id: 'almanac',
    shelf: 'corpus',
    title: 'Oakford Hall',
    source: 'County Almanac',
    text: `Oakford Hall was built in 1794 by Tobias Venn.

From 1811 to 1827 it was owned by the miller Anselm Crook.

In 1834 the county bought the hall and made it a school.

Since 1902 the hall has been the town library.`,
  }),
]

/** A view over one shelf with these articles. */
export const viewOf = (articles: readonly Article[]): ShelfView => {
  const shelf = new Shelf()
  for (const article of articles) shelf.add(article)
  return new ShelfView(shelf)
}
