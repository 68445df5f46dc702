import type { ShelfWords } from '../shelf.ts'
import { articles, feeds, number, sources } from './counts.ts'

/** The shelf, its history and its feeds in Korean. */
export const koreanShelf: ShelfWords = {
  list: {
    nothing: '이 서버의 서가에는 맞는 기사가 없습니다.',
    articles,
  },
  history: {
    deeds: {
      add: '추가함',
      edit: '고침',
      remove: '삭제함',
      restore: '되돌림',
    },
    version: (version) => `버전 ${version}`,
    by: (who) => `한 사람: ${who}`,
    earlier: (n) => `그 밖에 이전 변경 ${number(n)}건`,
  },
  who: {
    member: (id) => `멤버 ${id}`,
    feed: '피드',
    commandLine: '명령줄',
  },
  audit: {
    deeds: {
      add: (article, who) => `추가: ${article} (${who})`,
      edit: (article, who) => `고침: ${article} (${who})`,
      remove: (article, who) => `삭제: ${article} (${who})`,
      restore: (article, who) => `되돌림: ${article} (${who})`,
    },
    earlier: (n) => `이전 변경 ${number(n)}건`,
  },
  feeds: {
    none: '구독하는 피드가 없습니다. /feed add로 구독할 수 있습니다.',
    heading: feeds,
    next: (when) => `다음에 읽을 때: ${when}`,
    leftOut: (link) => `${link} 기사는 뺐습니다.`,
  },
  status: {
    heading: '이 서버의 서가',
    articles: (some, from) => `${articles(some)}, ${sources(from)}`,
    undated: (n) => `날짜 없음 ${number(n)}건`,
    removed: (n) => `삭제됨 ${number(n)}건(되돌릴 수 있음)`,
    damaged: (n) => `디스크에서 손상되어 인용하지 않음 ${number(n)}건`,
    waiting: (n) => `기다리는 제안 ${number(n)}개`,
    feeds: (n, failing) => `${feeds(n)}${failing === 0 ? '' : `, 문제 있음 ${number(failing)}개`}`,
    never: '바뀐 적 없음',
    changed: (when) => `마지막 변경: ${when}`,
  },
  archive: {
    nothing: '이 서버의 서가에는 아직 아무것도 없습니다.',
    tooLarge:
      '서가가 Discord에 올릴 수 있는 파일보다 큽니다. 봇 운영자는 이렇게 할 수 있습니다: npm run shelf -- export',
    exported: (n) => `지금 있는 그대로의 ${articles(n)}입니다.`,
    readme: {
      title: 'Verbatim의 서가',
      text: '`articles`의 파일 하나가 기사 하나입니다. `/shelf import`와 `npm run shelf -- import`는 이 압축 파일을 그대로 받습니다. 압축을 풀어 `corpus` 폴더에 두어도 됩니다. 글의 권리는 게시한 곳에 있습니다.',
    },
    noFile: '.zip 파일을 주세요.',
    refused: '아무것도 가져오지 않았습니다. 먼저 이것을 고쳐 주세요:',
    imported: (n) => `가져왔습니다: ${articles(n)}.`,
    known: (file) => `${file}: 같은 글이 이미 있어 뺐습니다`,
  },
}
