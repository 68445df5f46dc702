// Words that begin a number; "one" and "half" are among them, so this lets through more than there are figures.
const numberWord =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|zero|dozens?|scores of|tens of|hundreds?|thousands?|[mb]illions?|trillions?|half|thirds?|quarters?|fifths?|tenths?)\b/i

/** Could the text hold a figure? Cheap: false only where there is neither a digit nor a number word. */
export const mayHoldFigure = (text: string): boolean => /[\d½⅓⅔¼¾⅛]/u.test(text) || numberWord.test(text)
export const readsFigure = mayHoldFigure
