/** Run inside a page: buttons and fields that a thumb would miss, below 44 by 44 pixels. Links in running text are exempt (WCAG 2.5.5). */
export const SMALL_TARGETS = `
  [...document.querySelectorAll('button, .button, select, textarea, input, label.choice')]
    .filter((element) => !element.closest('label.choice') || element.matches('label.choice'))
    .filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < 44 || height < 44 })
    .map((element) => element.outerHTML)
`

/** Run inside a page: what can be told at a glance to be wrong with it. */
export const AT_A_GLANCE = `({
  width: document.documentElement.scrollWidth,
  lang: document.documentElement.lang,
  images: document.images.length,
  headings: document.querySelectorAll('h1').length,
  unsaid: (document.body.innerText.match(/[{}]|undefined|null|NaN|\\[object|Invalid/) ?? []).join(),
})`

/** Run after axe-core's source: which of its rules are broken, and where. */
export const VIOLATIONS = `axe.run(document).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`
