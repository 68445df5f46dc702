import { wordSet } from './tokens.ts'

const saying = wordSet(`say says said saying tell tells told estimate estimates estimated estimating
  believe believed believes announce announced announces announcing according add adds added note noted warn warned warns stress
  stressed reveal revealed assess assessed suggest suggested indicate indicated mention mentioned write wrote`)

const light =
  wordSet(`suffer suffers suffered suffering report reports reported reporting see sees saw seen seeing record records
  recorded recording register registered cause causes caused causing confirm confirms confirmed confirming include includes included
  including face faces faced count counts counted total totals totalled totaled leave leaves left leaving make makes made take takes
  took get gets got give gives gave show shows showed find finds found sustain sustains sustained claim claims claimed claiming put puts
  result results resulted leading led lead became become becomes identify identified bring brings brought bringing list listed
  accept accepts accepted acknowledge acknowledges acknowledged admit admits admitted concede conceded document documented stood stands stand reach reached reaches reaching hit pass passed passes passing exceed exceeded surpassed
  number numbered average averaged averages near nears neared approached top topped tops`)

/** Does the verb only say that somebody says so? */
export const isSayingVerb = (word: string): boolean => saying.has(word)

/** Does the verb hold a figure without saying what happened to it ("suffered", "recorded", "left")? */
export const isLightVerb = (word: string): boolean => light.has(word)
