import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'

const told = (id: string, source: string, date: string, title: string, text: string): Article =>
  articleFrom({ id, shelf: 'corpus', title, source, published: { date, basis: 'stated' }, text })

/** An invented strike in a port, and an election, told in articles by four invented outlets. */
export const lindale: readonly Article[] = [
  told(
    'l1',
    'Oakford Ledger',
    '2031-10-02',
    'Dockers walk out at Port Lindale',
    `Some 4,500 dockers walked out at Port Lindale on Thursday over pay, their union said.

The port authority put the number of strikers at 2,800.

The union wants a pay rise of 9%; the port has offered 4.5%.

"We have not had a raise in four years," said crane driver Bill Marsh.

The walkout delayed 31 ships, according to the port authority.`,
  ),
  told(
    'h1',
    'Valley Herald',
    '2031-10-05',
    'Port strike enters fourth day',
    `The strike at Port Lindale has cost exporters 120 million crowns so far, the chamber of commerce said on Sunday.

Police arrested 22 pickets on Saturday after stones were thrown; the union spoke of 40 arrests.

Three officers and 11 pickets were injured.

The union told the Herald that 5,200 dockers had joined the strike.

Supermarkets have lost a tenth of their fresh fruit.`,
  ),
  told(
    'p1',
    'Lindale Post',
    '2031-10-12',
    'Port Lindale: jobs at risk',
    `The port will cut 900 jobs by 2033, the Post reported, citing an internal paper.

The company said it would shed 600 posts; the union said 1,100 were at risk.

Port Lindale posted a loss of 48 million crowns in the first half, against a profit of 12 million a year earlier.

Revenue fell 14% to 310 million crowns.

Container traffic dropped from 1.2 million to 0.9 million boxes in September.`,
  ),
  told(
    'c1',
    'The Courier',
    '2031-10-20',
    'Deal ends Lindale port strike',
    `Dockers voted by 3,912 to 1,045 to accept the deal, the union said.

The deal raises pay by 6.5% and will cost the port 75 million crowns a year, according to chief executive Ana Roe.

The strike cost the region 400 million crowns, the chamber of commerce estimated.

Turnout in the ballot was 87%.

No more than 300 jobs will go, the company promised.`,
  ),
  told(
    'o1',
    'Oakford Ledger',
    '2031-10-06',
    'Dockers on strike',
    `Police arrested 22 pickets on Saturday after stones were thrown; the union spoke of 40 arrests.

The strike at Port Lindale has cost exporters some 120 million crowns so far, the chamber of commerce said.`,
  ),
  told(
    'e1',
    'Valley Herald',
    '2031-11-08',
    'Greens win in Oakford',
    `The Greens won 31 of 60 seats in Sunday's vote, the electoral commission said on Monday.

Turnout was 71.2%, up from 64% in 2027.

Ann Roe was elected mayor with 53.4% of the vote, ahead of Tom Venn on 41%.

Some 212,000 people voted.

The commission received 14 complaints, and police detained three men for tearing down posters.`,
  ),
]
