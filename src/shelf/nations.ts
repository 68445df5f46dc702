/** Countries, their initials behind a slash, with what their people and things are called, and the seats of power that stand for them in the news. */
const rows = `afghanistan:afghan:kabul argentina:argentine,argentinian:buenos australia:australian:canberra austria:austrian:vienna
armenia:armenian:yerevan azerbaijan:azerbaijani:baku bangladesh:bangladeshi:dhaka belarus:belarusian:minsk belgium:belgian:
brazil:brazilian:brasilia britain/uk:british:london,westminster bulgaria:bulgarian:sofia canada:canadian:ottawa chile:chilean:santiago
china:chinese:beijing colombia:colombian:bogota croatia:croatian:zagreb cuba:cuban:havana denmark:danish:copenhagen
egypt:egyptian:cairo estonia:estonian:tallinn ethiopia:ethiopian: finland:finnish:helsinki france:french:paris,elysee
georgia:georgian:tbilisi germany:german:berlin greece:greek:athens hungary:hungarian:budapest iceland:icelandic:reykjavik
india:indian:delhi indonesia:indonesian:jakarta iran:iranian:tehran iraq:iraqi:baghdad ireland:irish:dublin israel:israeli:jerusalem
italy:italian:rome japan:japanese:tokyo jordan:jordanian:amman kazakhstan:kazakh:astana kenya:kenyan:nairobi korea:korean:seoul,pyongyang
kosovo:kosovar:pristina latvia:latvian:riga lebanon:lebanese:beirut libya:libyan:tripoli lithuania:lithuanian:vilnius
malaysia:malaysian:putrajaya mexico:mexican: moldova:moldovan:chisinau mongolia:mongolian: morocco:moroccan:rabat
myanmar:burmese:naypyidaw nepal:nepalese,nepali:kathmandu netherlands:dutch:hague nigeria:nigerian:abuja norway:norwegian:oslo
pakistan:pakistani:islamabad palestine:palestinian:ramallah peru:peruvian:lima philippines:philippine,filipino:manila
poland:polish:warsaw portugal:portuguese:lisbon qatar:qatari:doha romania:romanian:bucharest russia:russian:moscow,kremlin
rwanda:rwandan:kigali saudi:saudi:riyadh serbia:serbian:belgrade slovakia:slovak:bratislava slovenia:slovenian:ljubljana
somalia:somali:mogadishu spain:spanish:madrid sudan:sudanese:khartoum sweden:swedish:stockholm switzerland:swiss:bern
syria:syrian:damascus taiwan:taiwanese:taipei thailand:thai:bangkok tunisia:tunisian:tunis turkey:turkish:ankara
uganda:ugandan:kampala ukraine:ukrainian:kyiv uruguay:uruguayan:montevideo uzbekistan:uzbek:tashkent venezuela:venezuelan:caracas
vietnam:vietnamese:hanoi yemen:yemeni:sanaa zimbabwe:zimbabwean:harare america/u.s/usa:american:washington,pentagon europe/eu:european:brussels`

/** One country: its name, its initials, what is of it ("French"), and its seats of power ("Paris"), as single lower-case words. */
export type Nation = {
  readonly name: string
  readonly initials: readonly string[]
  readonly adjectives: readonly string[]
  readonly seats: readonly string[]
}

const listed = (words: string): readonly string[] => words.split(',').filter((word) => word !== '')

/** The countries that are often in the news. */
export const nations: readonly Nation[] = rows.split(/\s+/).map((row) => {
  const [names = '', adjectives = '', seats = ''] = row.split(':')
  const [name = '', ...initials] = names.split('/')
  return { name, initials, adjectives: listed(adjectives), seats: listed(seats) }
})
