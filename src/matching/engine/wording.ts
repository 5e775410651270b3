const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `a, b and c` */
export const listed = (words: readonly string[]): string => conjunction.format(words)

/** `1 day`, `3 days`; rounded to whole ones. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const whole = Math.round(count)
  return `${whole} ${whole === 1 ? one : many}`
}
