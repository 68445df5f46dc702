/** Where people are pulled from alive: "from the rubble", "from the roofs". */
export const RESCUED_FROM =
  /\bfrom the (?:rubble|wreckage|ruins|debris|sea|water|river|lake|waves|mud|roofs?|flames|fire|floods?|cars?)$/
