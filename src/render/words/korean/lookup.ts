import type { Unreadable } from '../../../lookup/search/search.ts'
import type { Calendar } from '../../when.ts'
import { bucketWith, differWith, joined } from '../common.ts'
import type { LookupWords } from '../lookup.ts'
import { articles, figures, number, sentences } from './counts.ts'

/** Which sources there are, where one was named that is not. */
export const noSource = (typed: string, known: readonly string[]): string =>
  known.length === 0
    ? `여기에는 "${typed}"라는 출처가 없습니다.`
    : `여기에는 "${typed}"라는 출처가 없습니다. 있는 출처: ${known.join(', ')}.`

const unreadable = (wrong: Unreadable, sources: readonly string[]): string => {
  switch (wrong.problem) {
    case 'nothing':
      return '찾을 단어가 없습니다. 하나 이상 적어 주세요. 예: 다리 "시청 건물" -댐'
    case 'unclosed':
      return '따옴표가 하나 빠졌습니다. "시청 건물"처럼 양쪽에 적어 주세요.'
    case 'empty':
      return `${wrong.operator}: 뒤에 빠진 것이 있습니다. 띄어쓰기 없이 before:2025-01-24 또는 source:"The Star"처럼 적어 주세요.`
    case 'day':
      return `"${wrong.typed}"은(는) 날짜로 읽을 수 없습니다. ${wrong.operator}:2025-01-24처럼 적어 주세요.`
    case 'source':
      return noSource(wrong.typed, sources)
    case 'operator':
      return `"${wrong.operator}:"은(는) 모릅니다. "정확한 구절", -제외, source:, before:, after:, since:, until:을 압니다.`
    case 'backwards':
      return `${wrong.since}와(과) ${wrong.until} 사이에는 날이 없습니다. 둘을 바꿔 주세요.`
  }
}

/** The look-ups in Korean. */
export const koreanLookup = (calendar: Calendar): LookupWords => ({
  nextPage: '다음 페이지',
  previousPage: '이전 페이지',
  restBelow: '나머지는 그림 아래에 있습니다.',
  noSuchCommand: (commands) => `그런 명령은 모릅니다. 있는 명령: ${commands.join(', ')}.`,
  figuresOverTime: '시간별 수치',
  figuresMore: (left) => `“시간별 수치”에 ${number(left)}개 더`,
  figuresOn: (topic) => `수치: ${topic}`,
  figuresNear: '꼭 그것을 센 수치는 없습니다. 아래 수치는 그에 관한 문장에 있습니다.',
  noFigures: '기사에 이에 대한 수치가 없습니다.',
  noWinner:
    '수치는 적힌 그대로 날짜순으로 보여 줍니다. 다른 종류는 더하지 않으며 어느 하나를 고르지 않습니다.',
  figuresDiffer: differWith(
    figures,
    (n) => `모두 ${number(n)}`,
    (low, high) => `${number(low)}~${number(high)}`,
  ),
  timeline: '연표',
  timelineOf: (topic) => `연표: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}${quotes === 1 ? '' : ', 이른 것부터'}${undated === 0 ? '' : `, 날짜 없는 ${number(undated)}개는 끝에`}`,
  noTimeline: '기사에 이에 대한 말이 없습니다.',
  undated: '날짜 없음',
  found: sentences,
  foundFirst: (n) => `처음 ${sentences(n)}`,
  foundNothing: '맞는 문장이 없습니다. 단어를 줄이거나 /ask를 써 보세요.',
  unknownWords: (words) => `여기 기사에는 ${words.map((word) => `"${word}"`).join(', ')}이(가) 없습니다.`,
  orders: { best: '잘 맞는 것부터', newest: '새것부터' },
  limited: (source, since, until) =>
    joined([
      source,
      since && until ? `${since} – ${until}` : since ? `${since}부터` : until && `${until}까지`,
    ]),
  unreadable,
  laid: {
    newest: '새것부터.',
    events: '일어난 순서대로.',
    noSummary: '요약하지 않고 인용만 합니다. 가장 많은 것을 말해 주는 문장들입니다.',
    nothingFrom: (time) =>
      time === null ? '그때의 것은 여기에 없습니다.' : `그때의 것은 여기에 없습니다: ${time}`,
    newestDay: (day) => `여기서 가장 새로운 날: ${day}`,
    nearestDay: (day) => `시간상 가장 가까운 것: ${day}`,
  },

  onTheShelf: '서가',
  emptyShelf: '아직 기사가 없습니다. 관리자가 /article add로 넣습니다.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `날짜 없음 ${number(n)}건`,
  bucket: bucketWith(calendar, {
    quarter: (which, year) => `${year}년 ${which}분기`,
    month: (name, year) => `${year}년 ${name}`,
  }),
  undatedColumn: '날짜 없음',
  articlesBySource: '출처와 시기별 기사',
  claims: (checked) => `찾아본 ${sentences(checked)}`,
  noClaims: '이 메시지에는 찾아볼 만한 진술이 없습니다. 질문과 아주 짧은 글은 제외합니다.',
  claimsLeft: (left) => `${sentences(left)}는 더 보지 않았습니다.`,
  exact: (source, day) => `글자 그대로 찾았습니다. 처음 나온 곳: ${source}, ${day ?? '날짜 모름'}.`,
  near: '글자 그대로는 없습니다. 가장 가까운 문장:',
  absent: '이 기사들에는 없습니다.',
  otherFigures: '어긋남: 기사들은 같은 것에 다른 수치를 말합니다.',
})
