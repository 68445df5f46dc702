import { tokensOf } from '../shelf/tokens.ts'

/** Why a text cannot be answered with quotes: it holds no word, or asks the bot to make something. */
export type Unaskable = 'empty' | 'command' | null

const making =
  /^\s*(?:(?:please|can you|could you|would you|will you|hey|ok|now)[ ,]+)*(?:write|compose|translate|sing|draw|paint|generate|rewrite|rephrase|paraphrase|ignore|pretend|act as|roleplay|imagine|code|calculate|repeat after|tell me a (?:joke|story)|make (?:me|up|it|an?)\b|give me a (?:poem|recipe|joke|story)|invent|forget)\b/i

/** Other words than those of the articles are asked for: a summary of the bot's own, another language, a form. */
const ownWords =
  /^\s*(?:(?:please|can you|could you|would you|will you|hey|ok|now)[ ,]+)*(?:summari[sz]e|sum up|recap|tl;?dr|explain|describe|tell|give|make|put)\b[^?]*\b(?:(?:in|with|using) (?:your|my|simple|simpler|plain|other|different|easy|layman['’]?s?) (?:own )?(?:words?|terms|language|english)|in (?:\p{L}+|\d+) (?:bullet points?|bullets|words|sentences|lines|emojis?)|bullet points?|(?:in|into|to) (?:french|german|spanish|italian|portuguese|dutch|russian|ukrainian|polish|turkish|arabic|chinese|japanese|korean|hindi)|(?:as|like) (?:an?|i['’]?m|i am) \p{L}+|eli5)\b|^\s*eli5\b/iu

/** The bot has none. */
const opinion =
  /^\s*(?:(?:so|and|but|hey)\b[ ,]*)*(?:what do you (?:think|feel|believe|reckon|like|prefer|want|say)\b|what(?:['’]?s| is| are) your (?:opinions?|views?|take|thoughts?|favou?rite|guess|prediction|advice)\b|(?:who|which side) do you (?:think is right|support|prefer|like|believe)\b|how do you feel\b|do you (?:agree|like|care)\b)/i

/** Greetings, thanks and praise, nothing asked beside. */
const smallTalk =
  /^\s*(?:(?:hi|hello|hey|good (?:morning|evening|afternoon|night|day)|thanks?(?: you)?(?: so much| a lot)?|thx|cheers|bye|goodbye|well done|good (?:bot|job)|nice(?: one)?|lol|great|awesome|cool|sorry|ok(?:ay)?|never ?mind)\b[ ,!.]*)+(?:(?:everyone|everybody|all|bot|friends?|folks|mate|there|again|then|that'?s (?:all|it|enough)|for (?:that|this|the help|your help))[ ,!.]*)*(?:you(?:'re| are) (?:an? )?[\p{L} ]{1,20}[ ,!.]*)?$/iu

/** "Remind me who died" asks. */
const asks = /\b(?:who|what|where|why|how|which)\b/i

/** Orders about the channel, the bot's messages or its readers: "stop pinging me", "delete your last message". */
const orders =
  /^\s*(?:(?:please|can you|could you|bot|hey|ok|now)[ ,]+)*(?:stop|quit|delete|remove|erase|clear|undo|ping|notify|alert|remind|mute|restart|reset|shut up|be quiet)\b(?:\s*[!.]*\s*$|[^?]*\b(?:me|you|yourself|your|answers?|messages?|channel|answering|pinging|quoting|replying|posting|talking|spamming)\b)/i

/** What no article holds: pictures and tables to be made. */
const pictures =
  /^\s*(?:(?:please|can you|could you|hey|ok|now)[ ,]+)*(?:show|give|send|make|get|post|play)\b(?: me| us)? (?:an?|the|some) (?:map|picture|photo|photograph|image|video|gif|meme|song|music|table|spreadsheet)\b/i

/** What people say of themselves or of the bot, nothing asked: "I'm so bored", "you are wrong", "good bot, have a cookie". */
const chatter =
  /^\s*(?:i(?:['’]?m| am) (?:so |really |very )?(?:bored|tired|hungry|sad|happy|drunk|back|here|lonely|confused)\b|i (?:love|hate|like|miss) (?:you|this bot)\b|you(?:['’]?re| are) (?:so |really |very )?(?:wrong|right|stupid|dumb|great|funny|useless|the best|cool|awesome|broken|slow|amazing|welcome)\b[^?]{0,20}$|(?:good|bad|nice|best|stupid|silly|dumb|poor) bot\b[^?]*$|welcome(?: back)?[ !.]*$)/i

/** Questions to the bot about itself. */
const aboutBot =
  /^\s*(?:(?:hi|hello|hey|so|and)\b[ ,!]*)?(?:who|what) (?:are|r) (?:you|u)\b[^?]{0,12}\?*\s*$|^\s*(?:what (?:can|do) you do|what is your name|what['’]s your name|how do you work|who (?:made|built|wrote|created|runs) you|are you (?:an? )?(?:real|bot|robot|human|person|ai|machine|chat ?gpt|llm|language model)|are you (?:there|ok|alive))\b[ ?!.]*$/i

/** Is this something no quote can answer? */
export const unaskable = (text: string): Unaskable =>
  tokensOf(text).length === 0
    ? 'empty'
    : making.test(text) ||
        ownWords.test(text) ||
        opinion.test(text) ||
        smallTalk.test(text) ||
        aboutBot.test(text) ||
        pictures.test(text) ||
        (!asks.test(text) && (orders.test(text) || chatter.test(text)))
      ? 'command'
      : null
