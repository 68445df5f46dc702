/** The longest text, in UTF-16 code units, that one article may hold (docs/SAFETY.md: a scan stays a scan). */
export const LONGEST_TEXT = 200_000

/** Every way to write a line's end: CR LF, CR, vertical tab, form feed, next line, line and paragraph separator. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Spaces of every width, and the tab. */
const SPACES = /[\t\p{Zs}]+/gu

/**
 * Characters that are read by nobody and can hide or turn text: controls, the soft hyphen, zero-width spaces and
 * joins, bidi marks, Hangul fillers, interlinear marks, tag letters and the supplementary variation selectors.
 */
const UNSEEN =
  /\u034F|[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu

/** A variation selector chooses a drawing of the one sign before it; elsewhere it only hides. */
const LONELY_SELECTOR = /(?<![\p{Emoji}\p{S}\p{Script=Han}])[\uFE00-\uFE0F]/gu

/**
 * The two joiners are kept where a script or an emoji is misspelt without them: between letters of Arabic or
 * Indic scripts, and (the zero-width joiner alone) inside a joined emoji. Anywhere else they are hidden and go.
 */
const JOINED =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}' +
  '\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Mongolian}]'
const DRAWN = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F]'
const LONELY_JOINER = new RegExp(
  `\\u200D(?!(?<=${DRAWN}\\u200D)\\p{Extended_Pictographic})(?!(?<=${JOINED}\\u200D)${JOINED})` +
    `|\\u200C(?!(?<=${JOINED}\\u200C)${JOINED})`,
  'gu',
)

/**
 * The one form in which text is stored and quoted: well-formed Unicode in NFC, `\n` for a line's end and at most two
 * in a row, single plain spaces, none beside a line's end, no character that hides or turns others. Letters
 * are never exchanged (no NFKC, no case folding). `canonicalText(canonicalText(x)) === canonicalText(x)`.
 */
export const canonicalText = (raw: string): string =>
  raw
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(LONELY_SELECTOR, '')
    .replace(LONELY_JOINER, '')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim()

/** The canonical form of what stands on one line: a title, a name. Empty gives `null`. */
export const canonicalLine = (raw: string | null | undefined): string | null =>
  canonicalText(raw ?? '').replaceAll(/\n+/g, ' ') || null
