const alternatives = (words: string): string => words.trim().split(/\s+/).join('|')

/** Abbreviations that a name or a number follows, so that they never end a sentence: "Mr. Hale", "Mt. Oak", "Gen. Hale". */
export const TITLES = alternatives(`
  Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon Pres Amb Supt Insp Det Msgr
  Gen Lt Ltc Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Cpl Pvt Pfc Adm Brig Spc Ens
  Sen Sens Rep Reps Gov Govs Atty Asst Assoc St Ste Mt Ft Pt
`)

/** Abbreviations that end a sentence only where a word that opens sentences follows: "Hale Inc. It closed." */
export const MAYBE_LAST = alternatives(`
  Inc Ltd Corp Co Cos Bros LLC Plc PLC Pvt Pty Jr Sr Esq Ph Ave Blvd Rd Bldg Dept Univ Assn Mfg Intl Natl Govt
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla
  Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que
  dept est approx ca cf viz incl excl max min tel fax al
`)

/** Abbreviations that a number follows: "No. 5", "p. 55". */
export const BEFORE_NUMBER = alternatives(`
  No Nos no nos N° Nr nr Art art Sec sec Ch ch chap Vol vol Fig fig figs p pp par para Ex ex ext Ext v vs Rs approx ca
  c est sq Rev rev Ver ver Apt Rte Hwy Prop Dist Div Reg Amend Op Eq eq Tab tab Ed ed Matt Prov Isa
`)

/** Abbreviations that always go on: "e.g. Oakford", "Hale vs. Oakford". */
export const GO_ON = alternatives('vs v viz cf e.g i.e eg ie esp resp c.f')

/** Abbreviations that look like words in lower case: they do not end a sentence that goes on in lower case. */
export const IN_LOWER_CASE = alternatives(
  'etc pct avg fed gov govt pop hrs mins secs yrs temp misc asst rep sen gen',
)

/** Words that open sentences far more often than they continue a name. */
export const OPENERS = alternatives(`
  I The A An It He She They We You This That These Those There Here His Her Its Their Our My Your
  In On At By For From With Without Under Over Since After Before During Until Despite Among Between Through
  But And Or So Yet Then If When While Where Why What Who How Which As Although Though Because However Meanwhile
  Some Many Most Several All Both Each Every Another Other Others No Not Nor Neither Either More Much
  Now Today Yesterday Tomorrow Also Once Only Even Still Instead Later Earlier Last Next Perhaps Maybe
  Is Are Was Were Did Does Do Has Have Had Can Could Will Would Should May Let To Yes
`)

/** Verbs that follow a quoted question or shout: "Why?" she asked. */
export const SPEECH = alternatives(`
  said says asked asks told tells added adds replied shouted cried wrote writes wondered yelled screamed exclaimed
  demanded continued explained joked recalled declared insisted answered called stated noted remarked quipped tweeted
  responded texted
`)
