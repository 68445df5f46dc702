const boms: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const charset = /charset\s{0,9}=\s{0,9}["']?([\w:-]{2,40})/i

/** A page's characters: by byte order mark, HTTP header, `<meta charset>`, valid UTF-8, else windows-1252. */
export const decodePage = (bytes: Uint8Array, contentType: string | null): string => {
  const label = bomOf(bytes) ?? labelOf(contentType ?? '') ?? labelOf(headOf(bytes))
  return (
    (label === 'utf-8' || label === null ? decoded(bytes, 'utf-8') : decoded(bytes, label)) ?? western(bytes)
  )
}

const bomOf = (bytes: Uint8Array): string | null =>
  boms.find(([bom]) => bom.every((byte, i) => bytes[i] === byte))?.[1] ?? null

/** Browsers look for a declaration in the first kilobyte; some news pages put it later. */
const headOf = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes.subarray(0, 8192))

const labelOf = (text: string): string | null => {
  const found = charset.exec(text)?.[1]?.toLowerCase() ?? null
  // A page whose declaration could be read as ASCII is not UTF-16, whatever it says (WHATWG).
  return found?.startsWith('utf-16') ? 'utf-8' : found
}

/** `null` where the encoding is unknown, or UTF-8 is claimed and more than a stray byte is not. */
const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    const text = new TextDecoder(label).decode(bytes)
    return label === 'utf-8' && mostlyBroken(text) ? null : text
  } catch {
    return null
  }
}

const western = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** One broken byte in a UTF-8 page is an accident; broken bytes and no well-formed accent are another encoding. */
const mostlyBroken = (text: string): boolean => {
  let broken = 0
  let foreign = 0
  for (const character of text) {
    if (character === '\uFFFD') broken++
    else if (character > '\u007F') foreign++
  }
  return broken > foreign
}
