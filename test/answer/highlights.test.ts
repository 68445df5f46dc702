import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'
import { told } from './stories/story.ts'

const news = [
  told(
    'n1',
    'Oakford Ledger',
    '2033-03-10',
    'Treaty of Lund signed',
    'President Ana Roe and Premier Tom Venn signed the treaty in Lund on Tuesday 8 March.',
    'Defence Secretary Ivo Marsh denied on Thursday that Tarnia had sent a garrison to Elmford.',
    'The smugglers were captured near Oakford, Brackwater and Velm by the Sarnian Coast Guard.',
    'Tarnian forces shelled the bridge at Karn, the Oakford Flood Board (OFB) said on Wednesday.',
    'The hostages were freed on 3 March, Interior Minister Lena Oak said on Thursday.',
    'The ferry had reached Velm and was brought to Sarn, where it lies.',
    'Marsh has been in office since 2031.',
    'Although Tarnia and Sarnia deny it, two Tarnian soldiers had been captured by Sarnian police at Velm.',
    '“Signs of a landing were seen,” said Lena Oak of the "Lund Accord".',
  ),
  told(
    'n2',
    'Valley Herald',
    '2033-03-11',
    'Who is Ana Roe',
    'Ana Roe is a lawyer from Velm who was born in Karn.',
    'The council of Oakford planted 300 oaks and fined 12 drivers.',
  ),
  told(
    'n3',
    'Valley Herald',
    '2033-03-12',
    'North Tarnia and the river',
    'North Tarnia has sent engineers to the river, and South Tarnian boats are likely to follow.',
    'The weather in Brackwater was cold, and the boats were probably late.',
    'North Tarnia pledged boats, and more are likely.',
    'The suspect of the bridge fire in Lower Karn, Sarnia, is Robert D. Crane, police said.',
    "Sarnia's longest-serving engineer drowned near the weir at Millbrook.",
    'Lena Oak, 81, of Millbrook waited five days on the roof of the mill.',
    'KARN, Tarnia (AP) — Sarnian rowers won the cup, and Ida Venn raised it, for the first time.',
    'The singer was 44, and a 15-year-old boy rowed her home from the ball.',
    'The Oak Line made a surprise $3.6 million bid for the ferry Mary.',
    'The drought may end, a doctor said on Sunday 6 March, two days after the head of the World Grain Board declared a global emergency.',
    'The harbour closed on Tuesday for the Sept. 11 memorial.',
    'Tarnia, Sarnia and the Lund Republic Friday formally joined the league at a feast in Karn.',
    'The weir board confirmed on Monday 28 February that it has leaked since August.',
    'Sarnia has buried the two drowned rowers, and Velm sent flowers.',
    'Ida Lund signed the pact at dusk.',
    'Premier Tom Venn refused to sign the pact.',
    'Sarnian smugglers robbed the baker Tom Elm of his horse.',
    'Lena Birch was robbed by night at the inn in Karn.',
    'Judge Ida Lund fined the rower, who wept.',
    'The judge freed Tom Venn at noon.',
    'A boy was found at sea while trying to reach France.',
    "Lena Oak, Sarnia's former pilot, has died after a fall at the lighthouse.",
  ),
]

const view = viewOf(news)

/** The first quote of an answer that holds `words`, with what is bold in it between stars. */
const bold = (question: string, words: string): string => {
  const found = answer(questionFrom(question, { today: '2033-03-12' }), view)
  const quotes = found.kind === 'silent' ? found.nearest : [...found.quotes, ...found.more]
  const quote = quotes.find(({ article, start, end }) => article.text.slice(start, end).includes(words))
  if (quote === undefined) return expect.fail(`no quote with "${words}"`)
  return quote.highlights.map(({ start, end }) => quote.article.text.slice(start, end)).join(' | ')
}

describe('Bold falls on what answers', () => {
  it.each([
    ['who signed the treaty?', 'signed the treaty', 'President Ana Roe | Premier Tom Venn'],
    ['who denied it?', 'denied on Thursday', 'Defence Secretary Ivo Marsh'],
    ['who captured the smugglers?', 'smugglers', 'Sarnian Coast Guard'],
    ['who shelled the bridge?', 'shelled', 'Tarnian forces'],
    ['who said that the hostages were freed?', 'hostages', 'Interior Minister Lena Oak'],
    ['who captured the soldiers?', 'two Tarnian', 'Sarnian police'],
    ['who denies it?', 'two Tarnian', 'Tarnia and Sarnia'],
    ['who said that signs of a landing were seen?', 'landing', 'Lena Oak of the "Lund Accord"'],
    ['who is the defence secretary?', 'denied on Thursday', 'Ivo Marsh'],
    ['where was the treaty signed?', 'signed the treaty', 'Lund'],
    ['where were the smugglers captured?', 'smugglers', 'Oakford | Brackwater | Velm'],
    ['where was the ferry brought?', 'ferry', 'Velm | Sarn'],
    ['where was the bridge shelled?', 'shelled', 'Karn'],
    ['when was the treaty signed?', 'signed the treaty', 'Tuesday 8 March'],
    ['when were the hostages freed?', 'hostages', '3 March'],
    ['how many drivers were fined?', 'fined', '12'],
  ])('%s', (question, words, expected) => expect(bold(question, words)).toBe(expected))

  it.each([
    ['has North Tarnia sent engineers?', 'sent engineers', 'North | Tarnia | sent | engineers'],
    ["what's the weather like in Brackwater?", 'cold', 'weather | Brackwater'],
    ["what's the weather like in Lund?", 'likely to follow', ''],
    ['has North Tarnia promised boats?', 'pledged', 'North | Tarnia | pledged | boats'],
    ['who is the suspect of the bridge fire?', 'suspect', 'Robert D. Crane'],
    ['who raised the cup?', 'rowers', 'Ida Venn'],
    ['when did the harbour close?', 'harbour', 'Tuesday'],
    ['which countries joined the league?', 'league', 'Tarnia | Sarnia | Lund Republic'],
    ['when did the weir board confirm the leak?', 'leak', 'Monday 28 February'],
    ['since when has the weir leaked?', 'leak', 'August'],
    ['who were the two drowned rowers?', 'two drowned', 'two | drowned | rowers'],
    ['who did not sign the pact?', 'at dusk', 'signed | pact'],
    ['who did not sign the pact?', 'refused', 'Premier Tom Venn'],
    ['who was robbed in Karn?', 'horse', 'Tom Elm'],
    ['who was robbed in Karn?', 'by night', 'Lena Birch'],
    ['who robbed the baker?', 'horse', 'Sarnian smugglers'],
    ['who was the judge?', 'fined the rower', 'Ida Lund'],
    ['who was the judge?', 'freed', 'judge'],
    ['who was found at sea?', 'found at sea', 'found | sea'],
    ['when was the global emergency declared?', 'drought', 'declared | global | emergency'],
    ['who declared the global emergency?', 'drought', 'World Grain Board'],
    ['who pushed Lena Oak?', 'lighthouse', 'Lena | Oak'],
    ['how old is Lena Oak?', 'waited', '81'],
    ['how old was the boy at the ball?', 'rowed', '15-year-old'],
    ['how much did the Oak Line bid for the ferry?', 'surprise', '$3.6 million'],
  ])('and on no word that only looks like one of the question: %s', (question, words, expected) =>
    expect(bold(question, words)).toBe(expected),
  )

  it('of a day nobody is told: weekdays and months are nobody', () => {
    for (const words of ['signed the treaty', 'denied on Thursday', 'hostages'])
      expect(bold(`who ${words}?`, words)).not.toMatch(/March|Tuesday|Wednesday|Thursday/)
  })

  it('asked who somebody is, no other name is bold', () => {
    expect(bold('who is Ana Roe?', 'lawyer')).not.toMatch(/Velm|Karn/)
  })
})
