/**
 * What Discord writes where people pick somebody, a channel, a command or a picture from its lists: `<@42>`, `<#7>`,
 * `</ask:9>`, `<:flood:8>`. The number says nothing that an article could hold.
 */
const picked = /\s?<(?:@[!&]?|#|a?:\w{1,32}:|\/[^<>:\n]{1,100}:)\d{1,20}>/g
const moment = /<t:(\d{1,11})(?::[a-zA-Z])?>/g

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The words of what somebody wrote: without what they picked, and with a moment told as its day. */
export const spoken = (text: string): string =>
  text
    .replace(moment, (_, seconds: string) => day.format(new Date(Number(seconds) * 1000)))
    .replace(picked, (sign) => (sign.startsWith('<') ? ' ' : ''))
