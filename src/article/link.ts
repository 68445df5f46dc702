/** Is it a link that readers can follow: to a page of the web, and to nothing else? */
export const isLink = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')
