const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The words of an HTML document as a reader sees them, on one line; styles and the title are left out. */
export const wordsOf = (document: string): string =>
  document
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([a-z#0-9]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()

/** Every address that the document links to, in order. */
export const linksOf = (document: string): string[] =>
  [...document.matchAll(/href="([^"]*)"/g)].map(([, url]) => (url ?? '').replaceAll('&amp;', '&'))
