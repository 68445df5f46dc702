import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../src/article/canonical.ts'
import { agencyIn } from '../../src/ingest/agency.ts'
import type { Extracted } from '../../src/ingest/extracted.ts'
import { furnitureIn } from '../../src/ingest/text/furniture.ts'
import { languageOf } from '../../src/ingest/text/language.ts'
import { dayIn } from '../../src/ingest/text/stated.ts'
import { extractText } from '../../src/ingest/text/text.ts'
import { headlineFrom, namesPublisher } from '../../src/ingest/text/title.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'

type Article = Exclude<Extracted, { kind: 'refused' }>

const articleOf = (raw: string): Article => {
  const found = extractText(raw)
  if (found.kind === 'refused') throw new Error(inEnglish(found.reason))
  return found
}

const paragraphs = (found: Article): readonly string[] => found.text.split('\n\n')

const BODY: readonly string[] = [
  'OAKFORD (Reuters) - The river Wend took at least 210 homes in Oakford on Sunday, the county said in a statement.',
  'More than 900 people slept in schools and churches, according to the fire service.',
  '"We have not seen water like this in forty years," said Ann Example, who runs the ferry below the mill.',
  'The county also said that two bridges would stay closed until engineers had looked at their piers.',
  'The flood comes four years after the council turned down a plan for a higher dam above the town.',
]

const PAGE = `Skip to main content
Home
News
Sport
Weather
Home / News / River floods 210 homes in Oakford
River floods 210 homes in Oakford | Oakford Ledger
River floods 210 homes in Oakford
By Bela Sample
Published 5 May 2026
Share on Facebook
FILE PHOTO: The mill at Oakford in an undated picture. Handout via REUTERS/File Photo
${BODY[0]}

${BODY[1]}
Sign up for our newsletter and get the news delivered to your inbox.
${BODY[2]}
Read more: How the dam was voted down
${BODY[3]}
${BODY[4]}
(Reporting by Bela Sample; Editing by Cy Trial)
Bela Sample is a reporter for the Ledger and covers rivers.
Support The Ledger by becoming our patron! Your help keeps us going.
Next In News
Mayor opens new school in Elmford after long delay
Ferry to Ashford runs again from Monday, harbour says
Storm damages apple harvest across three counties
Leave a Reply
Your e-mail stays private. Required fields are marked *
© 2026 Oakford Ledger. All rights reserved.`

describe('a pasted page', () => {
  const found = articleOf(PAGE)

  it('gives its body and no furniture', () => {
    expect(paragraphs(found)).toEqual(BODY)
  })

  it('gives title, publisher, agency, day and language as the text states them', () => {
    expect(found).toMatchObject({
      kind: 'article',
      title: 'River floods 210 homes in Oakford',
      source: 'Oakford Ledger',
      agency: 'Reuters',
      url: null,
      published: { date: '2026-05-05', basis: 'stated' },
      language: 'en',
      notes: [],
    })
  })

  it('tells what was left out', () => {
    expect(found.dropped).toContain('Next In News')
    expect(found.dropped).not.toContain(BODY[1])
  })

  it('keeps the words of bullets', () => {
    const page = ['River floods Oakford', ...BODY, 'Background:', `  • ${BODY[1]}`, `  • ${BODY[3]}`].join(
      '\n',
    )
    expect(paragraphs(articleOf(page)).slice(-2)).toEqual([BODY[1], BODY[3]])
  })

  it('without a date is of unknown date, whatever its sentences tell of', () => {
    const page = [
      'River floods Oakford',
      ...BODY,
      'On 3 May 2021 the council had turned the plan down by one vote.',
    ]
    expect(articleOf(page.join('\n')).published).toBeNull()
  })

  it('of prose alone is kept whole, and has no title', () => {
    const prose = articleOf(BODY.join('\n'))
    expect([paragraphs(prose), prose.title]).toEqual([BODY, null])
  })
})

describe('below and inside a body', () => {
  const among = (...extra: readonly string[]): Article =>
    articleOf(
      [
        'River floods 210 homes in Oakford',
        'Tuesday, 5 May 2026',
        ...BODY.slice(0, 2),
        ...extra,
        ...BODY.slice(2),
      ].join('\n'),
    )
  const below = (...extra: readonly string[]): Article =>
    articleOf(['River floods 210 homes in Oakford', 'Tuesday, 5 May 2026', ...BODY, ...extra].join('\n'))

  it('links to other stories are left out', () => {
    const found = among(
      'RELATED',
      'Council voted down dam plan in 2022 despite warnings',
      'What we know about the Wend so far',
    )
    expect(paragraphs(found)).toEqual(BODY)
  })

  it('a caption with its credit is left out', () => {
    const found = among(
      'A man carries a dog through the flooded High Street, May 3, 2026. (Photo by Cy Trial/AFP)',
    )
    expect([paragraphs(found), found.agency]).toEqual([BODY, 'Reuters'])
  })

  it('what readers comment is left out', () => {
    const found = below(
      ...[
        'Comments (2)',
        'riverman77',
        '2 hours ago',
        'They should have built the dam when they had the money, I said so then.',
      ],
      ...[
        'Reply',
        'oldmill',
        '1 hour ago',
        'My cellar is full of water and nobody from the council has called me.',
        'Reply',
      ],
    )
    expect(paragraphs(found)).toEqual(BODY)
  })

  it('a line of copyright names the publisher, a company none', () => {
    expect(below('© 2026 Elmford Gazette. All rights reserved.').source).toBe('Elmford Gazette')
    expect(below('© 2019-2026 Wend News Media Group Ltd. All rights reserved.').source).toBeNull()
  })

  it('an address on a line of its own gives link and day', () => {
    const page = [
      'https://ledger.example/2026/05/05/flood',
      'River floods 210 homes in Oakford',
      ...BODY,
    ].join('\n')
    expect(articleOf(page)).toMatchObject({
      url: 'https://ledger.example/2026/05/05/flood',
      published: { date: '2026-05-05', basis: 'url' },
    })
  })
})

describe('a page of loose snippets', () => {
  const SNIPPETS: readonly string[] = [
    'The county said on Sunday that it expects the river Wend to rise again at Oakford, even after 210 homes were lost.',
    'Oakford county expects the river Wend to rise again after 210 homes were lost, officials said Sunday.',
    'Ann Example, who runs the ferry at Oakford, was named mayor of the town on Wednesday after a long count.',
    'Three counties asked for help on Friday after a storm ... harbour officials declined to name a sum for the',
    'Oakford’s council has previously turned down a plan for a higher dam, which engineers had asked for in 2021.',
    'Farmers in Elmford lost half of their apples in the storm, the farmers’ union said last week in a report on',
  ]

  it('is a digest: each snippet kept, none with a date', () => {
    const found = articleOf(SNIPPETS.join('\n'))
    expect([found.kind, found.published, found.title, paragraphs(found)]).toEqual([
      'digest',
      null,
      null,
      SNIPPETS,
    ])
  })

  it('is no digest when its lines lean on each other', () => {
    expect(articleOf(BODY.join('\n')).kind).toBe('article')
  })
})

describe('furniture', () => {
  it.each([
    ['link to this page', 'Skip to main content'],
    ['breadcrumb', 'Home / News / Rivers and floods'],
    ['menu word', 'Facebook'],
    ['share bar', 'Share this article on Facebook'],
    ['share button', 'Click to email this to a friend (Opens in new window)'],
    ['share button', 'Close extra sharing options'],
    ['follow us', 'Follow us on our official WhatsApp channel for alerts!'],
    ['newsletter', 'Sign up for our weekly newsletter'],
    ['read more', 'Next In World'],
    ['read more', 'Others Also Read'],
    ['read more', 'You may also like'],
    ['comment form', 'Leave a Reply'],
    ['comment form', 'To leave a comment, please log in.'],
    ['consent of a form', 'Save my name, email, and website in this browser for the next time I comment.'],
    ['appeal', 'Support The Ledger by becoming our patron! Your help keeps us thriving.'],
    ['cookie or consent notice', 'This website uses cookies to improve your visit. Accept all cookies'],
    ['copyright', '© 2026 Oakford Ledger'],
    ['credit line', '(Reporting by Bela Sample; Editing by Cy Trial)'],
    ['caption', 'FILE PHOTO: The mill at Oakford.'],
    ['picture credit', 'The mill at Oakford on Sunday. Ann Example/Getty Images'],
    ['credit in brackets', 'The mill at Oakford on Sunday (Image: Oakford Council)'],
    ['about the author', 'About the author'],
    ['about the author', 'Bela Sample is a senior correspondent for the Gazette who covers rivers.'],
    ['source line', 'Source: Reuters'],
    ['byline', 'By Bela Sample'],
    ['date line', 'Friday, 24 Jan 2025'],
    ['stamp', 'Published: 09:30, Tue, May 5, 2026'],
    ['time line', '3 hours ago'],
    ['link or handle', 'https://ledger.example/oakford'],
    ['gallery', 'Hide Caption'],
    ['gallery', '3 of 16 Photos: The mill at Oakford is seen from the air.'],
    ['gallery', '12 / 40'],
    ['other story', 'Previous: Michael Kern will return as mayor of Lund'],
    ['lead to another story', "Brandt:Mayor reacts to the court's decision in the dam case"],
    ['lead to another story', 'A history with Velm:Why the council votes again'],
  ])('is named: %s: %s', (name, line) => {
    expect(furnitureIn(line)?.name).toBe(name)
  })

  it.each([
    ...BODY,
    'Reuters reported on Monday that the dam had been inspected twice.',
    'The photo shows the mayor beside the mill, a copy of the plan in her hand.',
    'More than 3,000 people left their homes, according to the county.',
    'By Monday evening the water had reached the second floor of the mill.',
    'On 13 October, the mayor said that the plan would come back to the council.',
    'Sources close to the council said that the vote had been nearer than it seemed.',
    'He told readers of the paper to follow the news on the radio.',
    'Read the plan, she said, and then tell me that it costs too much.',
    'Related work on two other bridges will go on until the autumn.',
    'Advertisement spending in the county fell by 4 per cent.',
    'Ann Example is a reporter for the Gazette and was arrested on Sunday, her lawyer said.',
    'Background:',
    '3 of 16 homes fell into the river.',
    'More: the county wants two bridges, the mayor said.',
    'The mayor had one answer: No homes will be built there',
    'The train leaves at 10:30 from Oakford',
  ])('is not: %s', (line) => {
    expect(furnitureIn(line)).toBeUndefined()
  })
})

describe('a stated day', () => {
  it.each([
    ['Friday, 24 Jan 2025', '2025-01-24'],
    ['Jan. 24, 2025', '2025-01-24'],
    ['Published 2:16 AM EST Nov 20, 2019', '2019-11-20'],
    ['Mon 18 Nov 2019 18.54 GMT', '2019-11-18'],
    ['24th of January 2025', '2025-01-24'],
    ['2025-01-24', '2025-01-24'],
    ['2025/1/24', '2025-01-24'],
    ['24.01.2025', '2025-01-24'],
    ['24/01/2025', '2025-01-24'],
    ['01/24/2025', '2025-01-24'],
    ['September 3rd, 2024', '2024-09-03'],
  ])('is read from "%s"', (line, day) => {
    expect(dayIn(line)).toBe(day)
  })

  it.each([
    '05/06/2026',
    '31 February 2025',
    '24 January',
    'January 2025',
    '2025-13-01',
    '10,000 in 2025',
    'May 5',
    '1.2.3',
  ])('is not read from "%s"', (line) => {
    expect(dayIn(line)).toBeNull()
  })

  const dated = (...lines: readonly string[]): string | null =>
    articleOf(['River floods 210 homes in Oakford', ...lines, ...BODY.slice(1)].join('\n')).published?.date ??
    null

  it('that is said to be of publication stands before one of an update', () => {
    expect(dated('Updated 7 May 2026', 'Published 5 May 2026')).toBe('2026-05-05')
  })

  it('near the body stands before one at the top of the page', () => {
    expect(dated('Thursday, 14 May 2026', 'Menu', 'Tuesday, 5 May 2026')).toBe('2026-05-05')
  })

  it('in a dateline counts', () => {
    expect(dated('OAKFORD, 5 May 2026 (AFP) - The river took many homes in the town, the county said.')).toBe(
      '2026-05-05',
    )
  })
})

describe('an agency', () => {
  it.each([
    ['SEOUL (Reuters) - The river rose.', 'Reuters'],
    ['OAKFORD, May 5 (AFP) – The river rose.', 'AFP'],
    ['OAKFORD, England (AP) — The river rose.', 'AP'],
    ['Source: Reuters', 'Reuters'],
    ['River floods Oakford – Reuters', 'Reuters'],
    ['Associated Press', 'AP'],
    ['By Ann Example, Associated Press', 'AP'],
    ['(With inputs from AFP)', 'AFP'],
  ])('is named by "%s"', (line, agency) => {
    expect(agencyIn(`The river Wend rose.\n${line}\nIt fell again.`)).toBe(agency)
  })

  it.each([
    'The mayor told Reuters that the river rose.',
    'The mill at Oakford. KCNA via REUTERS/File Photo',
    'AP scores of pupils rose in Oakford.',
    'The news agency AFP had three reporters on the bridge.',
    'The plan (Reuters has seen it) is long.',
  ])('is not named by "%s"', (line) => {
    expect(agencyIn(line)).toBeNull()
  })
})

describe('a headline', () => {
  it.each([
    ['River floods Oakford | Oakford Ledger', 'River floods Oakford', 'Oakford Ledger'],
    [
      'River floods Oakford | Oakford-Elmford flood News',
      'River floods Oakford',
      'Oakford-Elmford flood News',
    ],
    ['River floods Oakford again – Reuters', 'River floods Oakford again', 'Reuters'],
    ['River floods Oakford - and no one was warned', 'River floods Oakford - and no one was warned', null],
    ['Oakford | Ledger', 'Oakford | Ledger', null],
  ])('"%s" loses its tail', (line, title, tail) => {
    expect(headlineFrom(line)).toEqual({ title, tail })
  })

  it.each(['Oakford Ledger', 'The Elmford Times', 'BBC News', 'ledger.example.com', 'Daily Mail'])(
    '"%s" names a publisher',
    (name) => {
      expect(namesPublisher(name)).toBe(true)
    },
  )

  it.each([
    'Oakford-Elmford flood News',
    '2019',
    'World News',
    'Politics',
    'News',
    'a river that rose at Oakford Post',
  ])('"%s" names none', (name) => {
    expect(namesPublisher(name)).toBe(false)
  })
})

describe('a language', () => {
  it.each([
    ['en', BODY.join(' ')],
    [
      'de',
      'Der Fluss hat in der Stadt am Sonntag mehr als zweihundert Häuser mit sich genommen, und das Wasser ist nicht gesunken.',
    ],
    [
      'fr',
      'La rivière a emporté plus de deux cents maisons dans la ville, et les habitants ne sont pas rentrés chez eux pour des jours.',
    ],
    [null, 'Oakford 210 Elmford 14 Ashford 3'],
    [null, 'Река снова поднялась и унесла дома'],
  ])('%s is told by small words', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })
})

describe('whatever is pasted', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['blanks', ' \r\n\t\u200B\n'],
    ['NUL', 'The river\0rose'],
    ['a picture', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR'],
    ['UTF-16 read as bytes', 'T\0h\0e\0 \0r\0i\0v\0e\0r\0'],
    ['emoji alone', '\u{1F30A}\u{1F30A}\n\u{1F3E0}'],
    ['menus alone', 'Home\nNews\nSport\nWeather\nFacebook\nTwitter'],
    ['a megabyte and more', 'The river rose. '.repeat(70_000)],
    ['a line of 300,000 characters', 'The river rose. '.repeat(19_000)],
  ]

  it.each(bad)('%s is refused in words', (_name, raw) => {
    const found = extractText(raw)
    expect(found.kind === 'refused' && inEnglish(found.reason).length > 10).toBe(true)
  })

  it('is read alike with a byte order mark, CR LF, and marks that turn text', () => {
    const other = `\uFEFF${PAGE.replaceAll('\n', '\r\n').replaceAll('river', '\u202Eriver\u202C')}`
    expect(articleOf(other).text).toBe(articleOf(PAGE).text)
  })

  it('from right to left is read as any other', () => {
    const lines = [
      'قال المجلس يوم الأحد إن النهر أخذ أكثر من مئتي منزل في المدينة القديمة خلال ليلة واحدة.',
      'وقالت العمدة إن الجسرين سيبقيان مغلقين حتى ينظر المهندسون فيهما من جديد هذا الأسبوع.',
    ]
    expect(paragraphs(articleOf(lines.join('\n')))).toEqual(lines)
  })

  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(...PAGE.split('\n'), '', '• a', '\u202E', 'A | B', '© 2026'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 40 },
  )

  it('throws nothing, and each paragraph stands in the canonical text', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const raw = list.join('\n')
        const found = extractText(raw)
        const whole = canonicalText(raw)
        return (
          found.kind === 'refused' || paragraphs(found).every((part) => part !== '' && whole.includes(part))
        )
      }),
      { numRuns: 300 },
    )
  })

  it('gives canonical text, and reading it again furniture never comes back', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const found = extractText(list.join('\n'))
        return (
          found.kind === 'refused' ||
          (canonicalText(found.text) === found.text &&
            (found.kind === 'digest' || paragraphs(found).every((part) => furnitureIn(part) === undefined)))
        )
      }),
      { numRuns: 300 },
    )
  })
})

const SEEDS = '../shared/seeds'
const seed = (start: string): string => `${SEEDS}/${start}`

describe.skipIf(!existsSync(SEEDS))('the five pasted pages (skipped where ../shared/seeds is absent)', () => {
  const read = (name: string): Article => articleOf(readFileSync(seed(name), 'utf8'))

  it('the first is a digest of eleven snippets without a date', () => {
    const found = read('000_b47014638e4290a4.txt')
    expect([found.kind, paragraphs(found).length, found.published]).toEqual(['digest', 11, null])
  })

  it('the second has title, day, agency and nine paragraphs, no caption, credit or other headline', () => {
    const found = read('001_4606074612815f3a.txt')
    expect([found.published, found.agency, paragraphs(found).length]).toEqual([
      { date: '2025-01-24', basis: 'stated' },
      'Reuters',
      9,
    ])
    expect(found.title).toMatch(/Seoul says$/)
    expect(found.text).not.toMatch(/FILE PHOTO|Reporting by|WhatsApp|Starmer|Witkoff|Next In/)
  })

  it('the third has its standfirst and no comment form', () => {
    const found = read('002_09afb4b0fe4065d7.txt')
    expect([found.published, found.source, paragraphs(found).length]).toEqual([null, null, 18])
    expect(found.title).toMatch(/sent troops to Russia$/)
    expect(found.text).not.toMatch(/Reply|email address|war News/)
  })

  it('the fourth is from Reuters, keeps its four bullets and says its title nowhere', () => {
    const found = read('003_18f0df8674141607.txt')
    expect([found.agency, found.published]).toEqual(['Reuters', null])
    expect(
      paragraphs(found).filter((part) => /^On \d+ October|^South Korea's National/.test(part)),
    ).toHaveLength(4)
    expect(found.text).not.toMatch(/patron|comment|Popular news|Source: |– Reuters/)
  })

  it('the fifth has all fourteen paragraphs and no date', () => {
    const found = read('004_55f40aa286f796dc.txt')
    expect([found.kind, paragraphs(found).length, found.published]).toEqual(['article', 14, null])
  })
})
