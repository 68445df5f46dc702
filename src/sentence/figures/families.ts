import { wordSet } from './tokens.ts'

/**
 * A kind of figure that news tells in several words. `people`: the kind needs no noun, since only people (or no noun
 * at all) come with it; the others name what was counted unless people were ("tanks sent", but "sent").
 */
export type Family = { readonly kind: string; readonly words: ReadonlySet<string>; readonly people: boolean }

const people = (kind: string, words: string): Family => ({ kind, words: wordSet(words), people: true })
const things = (kind: string, words: string): Family => ({ kind, words: wordSet(words), people: false })

/** The word families that any news story may use. Words of one family are one kind of figure, and kinds are never merged. */
export const families: readonly Family[] = [
  // What befalls people.
  people(
    'killed',
    'killed kill kills killing killings dead died die dies dying death deaths deads fatal fatality fatalities fatally slain perished perish perishing succumbed deceased toll drowned drown drowning drownings murdered murder murders executed massacred suffocated',
  ),
  people(
    'wounded',
    'wounded wound wounding wounds injured injure injures injuring injury injuries hurt hurting maimed',
  ),
  people('killed or wounded', 'casualties casualty'),
  people('missing', 'missing disappeared disappear disappearance disappearances unaccounted'),
  things('captured', 'captured capture captures capturing captive captives prisoner prisoners pow pows'),
  people(
    'arrested',
    'arrested arrest arrests arresting detained detain detains detaining detention detentions detainees jailed imprisoned',
  ),
  people('abducted', 'abducted abduct abducting kidnapped kidnap kidnapping hostage hostages'),
  people('displaced', 'displaced displace displacing displacement uprooted homeless'),
  people('evacuated', 'evacuated evacuate evacuates evacuating evacuation evacuations evacuees'),
  people('fled', 'fled flee flees fleeing'),
  things('rescued', 'rescued rescue rescues rescuing'),
  people('stranded', 'stranded trapped'),
  people('infected', 'infected infect infecting infection infections'),
  people(
    'hospitalised',
    'hospitalised hospitalized hospitalisations hospitalizations hospitalisation hospitalization',
  ),
  people('vaccinated', 'vaccinated vaccinate vaccinating vaccinations vaccination'),
  people('laid off', 'layoffs lay-offs redundancies redundant'),
  people('ill', 'ill'),
  things(
    'dismissed',
    'dismissed dismiss dismisses dismissing dismissal dismissals sacked sack sacking sackings',
  ),
  people('hired', 'hired hire hires hiring recruited recruit recruiting'),
  people('trained', 'trained train training'),
  // What is done with people and things.
  things(
    'sent',
    'sent send sends sending deployed deploy deploys deploying deployment deployments dispatched dispatch dispatches dispatching despatched despatch arrived arrive arrives arriving shipped shipping delivered deliver delivers delivering deliveries',
  ),
  things(
    'promised',
    'promised promise promises promising pledged pledge pledges pledging vowed vow vows vowing committed',
  ),
  things('damaged', 'damaged damage damages damaging'),
  things('destroyed', 'destroyed destroy destroys destroying razed flattened levelled leveled demolished'),
  things('flooded', 'flooded flood floods flooding submerged inundated'),
  things('shot down', 'downed intercepted intercept intercepting'),
  things('lost', 'lost lose loses losing loss losses'),
  things('donated', 'donated donate donates donating donation donations'),
  things('raised', 'raised raise raises raising'),
  things('spent', 'spent spend spends spending'),
  things('paid', 'paid pay pays paying'),
  things('fined', 'fined fine fines fining'),
  things('cost', 'cost costs costing priced'),
  things('worth', 'worth valued'),
  people('cases', 'cases'),
  things(
    'rose',
    'rose rise rises risen rising increased increase increases increasing grew grow grows grown growing climbed climb climbs climbing jumped jump jumps jumping surged surge surging gained gain gains gaining soared',
  ),
  things(
    'fell',
    'fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing plunged tumbled slipped shrank shrunk',
  ),
]

const byWord: ReadonlyMap<string, Family> = new Map(
  families.flatMap((family) => [...family.words].map((word): readonly [string, Family] => [word, family])),
)

/** The family of a lower-case word; null where it belongs to none. */
export const familyOf = (word: string): Family | null => byWord.get(word) ?? null

const eventNouns =
  wordSet(`casualties casualty deaths death fatalities fatality injuries injury arrests arrest detentions losses loss
  infections infection cases evacuations layoffs redundancies hospitalisations hospitalizations vaccinations disappearances killings deads
  evacuation deportation deportations displacement hospitalisation hospitalization vaccination kidnapping abduction killing
  rescue destruction deployment wounded dead missing injured displaced detainees prisoners captives hostages evacuees donations dead killed toll`)

/** Does the noun itself tell what happened: "casualties", "deaths", "arrests"? */
export const isEventNoun = (word: string): boolean => eventNouns.has(word)

const crowd =
  wordSet(`people ppl person soldiers soldier troops men man women woman children child civilians civilian residents
  resident workers worker fighters fighter personnel officers officer police servicemen militants militant victims victim students
  student migrants migrant refugees refugee passengers passenger patients patient others protesters demonstrators staff employees
  recruits reservists villagers families pupils boys girls citizens members medics doctors nurses journalists hostages engineers
  firefighters inhabitants adults teenagers tourists defendants suspects prisoners infantrymen paratroopers guards volunteers
  specialists contractors mercenaries crew sailors pilots miners farmers inmates evacuees babies infants youths tenants
  households casualties dead wounded them injured customers fans spectators marchers strikers voters firefighter individuals individual folks folk kids ladies rescuers rescuer rebels rebel insurgents gunmen attackers terrorists pilgrims teachers teacher pupil schoolchildren schoolgirls homeless displaced unemployed`)

const herd = wordSet(
  'animals animal cows cattle sheep goats pigs horses dogs cats birds chickens poultry livestock fish whales bees trees',
)

/** Does the noun name animals or plants? */
export const namesAnimals = (word: string): boolean => herd.has(word)

/** Does the noun name people? */
export const namesPeople = (word: string): boolean =>
  crowd.has(word) || /(?:men|women|persons|people|troops|troopers|survivors)$/.test(word)

/** Does the noun name a people: "North Koreans", "Japanese", "Israelis"? The ending tells, with a capital before it. */
export const namesAPeople = (noun: string): boolean => /^\p{Lu}\p{Ll}+(?:[aei]ns|ese|[kl]is|ish)$/u.test(noun)

const anybodies =
  wordSet(`people ppl person persons individuals folks folk residents resident inhabitants inhabitant villagers citizens locals others victims
  households families passengers customers them casualties dead wounded injured displaced homeless`)

/** Does the noun say no more than that they are people, whoever they are? */
export const namesAnybody = (word: string): boolean => anybodies.has(word)

const places =
  wordSet(`villages village towns town cities city homes home houses house buildings building schools school hospitals
  hospital districts district areas area streets street flats flat blocks farms farm settlements communities neighbourhoods
  neighborhoods provinces regions countries islands ships boats vehicles cars buses trains computers devices systems accounts`)

/** Does the noun name places or things that people live or work in: "12 villages were evacuated"? */
export const namesPlaces = (word: string): boolean => places.has(word)
