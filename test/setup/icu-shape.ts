import { IntlMessageFormat } from 'intl-messageformat'

type Node = { value?: unknown; options?: Record<string, { value: Node[] }> }

const ast = (text: string, locale: string): Node[] =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as Node[]

/** Every argument, with the choices that are made by it: `depth: 0 1 2 3 other`. Literals, which have no choices, are left out. */
function argumentsOf(nodes: Node[], found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const node of nodes) {
    const { type, value, options } = node as Node & { type: number }
    if (type === 0 || type === 7) continue
    const choices = found.get(String(value)) ?? new Set<string>()
    found.set(String(value), choices)
    for (const [choice, { value: nested }] of Object.entries(options ?? {})) {
      // Which plural forms there are is a matter of the language.
      if (type === 5) choices.add(choice)
      argumentsOf(nested, found)
    }
  }
  return found
}

/** What an ICU message takes and decides by, to compare it with the same message in another language. */
export const shapeOf = (text: string, locale: string): string[] =>
  [...argumentsOf(ast(text, locale))]
    .map(([name, choices]) => `${name}: ${[...choices].toSorted().join(' ')}`)
    .toSorted()
