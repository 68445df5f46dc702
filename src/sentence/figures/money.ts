const money =
  /[$€£¥₽₴₩₹₪]|\b(?:dollars?|euros?|pounds?|sterling|cents?|pence|crowns?|kron[ae]r?|francs?|yen|yuan|won|roubles?|rubles?|hryvnias?|rupees?|pesos?|shekels?|liras?|zlotys?|rand|reais|usd|eur|gbp|jpy|cny|uah|chf)\b/i

/** Is the unit of a figure a currency? */
export const namesMoney = (unit: string | null): boolean => money.test(unit ?? '')
