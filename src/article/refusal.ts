import { z } from 'zod'

/**
 * All that can keep a link, a page, a file or a text from becoming an article. A reason is told by its name and what it is
 * about; each language has its words for it (`src/render/words/refusals.ts`).
 */
const whys = [
  // Links and sites.
  'linkTooLong',
  'notALink',
  'notHttp',
  'linkWithPassword',
  'otherPort',
  'notPublic',
  'redirectNowhere',
  'redirectUnsafe',
  'redirectEndless',
  'siteError',
  'notAPageOfText',
  'robotsForbid',
  'robotsUnasked',
  'siteTooSlow',
  'noSite',
  'siteUnsafe',
  'siteBrokeOff',
  'sitePageTooLarge',
  'packedUnread',
  'siteSentNothing',
  // Pages.
  'pageTooLarge',
  'pageEmpty',
  'pageOfBrackets',
  'pageOfTags',
  'pageTooDeep',
  'pageEndless',
  'pageTooHeavy',
  'pageTooSlow',
  'pageUnreadable',
  'noArticleOnPage',
  'pageIsWall',
  // Texts and files.
  'noArticleInText',
  'articleTooLong',
  'sentenceEndless',
  'linesTooMany',
  'textTooLong',
  'textEmpty',
  'notText',
  'notUtf8',
  'fileTooLarge',
  'fileEmpty',
  'fileUnknown',
  'fileFromDiscord',
  'pdfBroken',
  'pdfTooSlow',
  'pdfOfPictures',
  // What a file says of itself.
  'headOpen',
  'headTooLong',
  'yamlBroken',
  'jsonBroken',
  'fieldUnknown',
  'fieldsNoList',
  'fieldMissing',
  'fieldNotText',
  'fieldNotShortText',
  'fieldNotLink',
  'fieldNotShortLink',
  'fieldNotDate',
  // Feeds and archives.
  'noFeed',
  'feedGone',
  'feedKnown',
  'feedsTooMany',
  'noSuchFeed',
  'archiveBroken',
  'archiveEmpty',
  'archiveOfTooMany',
  'archiveTooLarge',
  'archiveWithoutArticle',
  'manifestBroken',
  'listedMissing',
  'otherThanExported',
  // What stands in the way of a change.
  'changedMeanwhile',
  'changedSince',
  'nothingSaved',
  'shelfFull',
  'noSuchArticle',
  'noSuchRemoved',
  'suggestionGone',
  'suggestionDealtWith',
  'suggestedAlready',
  'suggestionsTooMany',
  'yourSuggestionsTooMany',
  'importGone',
] as const

export type Why = (typeof whys)[number]

const Reason = z.object({ why: z.enum(whys), of: z.array(z.string()).readonly() })

/** One reason: its name, and what its words are about (a status, a number of seconds, a field's name). */
export type Reason = Readonly<z.infer<typeof Reason>>

/** Why something was not taken or done: one reason or several, in the order in which they are told. */
export const Refusal = z.array(Reason).readonly()
export type Refusal = z.infer<typeof Refusal>

/** The refusal of one reason. */
export const because = (why: Why, ...of: readonly (string | number)[]): Refusal => [
  { why, of: of.map(String) },
]
