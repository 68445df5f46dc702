/** Who the person at the page is: as the switches say. */
export const whoAmI = () => ({
  moderates: document.querySelector('#moderates').checked,
  locale: document.querySelector('#locale').value,
  channel: document.querySelector('#place').value,
})

const post = async (path, body) => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, ...whoAmI() }),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

let acted = false

/** Has anything been done at this page since it was loaded? Before that, events tell of the past. */
export const hasActed = () => acted

/** Tells what was done; what comes of it arrives as an event. */
export const done = (deed) => {
  acted = true
  return post('/deeds', deed)
}

/** Suggestions for the option that is being typed. */
export const suggested = (typed) => post('/suggestions', typed)

/** The commands as the bot lists them at Discord. */
export const listed = async () => (await fetch('/commands')).json()

/** A file as JSON takes it. */
export const uploadOf = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { name: file.name, base64: btoa(text), type: file.type }
}
