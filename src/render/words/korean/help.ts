import type { AboutWords, HelpWords } from '../help.ts'

/** Help in Korean. */
export const koreanHelp: HelpWords = {
  title: '기사에 물어보세요. 기사의 말 그대로 답합니다.',
  ways: [
    '질문과 함께 저를 멘션하거나 직접 메시지를 보내세요.',
    '또는 돌아가는 사정을 물어보세요: "what’s new?", "what happened in December?", "tell me about"과 주제, "tl;dr"',
    '이어서 물으려면 답에 답장하세요: "and in January?"',
    '또는 메시지를 명령 이름으로 시작하세요: "timeline"과 주제.',
    '“앞뒤 보기”는 인용 둘레의 문단을 보여 줍니다.',
  ],
  tryThese: '이렇게 해 보세요:',
  commandsTitle: '명령',
  commands: [
    '/ask – 출처나 날짜를 고르거나 혼자만 보는 답',
    '/search – 이 단어가 있는 모든 문장: "구절", -제외, source:, before:, after:',
    '/figures – 누가 언제 어떤 수를 말했는지, 그래프와 함께',
    '/timeline – 언제 무슨 일이 있었는지',
    '/sources – 서가에 있는 것',
    '/follow – 질문의 새 소식을 알림 없이 듣기',
    '/article suggest – 관리자에게 기사 제안하기',
    '출처 찾기, 메시지 메뉴의 Apps – 그 문장마다 기사가 말하는 것',
  ],
  moderatingTitle: '관리자용',
  moderating: [
    '/article – 넣기, 고치기, 내리기, 되돌리기; 목록, 이력, 대기열',
    '/feed – 피드 따르기: 새 글이 기사가 됩니다',
    '/unanswered – 답하지 못한 것과 독자가 알린 것',
    '/shelf – 상태, 내보내기, 들여오기',
    '/settings – 누가 관리하고, 어디서 답하고, 무엇을 보관하는지',
    '기사로 넣기, 메시지 메뉴의 Apps – 그 글이나 링크나 파일',
  ],
  onlyQuotes: '날짜와 출처를 붙여 글자 그대로 인용만 합니다. 기사에 없으면 없다고 합니다.',
  topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
}

/** About in Korean. */
export const koreanAbout: AboutWords = {
  what: '기사의 문장을 그대로 들어 답합니다. 언어 모델은 아무것도 쓰지 않습니다.',
  nobodyPicked: '기사들이 서로 다르면 누가 언제 무엇을 말했는지 보입니다. 어느 하나를 고르지 않습니다.',
  speed: (milliseconds) => `여기서 답에 ${milliseconds} 걸립니다(최근 질문의 중앙값).`,
  notMeasured: '시작한 뒤로 아직 답한 질문이 없습니다.',
  version: (version) => `Verbatim 버전 ${version}`,
  privacy:
    '질문은 버튼과 이어 묻기를 위해서만, 또는 이 서버가 답하지 못한 질문을 누가 물었는지 없이 보관할 때만 남습니다. 기록에는 없습니다.',
}
