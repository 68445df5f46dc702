/** As wide as lines are drawn: a terminal that does not know its width says 0 or nothing, a very wide one is hard to read. */
export const widthOf = (columns: number | undefined): number =>
  columns === undefined || columns === 0 ? 80 : Math.max(20, Math.min(columns, 110))
