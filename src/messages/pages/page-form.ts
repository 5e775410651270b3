import { oneLine } from '../content.ts'
import { type Markup, markup } from '../markup.ts'
import type { Field, Form, PageCatalogue } from './page-content.ts'
import type { Posted } from './page-view.ts'

type Words = PageCatalogue['frame']
type State = { value: string; problem: string | null; words: Words }

const describedBy = (field: Field, { problem }: State): string =>
  [field.hint && `${field.name}-hint`, problem && `${field.name}-problem`].filter(Boolean).join(' ')

/** What both a control and a group of radio buttons say about themselves to a screen reader. */
function aria(field: Field, state: State): Markup {
  const described = describedBy(field, state)
  return markup`${described && markup` aria-describedby="${described}"`}${state.problem && markup` aria-invalid="true"`}`
}

function control(field: Exclude<Field, { input: 'radio' }>, state: State): Markup {
  const common = markup`id="${field.name}" name="${field.name}"${field.required && markup` required`}${aria(field, state)}`
  if (field.input === 'area') {
    return markup`<textarea ${common} rows="4" maxlength="${field.maxLength}">\n${state.value}</textarea>`
  }
  if (field.input === 'line') {
    return markup`<input type="text" ${common} maxlength="${field.maxLength}" autocomplete="off" value="${state.value}">`
  }
  const option = ({ value, label }: { value: string; label: string }): Markup =>
    markup`<option value="${value}"${value === state.value && markup` selected`}>${oneLine(label)}</option>`
  return markup`<select ${common}>${[{ value: '', label: field.empty }, ...field.choices].map(option)}</select>`
}

const label = (field: Field, { words }: State): Markup =>
  markup`${field.label}${!field.required && markup` <span class="optional">(${words.optional})</span>`}`

const notes = (field: Field, { problem }: State): Markup =>
  markup`${field.hint && markup`<span class="hint" id="${field.name}-hint">${field.hint}</span>`}${
    problem && markup`<span class="problem" id="${field.name}-problem">${oneLine(problem)}</span>`
  }`

function radios(field: Extract<Field, { input: 'radio' }>, state: State): Markup {
  const choice = ({ value, label: text }: { value: string; label: string }, at: number): Markup =>
    markup`<label class="choice"><input type="radio" name="${field.name}" value="${value}"${at === 0 && markup` id="${field.name}"`}${field.required && markup` required`}${value === state.value && markup` checked`}>${oneLine(text)}</label>\n`
  return markup`<fieldset class="field" role="radiogroup"${aria(field, state)}><legend>${label(field, state)}</legend>${notes(field, state)}
${field.choices.map(choice)}</fieldset>
`
}

function fieldOf(field: Field, state: State): Markup {
  if (field.input === 'radio') return radios(field, state)
  return markup`<div class="field"><label for="${field.name}">${label(field, state)}</label>${notes(field, state)}${control(field, state)}</div>
`
}

/** Without an action: the form posts to the page's own address, the token included. */
export const pageForm = (form: Form, posted: Posted | undefined, words: Words): Markup =>
  markup`<form method="post">
${form.fields.map((field) =>
  fieldOf(field, {
    value: posted?.values[field.name] ?? '',
    problem: posted?.errors[field.name] ?? null,
    words,
  }),
)}<button class="button ${form.tone}" type="submit">${form.submit}</button>
</form>
`

/** What was wrong with the last post, each with a link to its field. Empty when nothing was. */
export function problemList(form: Form, posted: Posted | undefined, words: Words): Markup | null {
  const wrong = form.fields.filter((field) => posted?.errors[field.name])
  if (wrong.length === 0) return null
  return markup`<div class="problems" role="alert"><h2>${words.problems}</h2><ul>${wrong.map(
    (field) => markup`<li><a href="#${field.name}">${field.label}</a></li>`,
  )}</ul></div>
`
}
