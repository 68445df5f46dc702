/** A new element with its attributes (`false` and `null` leave one out) and what stands inside. */
export const make = (name, attributes = {}, ...inside) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false || value === undefined) continue
    if (typeof value === 'function') element.addEventListener(key, value)
    else element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...inside)
  return element
}

let last = 0

/** A name that no other element has. */
export const freshId = (word) => {
  last += 1
  return `${word}-${last}`
}
