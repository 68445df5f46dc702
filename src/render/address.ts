/** Signs that may stand in an address of the web as it is written (RFC 3986); browsers take more, Discord refuses a message for one. */
const strange = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/g
const brokenEscape = /%(?![0-9a-f]{2})/gi

/** Discord's limit for the address of a button. */
const longest = 512

/**
 * The address of a page of the web as a message may hold it: http or https, without a name before the host, its strange signs
 * escaped; `null` where it is none, or too long.
 */
export const webAddress = (url: string): string | null => {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null
  const { origin, pathname, search, hash } = parsed
  const place = `${pathname}${search}${hash}`
    .replace(brokenEscape, '%25')
    .replace(strange, encodeURIComponent)
  return origin.length + place.length > longest ? null : `${origin}${place}`
}
