import { globSync, readFileSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

/** Which way imports may point; .dependency-cruiser.mjs says it. */
const options = await extractOptions('./.dependency-cruiser.mjs')
const { output } = await cruise(['src', 'migrations', 'scripts', 'bench', 'test'], options)
const { modules, summary } = output as ICruiseResult
for (const { rule, from, to, cycle } of summary.violations) {
  console.error(`${rule.name}: ${[from, ...(cycle?.map((step) => step.name) ?? [to])].join(' → ')}`)
}

// It is content with nothing when it cannot read a language; so what it has read is held against the text.
const read = new Map(
  modules.map(({ source, dependencies }) => [source, new Set(dependencies.map(({ module }) => module))]),
)
const overlooked = globSync('{src,migrations}/**/*.ts').flatMap((path) => {
  const written = readFileSync(path, 'utf8').matchAll(/^(?:import|export|\}) .*?'(\.[^']+)'$/gm)
  return [...written].flatMap(([, target = '']) => (read.get(path)?.has(target) ? [] : [`${path} → ${target}`]))
})
for (const each of overlooked) console.error(`not read: ${each}`)

console.log(`${modules.length} modules, ${summary.totalDependenciesCruised} imports`)
process.exitCode = summary.violations.length + overlooked.length > 0 ? 1 : 0
