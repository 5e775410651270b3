/** Run inside a page: the texts whose contrast with their ground is below 4.5, as WCAG computes it. */
export const POOR_CONTRASTS = `
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (element) => {
    if (!element) return 'rgb(255, 255, 255)'
    const colour = getComputedStyle(element).backgroundColor
    return channels(colour)[3] === 0 ? groundOf(element.parentElement) : colour
  }
  const written = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
  const poor = (element) => {
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5
  }
  ;[...document.body.querySelectorAll('*')].filter((element) => written(element) && poor(element)).map((element) => element.outerHTML)
`
