import { freshId, make } from './make.js'

/** What a select of people, roles or channels offers here. */
const known = new Map([
  [5, [{ label: '@You', value: '1000000000000000005' }]],
  [6, [{ label: '@Moderators', value: '1000000000000000006' }]],
  [7, [{ label: '@You', value: '1000000000000000005' }]],
  [8, [{ label: '#ask-the-articles', value: '1000000000000000003' }]],
])

const optionsOf = ({ type, options }) => options ?? known.get(type) ?? []

const single = (component, press) =>
  make(
    'select',
    {
      class: 'select',
      'aria-label': component.placeholder ?? 'Choose',
      disabled: component.disabled,
      change: (event) => press(component.custom_id, [event.target.value]),
    },
    make('option', { value: '', selected: true, disabled: true }, component.placeholder ?? 'Choose'),
    ...optionsOf(component).map(({ label, value, description, default: chosen }) =>
      make('option', { value, selected: chosen }, description ? `${label} · ${description}` : label),
    ),
  )

const several = (component, press) => {
  const name = freshId('choice')
  const boxes = optionsOf(component).map(({ label, value, default: chosen }) =>
    make('label', {}, make('input', { type: 'checkbox', name, value, checked: chosen }), ` ${label}`),
  )
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
