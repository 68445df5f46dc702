/** Verbs and nouns of English that do not bend by rule: the base, then its other forms. A form that is mostly another word is left out. */
const table = `arise arose arisen;awake awoke awoken;bear bore borne;beat beaten;become became;begin began begun;bend bent;bet;bind bound;
bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;
choose chose chosen;cling clung;come came;creep crept;deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;
eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;forbid forbade forbidden;
forecast;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;
go went gone;grind ground;grow grew grown;hang hung;hear heard;hide hid hidden;hold held;keep kept;kneel knelt;know knew known;lay laid;
lead led;leap leapt;learn learnt;leave left;lend lent;lie lain;light lit;lose lost;make made;mean meant;meet met;mislead misled;
mistake mistook mistaken;overcome overcame;overtake overtook overtaken;overthrow overthrew overthrown;pay paid;prove proven;rebuild rebuilt;
ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;sew sewn;shake shook shaken;
shine shone;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;sling slung;
smell smelt;sow sown;speak spoke spoken;speed sped;spend spent;spill spilt;spin spun;spit spat;spoil spoilt;spring sprang sprung;stand stood;
steal stole stolen;stick stuck;sting stung;strike struck stricken;strive strove striven;swear swore sworn;sweep swept;swell swollen;
swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undergo underwent undergone;
understand understood;undertake undertook undertaken;uphold upheld;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;
withdraw withdrew withdrawn;withhold withheld;withstand withstood;write wrote written;
child children;man men;woman women;foot feet;tooth teeth;goose geese;mouse mice;ox oxen;wife wives;life lives;knife knives;wolf wolves;half halves;
thief thieves;loaf loaves;shelf shelves;crisis crises;analysis analyses;basis bases;thesis theses;criterion criteria;phenomenon phenomena;
bacterium bacteria;nucleus nuclei;fungus fungi;stimulus stimuli`

const bases: ReadonlyMap<string, string> = new Map(
  table.split(/[;\n]+/).flatMap((row) => {
    const [base = '', ...forms] = row.trim().split(' ')
    return forms.map((form): readonly [string, string] => [form, base])
  }),
)

/** The base of an irregular form: "said" is of "say", "children" of "child"; any other word is its own. */
export const baseOf = (folded: string): string => bases.get(folded) ?? folded
