import { freshId, make } from './make.js'

/** What a select of people, roles or channels offers here. */
const known = new Map([
  [5, [{ label: '@You', value: '1000000000000000005' }]],
  [6, [{ label: '@Moderators', value: '1000000000000000006' }]],
  [7, [{ label: '@You', value: '1000000000000000005' }]],
  [8, [{ label: '#ask-the-articles', value: '1000000000000000003' }]],
])

const optionsOf = ({ type, options }) => options ?? known.get(type) ?? []

const isChosen = ({ default_values: chosen = [] }, option) =>
  option.default === true || chosen.some(({ id }) => id === option.value)

/** What stands first where nothing is chosen; where a choice can be taken back, it does that. */
const nothing = ({ placeholder = 'Choose', min_values: least = 1 }, taken) =>
  make(
    'option',
    { value: '', selected: !taken, disabled: least > 0 },
    taken ? `None · ${placeholder}` : placeholder,
  )

const single = (component, press) => {
  const options = optionsOf(component)
  const taken = options.some((option) => isChosen(component, option))
  return make(
    'select',
    {
      class: 'select',
      'aria-label': component.placeholder ?? 'Choose',
      disabled: component.disabled,
      change: ({ target }) => press(component.custom_id, target.value === '' ? [] : [target.value]),
    },
    nothing(component, taken),
    ...options.map((option) =>
      make(
        'option',
        { value: option.value, selected: isChosen(component, option) },
        option.description ? `${option.label} · ${option.description}` : option.label,
      ),
    ),
  )
}

const several = (component, press) => {
  const name = freshId('choice')
  const boxes = optionsOf(component).map((option) => {
    const { label, value } = option
    const checked = isChosen(component, option)
    return make('label', {}, make('input', { type: 'checkbox', name, value, checked }), ` ${label}`)
  })
  const send = () =>
    press(
      component.custom_id,
      [...list.querySelectorAll('input:checked')].map((box) => box.value),
    )
  const done = make('button', { type: 'button', class: 'plain', click: send }, 'Done')
  const list = make(
    'details',
    { class: 'select several' },
    make('summary', {}, component.placeholder ?? 'Choose'),
    ...boxes,
    done,
  )
  return list
}

/** A menu to choose from: one value at once, or several and then "Done". */
export const select = (component, press) =>
  (component.max_values ?? 1) > 1 ? several(component, press) : single(component, press)
