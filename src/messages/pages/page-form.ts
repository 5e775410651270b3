import { oneLine } from '../content.ts'
import { type Markup, markup } from '../../http/markup.ts'
import type { Language } from '../words/language.ts'
import type { Choice, Field, Form } from './page-content.ts'
import type { Posted } from './page-view.ts'

type State = { value: string; problem: string | null; optional: string }
type Several = Field & { input: 'radio' | 'checks' }
type Single = Exclude<Field, Several>

const isSeveral = (field: Field): field is Several => field.input === 'radio' || field.input === 'checks'

const describedBy = (field: Field, { problem }: State): string =>
  [field.hint && `${field.name}-hint`, problem && `${field.name}-problem`].filter(Boolean).join(' ')

/** What both a control and a group of choices say about themselves to a screen reader. */
function aria(field: Field, state: State): Markup {
  const described = describedBy(field, state)
  return markup`${described && markup` aria-describedby="${described}"`}${state.problem && markup` aria-invalid="true"`}`
}

function control(field: Single, state: State): Markup {
  const common = markup`id="${field.name}" name="${field.name}"${field.required && markup` required`}${aria(field, state)}`
  if (field.input === 'area') {
    return markup`<textarea ${common} rows="4" maxlength="${field.maxLength}">\n${state.value}</textarea>`
  }
  if (field.input === 'line') {
    return markup`<input type="text" ${common} maxlength="${field.maxLength}" autocomplete="off" value="${state.value}">`
  }
  if (field.input !== 'select') return markup`<input type="${field.input}" ${common} value="${state.value}">`
  const option = ({ value, label }: Choice): Markup =>
    markup`<option value="${value}"${value === state.value && markup` selected`}>${oneLine(label)}</option>`
  const empty = field.empty === null ? [] : [{ value: '', label: field.empty }]
  return markup`<select ${common}>${[...empty, ...field.choices].map(option)}</select>`
}

const label = (field: Field, { optional }: State): Markup =>
  markup`${field.label}${!field.required && field.input !== 'checks' && markup` <span class="optional">(${optional})</span>`}`

const notes = (field: Field, { problem }: State): Markup =>
  markup`${field.hint && markup`<span class="hint" id="${field.name}-hint">${field.hint}</span>`}${
    problem && markup`<span class="problem" id="${field.name}-problem">${oneLine(problem)}</span>`
  }`

/** The first one has the name as its id, so that a problem can lead there. */
function choices(field: Several, state: State): Markup {
  const isRadio = field.input === 'radio'
  const chosen = isRadio ? [state.value] : state.value.split(',')
  const choice = ({ value, label: text }: Choice, at: number): Markup =>
    markup`<label class="choice"><input type="${isRadio ? 'radio' : 'checkbox'}" name="${field.name}" value="${value}"${at === 0 && markup` id="${field.name}"`}${isRadio && field.required && markup` required`}${chosen.includes(value) && markup` checked`}>${oneLine(text)}</label>\n`
  return markup`<fieldset class="field" role="${isRadio ? 'radiogroup' : 'group'}"${aria(field, state)}><legend>${label(field, state)}</legend>${notes(field, state)}
${field.choices.map(choice)}</fieldset>
`
}

function fieldOf(field: Field, state: State): Markup {
  if (isSeveral(field)) return choices(field, state)
  return markup`<div class="field"><label for="${field.name}">${label(field, state)}</label>${notes(field, state)}${control(field, state)}</div>
`
}

/** Without an action: the form posts to the page's own address, the token included. What was posted comes back. */
export function pageForm(form: Form, posted: Posted | undefined, { say }: Language): Markup {
  const values = posted?.values ?? form.values
  const state = ({ name }: Field): State => ({
    value: values?.[name] ?? '',
    problem: posted?.errors[name] ?? null,
    optional: say('page.optional'),
  })
  return markup`<form method="post">
${form.fields.map((field) => fieldOf(field, state(field)))}<button class="button primary" type="submit">${form.submit}</button>
</form>
`
}

/** What was wrong with the last post, each with a link to its field. Null when nothing was. */
export function problemList(form: Form, posted: Posted | undefined, { say }: Language): Markup | null {
  const wrong = form.fields.filter((field) => posted?.errors[field.name])
  if (wrong.length === 0) return null
  return markup`<div class="problems" role="alert"><h2>${say('page.problems')}</h2><ul>${wrong.map(
    (field) => markup`<li><a href="#${field.name}">${field.label}</a></li>`,
  )}</ul></div>
`
}
