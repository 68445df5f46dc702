import { calendarOf } from '../when.ts'
import { numberIn } from './common.ts'
import { articles, sentences } from './korean/counts.ts'
import { koreanDesk } from './korean/desk.ts'
import { koreanEdge } from './korean/edge.ts'
import { koreanAbout, koreanHelp } from './korean/help.ts'
import { koreanLookup } from './korean/lookup.ts'
import { koreanRefusals } from './korean/refusals.ts'
import { koreanShelf } from './korean/shelf.ts'
import type { Words } from './words.ts'

/** Korean. */
export const korean = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    number: numberIn(locale),
    dateUnknown: '날짜 모름',
    published: (day) => `${day} 게시`,
    sourceUnknown: '출처 모름',
    carriedBy: (names) => `함께 실은 곳: ${names}`,
    unsure: '이것이 답인지 확실하지 않습니다. 찾은 것 중 가장 가까운 문장입니다.',
    silent: '기사들은 이에 답하지 않습니다.',
    otherLanguage: '질문에 적힌 낱말을 그대로 찾고, 번역하지는 않습니다. 기사의 언어로 질문해 주세요.',
    nearest: '답은 아니지만 가장 가까운 문장:',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `찾아본 것: ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
    figures: '나란히 본 수치',
    inContext: '앞뒤 보기',
    moreQuotes: '인용 더 보기',
    noMore: '찾은 것은 이것이 전부입니다.',
    basis: {
      stated: '페이지에 적힌 날짜',
      metadata: '페이지 메타데이터의 날짜',
      url: '주소의 날짜',
      moderator: '관리자가 준 날짜',
    },
    page: (page, of) => `${of}페이지 중 ${page}페이지`,
    earlier: '앞으로',
    later: '뒤로',
    openArticle: '기사 열기',
    lookup: koreanLookup(calendar),
    help: koreanHelp,
    about: koreanAbout,
    edge: koreanEdge,
    desk: koreanDesk,
    shelf: koreanShelf,
    refusals: koreanRefusals,
  }
}
