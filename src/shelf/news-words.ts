/**
 * Words that news uses for one another, by hand, since WordNet's first meaning is often not that of news ("arrest: copper, nail").
 * One set a line; all words of a set are kin. General words alone: none is here for a story.
 */
export const newsWords: readonly (readonly string[])[] = `
leader head chief boss chairman chairwoman president
ceo executive boss director manager
pm premier
spokesman spokeswoman spokesperson
lawmaker mp senator legislator parliamentarian congressman congresswoman
police policeman policewoman officer cop constable
soldier troop trooper serviceman infantry conscript recruit
rebel insurgent guerrilla militant gunman fighter
army military forces troops
doctor physician medic surgeon
lawyer attorney counsel barrister solicitor
judge magistrate
witness bystander onlooker eyewitness
worker employee staff labourer workforce personnel
resident inhabitant villager townspeople local population
refugee migrant displaced
child kid boy girl youngster minor schoolchild teenager
wife husband spouse widow
mother mum mom parent father dad
relative family kin
student pupil schoolchild undergraduate
farmer grower peasant
driver motorist chauffeur trucker
pilot captain skipper aviator
crew sailor seaman mariner
passenger traveller commuter
scientist researcher expert specialist academic professor
journalist reporter correspondent
owner proprietor landlord
customer client consumer shopper
company firm business corporation enterprise
bank lender
factory plant mill works
shareholder investor stockholder
suspect accused defendant
thief robber burglar raider
hostage captive prisoner detainee
opponent rival adversary opposition
supporter backer follower fan
successor replacement replace succeed
envoy ambassador diplomat
mediator broker negotiator mediate
resign quit depart departure resignation
appoint name nominate appointment nomination
dismiss fire sack oust remove dismissal
arrest detain detention custody apprehend
charge indict accuse prosecute indictment
convict guilty conviction verdict sentence
acquit clear acquittal
jail prison imprison cell imprisonment
release free liberate
attack assault raid offensive ambush
bomb blast explosion detonate explode explosive
shoot gunfire shooting gunshot
shell bombard bombardment shelling
invade invasion incursion
withdraw retreat withdrawal pullout
capture seize captive seizure
surrender capitulate
ceasefire truce armistice
treaty accord agreement deal pact
talks negotiation negotiate
sanction embargo
condemn denounce criticise criticize deplore condemnation
welcome praise hail applaud
deny reject refute denial
confirm acknowledge admit concede
claim allege assert allegation
announce declare unveil announcement
warn caution alert warning
promise pledge vow
refuse decline refusal reject
approve adopt ratify approval endorse
ban prohibit outlaw forbid prohibition
cancel scrap abandon cancellation
postpone delay defer postponement
begin start launch commence beginning
end finish stop cease halt conclude
increase rise grow climb jump surge hike growth
decrease fall drop decline plunge shrink
cut reduce slash reduction
cost price expense expenditure bill
pay salary wage earnings
buy purchase acquire takeover acquisition buyer
sell sale seller
bid offer
owe debt
profit earnings gain
loss deficit
fund finance funding money
donate donation donor aid give
compensate compensation payout damages
bankrupt insolvent bankruptcy insolvency
strike walkout stoppage
protest demonstrate rally march demonstration demonstrator protester
riot unrest clash violence
vote ballot poll election referendum
win victory triumph beat
lose defeat
flee escape
rescue save
search hunt
discover recover locate find
missing unaccounted disappear vanish disappearance
crash collide collision accident
sink capsize founder
burn fire blaze inferno wildfire flame
flood inundate flooding deluge inundation
storm hurricane cyclone typhoon
earthquake quake tremor
destroy wreck ruin devastate demolish destruction
damage harm
house home dwelling
road highway motorway route
dam embankment dyke levee
ship vessel boat
plane aircraft jet airliner
car vehicle
lorry truck
gun weapon rifle firearm
missile rocket
artillery howitzer cannon gun
sick ill disease illness sickness
infect infection contract case
epidemic outbreak
vaccine jab vaccinate vaccination inoculate inoculation
drug medicine medication tablet pill
hospital clinic
heal cure treat treatment
cause trigger spark
reason motive cause
blame responsible responsibility fault
investigate probe inquiry investigation investigator
evidence proof
error mistake
defect flaw fault
leak disclose reveal disclosure
steal rob theft robbery heist loot stolen
fraud scam swindle
bribe bribery corruption
hack hacker cyberattack breach
law bill act legislation
parliament assembly congress legislature
government cabinet administration
border frontier boundary
region area province district
town city municipality
village hamlet
country nation state
cash money sum
meeting summit conference
visit trip
speech address
picture photo photograph image
film movie video footage
electricity power blackout outage
fuel petrol gasoline
job post position
marry wed marriage wedding
holiday vacation
prize award
coach trainer manager
team side club squad
train railway rail
compete contest
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
