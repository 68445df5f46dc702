import type { EdgeWords } from '../edge.ts'
import { noSource } from './lookup.ts'

/** The edge in Korean. */
export const koreanEdge: EdgeWords = {
  failed: '죄송합니다. 문제가 생겼습니다. 기록해 두었으니 다시 해 주세요.',
  tooSlow: '죄송합니다. 방금 질문에 너무 늦었습니다. 다시 물어 주세요.',
  restarting: '다시 시작하는 중입니다. 잠시 뒤에 물어 주세요.',
  busyYou: '잠시만요. 답하는 것보다 빨리 물으셨습니다. 몇 초 뒤에 다시 해 주세요.',
  busyServer: '지금 이 서버에 질문이 많습니다. 몇 초 뒤에 다시 해 주세요.',
  tooOld: '너무 오래되었거나 다른 서버의 버튼입니다. 다시 물어 주세요.',
  otherPerson: '질문한 사람의 버튼입니다. 직접 물으면 자기 버튼이 생깁니다.',
  unknownCommand: '이제 모르는 명령입니다. Discord를 다시 시작하면 새 명령이 나옵니다.',
  cannotWrite: '그 채널에 쓸 권한이 없습니다. 관리자가 그곳에서 “메시지 보내기”를 줄 수 있습니다.',
  unread: '저를 멘션하는 답장만 읽을 수 있습니다. 답장 알림을 켜 두거나 저를 멘션해 주세요.',
  byRole:
    '제 역할이 멘션되어 읽을 수 없습니다. 저를 직접 멘션해 주세요. 입력할 때 나타나는 목록에서 그림이 있는 이름입니다.',
  noWords: '찾을 단어가 없습니다. 몇 단어로 물어 주세요. 예: how many homes were flooded?',
  tooLong: (length, most) => `질문이 ${length}자입니다. ${most}자까지 읽습니다. 줄여 주세요.`,
  notADay: (option, typed) =>
    `"${option}"을(를) 날짜로 읽을 수 없습니다(적힌 것: "${typed}"). 2025-01-24처럼 적어 주세요.`,
  dayRead: (typed, day, plain) => `"${typed}"을(를) ${day}(으)로 읽었습니다. ${plain}처럼 적으면 분명합니다.`,
  backwards: (since, until) => `"until"(${until})이 "since"(${since})보다 앞섭니다. 둘을 바꿔 주세요.`,
  noSource,
  gone: '그 기사는 이제 없습니다.',
  changed: '그 기사는 그 뒤로 바뀌었습니다. 다시 물어 주세요.',
  sent: '그 양식은 이미 보냈습니다.',
  withheld: '인용 하나를 보류했습니다. 저장된 기사와 맞지 않습니다.',
  switchNeeded:
    '여기서는 저를 멘션하지 않은 메시지를 읽을 수 없습니다. 봇 운영자가 Discord 개발자 포털(“Bot” 페이지)에서 “Message Content Intent”를 켠 뒤, /settings에서 질문 채널을 고르면 됩니다(이미 골랐다면 다시 고르세요). 그때까지는 저를 멘션하거나 제 답에 답장해 주세요.',
  notHere: '제가 들어가 있는 서버에서만 됩니다.',
  thread: {
    start: '스레드 열기',
    started: '스레드를 열었습니다. 그곳에서 멘션 없이 이어서 물으세요. 주제가 이어집니다.',
    startedUnread: '스레드를 열었습니다. 그곳에서 저를 멘션하거나 답장해 물으세요. 주제가 이어집니다.',
    refused: '여기서는 스레드를 열 수 없습니다. 이미 있거나 “공개 스레드 만들기” 권한이 없습니다.',
  },
  follow: {
    follow: '지켜보기',
    stop: '그만 지켜보기',
    here: (question) =>
      `지켜보는 중: ${question}\n새 기사가 인용을 더하거나 수치를 바꾸면 여기에 알림 없이 적습니다.`,
    direct: (question) => `지켜보는 중: ${question}\n새 기사가 인용을 더하거나 수치를 바꾸면 보내 드립니다.`,
    already: '이미 지켜보고 있습니다.',
    tooMany: (most) =>
      `여기서 질문 ${most}개를 지켜보고 있어 더는 안 됩니다. 먼저 하나를 멈추세요: /follow list`,
    heading: '여기서 지켜보는 질문',
    none: '여기서 지켜보는 질문이 없습니다. 답 아래의 “지켜보기”나 /follow question을 쓰세요.',
    stopped: (question) => `이제 지켜보지 않음: ${question}`,
    unknown: '그 질문은 지켜보고 있지 않습니다.',
    news: (question) => `새 소식: ${question}`,
    quotes: (n) => `지난번 뒤로 새 인용 ${n}개.`,
    figures: (figures) => `새 수치: ${figures}`,
  },
  report: {
    open: '틀렸거나 빠졌나요?',
    title: '틀렸거나 빠졌나요?',
    what: '무엇이 틀렸거나 빠졌나요?',
    question: '질문(보내지 않으려면 지우세요)',
    thanks: '고맙습니다. 관리자가 이름 없이 보게 됩니다.',
    empty: '적힌 말이 없어 보내지 않았습니다.',
    tooMany: '관리자가 읽을 것이 이미 많습니다. 직접 말씀해 주세요.',
  },
  unanswered: {
    heading: '기사가 답하지 못한 질문',
    none: '기다리는 것이 없습니다.',
    off: '이 서버는 답하지 못한 질문을 보관하지 않습니다. /settings에서 켤 수 있으며, 누가 물었는지는 결코 보관하지 않습니다.',
    asked: (question, times, day) => `${question} (${times}번, 마지막 ${day})`,
    reports: '독자가 알린 잘못이나 빠진 것',
    reported: (day, what, question) =>
      question === null ? `${day}: ${what}` : `${day}: ${what} (질문: ${question})`,
    clear: '두 목록 비우기',
    cleared: '두 목록을 비웠습니다.',
  },
  settings: {
    heading: '이 서버의 설정',
    onlyModerators:
      '관리자만 쓸 수 있습니다. 서버를 관리할 수 있거나 /settings에서 고른 역할이 있는 사람입니다.',
    onlyManagers: '관리자 역할은 서버를 관리할 수 있는 사람만 고릅니다.',
    moderatorRole: '관리자 역할(“서버 관리하기” 외)',
    auditChannel: '기록 채널: 모든 변경을 그곳에 알림',
    askChannels: '질문 채널: 모든 메시지가 질문',
    unanswered: (on) =>
      on ? '답하지 못한 질문을 누가 물었는지 없이 보관합니다.' : '답하지 못한 질문을 보관하지 않습니다.',
    feeds: (on) => (on ? '피드의 새 글을 바로 저장합니다.' : '피드의 새 글은 관리자를 기다립니다.'),
    turnUnanswered: (on) => (on ? '답하지 못한 질문 보관하기' : '답하지 못한 질문 보관하지 않기'),
    turnFeeds: (on) => (on ? '피드를 바로 저장하기' : '피드를 기다리게 하기'),
    notReading:
      '질문 채널을 골랐지만 아직 멘션 없는 메시지를 읽을 수 없습니다. 봇 운영자가 Discord 개발자 포털(“Bot” 페이지)에서 “Message Content Intent”를 켜야 합니다. 1분 뒤 /settings를 다시 열거나 채널을 다시 고르세요. 다시 시작할 필요는 없습니다. 나머지는 모두 됩니다.',
    explained: '바꾸면 바로 적용됩니다. 메뉴를 비우려면 아무것도 고르지 마세요.',
    showMenu:
      '관리자 역할이 있는 사람은 /article을 바로 쓸 수 있습니다. “기사로 넣기”, /settings, /unanswered도 보이게 하려면 서버 설정, 연동, Verbatim에서 그 역할에 허용하세요.',
  },
  welcome: {
    heading: '안녕하세요, Verbatim입니다. 기사의 문장을 그대로 들어 답합니다.',
    steps: [
      '묻기: 질문과 함께 저를 멘션하거나 /ask를 쓰세요.',
      '기사 더하기: 관리자가 /article add로 링크, 파일, 글을 넣습니다.',
      '누가 관리하고 제가 어디서 답할지 고르기: /settings.',
    ],
    note: '날짜와 출처를 붙여 글자 그대로 인용합니다. 이 서버가 켜지 않으면 질문을 보관하지 않습니다. /help에 예가 있고, /about에 무엇을 보관하는지 있습니다.',
  },
}
