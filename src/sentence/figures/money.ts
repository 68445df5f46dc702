const money =
  /[$€£¥₽₴₩₹₪]|\b(?:dollars?|euros?|pounds?|sterling|(?<!\bper )cents?|pence|crowns?|kron[ae]r?|francs?|yen|yuan|won|roubles?|rubles?|hryvnias?|rupees?|pesos?|shekels?|liras?|zlotys?|guilders?|florins?|th?alers?|dinars?|dirhams?|riyals?|rials?|bahts?|forints?|naira|shillings?|taka|rand|reais|usd|eur|gbp|jpy|cny|uah|chf)\b/i

/** Is the unit of a figure a currency? */
export const namesMoney = (unit: string | null): boolean => money.test(unit ?? '')
