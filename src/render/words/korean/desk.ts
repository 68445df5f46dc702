import { percentIn } from '../common.ts'
import type { DeskWords } from '../desk.ts'
import { articles, lines, number, sentences } from './counts.ts'

const percent = percentIn('ko')

/** The moderators' desk in Korean. */
export const koreanDesk: DeskWords = {
  refused: {
    moderators: '관리자만 할 수 있습니다. 이 서버를 관리할 수 있거나 정해진 역할이 있는 사람입니다.',
    servers: '다이렉트 메시지가 아니라 서버에서만 됩니다.',
    noDesk: '이 봇은 여기서 서가를 따로 두지 않아 바꿀 것이 없습니다.',
    gone: '이제 없습니다. 처음부터 다시 해 주세요.',
    noArticle: '이 서버의 서가에는 그런 기사가 없습니다. 입력할 때 나오는 목록에서 골라 주세요.',
    disk: '저장하지 못해 아무것도 바뀌지 않았습니다. 다시 해 보시고 봇 운영자에게 알려 주세요.',
    unknownOutcome:
      '저장되었는지 알 수 없습니다. 저장소 연결이 끊겼습니다. 다시 해 보시기 전에 확인하시고 봇 운영자에게 알려 주세요.',
    day: (typed) => `“${typed}”은(는) 하루를 가리키는 날짜로 읽을 수 없습니다. 2025-01-24처럼 적어 주세요.`,
    link: (typed) => `“${typed}”은(는) 링크가 아닙니다. https://로 시작해야 합니다.`,
  },
  quoted: (name) => `“${name}”`,
  labelled: (name, value) => `${name}: ${value}`,
  untitled: '제목 없는 기사',
  noPublisher: '출처 없음',
  none: '없음',
  noneFound: '찾지 못함',
  fields: {
    title: '제목',
    source: '출처',
    agency: '통신사',
    url: '링크',
    published: '게시일',
    text: '본문',
  },
  origins: {
    'the page': '페이지에서',
    'the file': '파일에서',
    'the text': '글에서',
    'the link': '링크에서',
    'the message': '메시지에서',
    'the feed': '피드에서',
    'a moderator': '관리자가 적음',
  },
  makings: {
    'a link': '링크로 넣음',
    'a file': '파일로 넣음',
    'a saved page': '저장한 페이지로 넣음',
    'a PDF': 'PDF로 넣음',
    'a message': '메시지로 넣음',
    'a paste': '붙여 넣음',
    'an edit': '고쳐서 넣음',
    'a feed': '피드로 들어옴',
    'an archive': '압축 파일로 넣음',
  },
  putBack: (version) => `버전 ${version}(으)로 되돌림`,

  preview: {
    lookFirst: '먼저 이것을 봐 주세요:',
    changes: '바뀌는 것:',
    begins: (n) => `${sentences(n)}. 시작 부분:`,
    ends: '끝부분:',
    leftOut: (n) => `기사 밖의 ${lines(n)}을 뺐습니다. 예:`,
    leftOutAll: (n) => `기사 밖의 ${lines(n)}을 뺐습니다.`,
    more: (n) => `그 밖에 ${number(n)}개`,
    andMore: '(이하 생략)',
  },
  buttons: {
    save: '저장',
    editDetails: '정보 고치기',
    wholeText: '전체 글',
    cancel: '취소',
    editFirst: '먼저 고치기',
    decline: '거절',
    next: '다음',
    undo: '되돌리기',
  },
  forms: {
    paste: '기사 붙여 넣기',
    suggest: '기사 제안하기',
    details: '기사 정보',
    headline: '제목(비워도 됩니다)',
    text: '복사한 그대로의 글',
    moreText: '이어지는 글(칸마다 4,000자)',
    stillMore: '이어지는 글',
    rest: '나머지 글',
    fields: {
      title: '제목',
      source: '출처: 게시한 매체',
      agency: '통신사, 예: Reuters',
      url: '링크',
      published: '게시일, 예: 2025-01-24',
    },
  },
  warnings: {
    notices: {
      'no date':
        '날짜를 찾지 못했습니다. 없으면 “날짜 모름”으로 보입니다. “정보 고치기”에서 적을 수 있습니다.',
      paywall: '유료 구독 안내에서 끊긴 페이지입니다. 앞부분만 있습니다.',
      'language unknown': '영어인지 분명하지 않습니다. 저는 영어 기사로 답합니다.',
      'not English': '영어가 아닙니다. 영어 질문으로는 거의 찾지 못합니다.',
      digest: '짧은 소식을 모은 페이지입니다. 어느 것에도 날짜를 붙이지 않습니다.',
      PDF: 'PDF에서 왔습니다. 줄을 문단으로 이었으니 훑어봐 주세요.',
    },
    future: (day) => `게시일 ${day}이 아직 오지 않았습니다.`,
    noSource: '출처를 찾지 못했습니다. 인용에 어디에서 왔는지 나오지 않습니다.',
    sameText: (article) => `같은 글이 이미 서가에 있습니다: ${article}.`,
    nearlySame: (article, share) =>
      `거의 같은 글이 이미 서가에 있습니다: ${article} (단어의 ${percent(share)}).`,
    sameReport: (article, agency) =>
      `${agency === null ? '' : `${agency} 통신의 `}같은 보도를 실은 것으로 보입니다: ${article}. 같은 말은 답에서 한 번만 셉니다.`,
    sameSentences: (shared, of, article, more) =>
      `${sentences(of)} 가운데 ${number(shared)}개가 다른 기사에도 있습니다: ${article}${more === 0 ? '' : `, 그 밖에 ${number(more)}건`}. 답에서는 한 번만 셉니다.`,
    translated: {
      said: '기계로 번역했다고 페이지에 적혀 있습니다.',
      link: '번역 서비스를 거치는 링크입니다.',
      articles: '기계 번역처럼 읽힙니다(“the”와 “a”가 거의 없습니다).',
    },
  },
  done: {
    saved: (article) => `저장했습니다: ${article}.`,
    savedAs: (article, version) => `버전 ${version}(으)로 저장했습니다: ${article}.`,
    removed: (article) => `삭제했습니다: ${article}. 이제 인용하지 않습니다.`,
    restored: (article) => `서가에 되돌렸습니다: ${article}.`,
    cancelled: '취소했습니다. 아무것도 저장하지 않았습니다.',
    suggested: '고맙습니다. 관리자가 살펴볼 것입니다.',
    declined: '거절했습니다.',
    waitsAgain: '제안이 다시 관리자를 기다립니다.',
    tookBack: (n, stayed) =>
      `가져온 것을 서가에서 다시 뺐습니다: ${articles(n)}.${stayed === 0 ? '' : ` 그 뒤로 바뀌어 남긴 것: ${articles(stayed)}.`}`,
    following: (feed, items) =>
      `구독을 시작했습니다: ${feed}. 지금 있는 것(${number(items)}개)은 빼고, 새 기사는 나오는 대로 들어옵니다.`,
    unfollowed: (feed) => `구독을 그만두었습니다: ${feed}. 기사는 남아 있습니다.`,
    followingAgain: (feed) => `다시 구독합니다: ${feed}.`,
  },
  queue: {
    nothing: '기다리는 것이 없습니다. 멤버는 /article suggest를 쓸 수 있습니다.',
    waiting: (n, by, when) => `기다리는 것 ${number(n)}개. 이것은 ${by}, ${when}`,
    fromFeed: '피드의 새 기사',
    fromMember: (id) => `멤버 ${id}의 제안`,
  },
}
