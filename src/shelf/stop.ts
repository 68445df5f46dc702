/** Words that carry grammar, not content: never searched for, never counted. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above according after again against all also am an and any are arent as at be because been before being below
  between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either
  few for from further had hadnt has hasnt have havent having he hed her here hers herself hes him himself his how
  i id if im in into is isnt it its itself ive just let lets ll me more most my myself no nor not now of off on once
  only or other our ours ourselves out over own per please re s same shall shant she should shouldnt so some such t
  than that thats the their theirs them themselves then there theres these they theyre this those through to too
  under until up upon us ve very was wasnt we were werent what whats when where wheres which while who whom whos
  whose why will with without wont would wouldnt yet you your yours yourself d m o tell told ask many much`
    .split(/\s+/)
    .filter((word) => word.length > 0),
)
