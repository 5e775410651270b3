/** RFC 9110, section 12.5.1: how much a caller wants this media type, 0 to 1; the most exact range decides. */
function wish(accept: string, type: string): number {
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
  })
  for (const name of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((range) => range.name === name)
    if (found) return found.quality
  }
  return 0
}

/** The type that the caller wants most, the earlier one of equals; the first when they want none of them. */
export function preferred<T extends string>(accept: string | undefined, [first, ...others]: readonly [T, ...T[]]): T {
  if (accept === undefined) return first
  return others.reduce((best, type) => (wish(accept, type) > wish(accept, best) ? type : best), first)
}
