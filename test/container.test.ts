import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settings } from '../src/config.ts'

const textOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const dockerfile = textOf('Dockerfile')
const compose = textOf('docker-compose.yml')
const manifest = JSON.parse(textOf('package.json')) as { devDependencies: { node: string }; engines: { node: string } }

/** The block of a service, or of a top-level `x-…`. */
const blockOf = (name: string): string =>
  new RegExp(`^( *)${name}:(?: &\\w+)?\\n((?:\\1 .*\\n|\\n)+)`, 'm').exec(compose)?.[2] ?? ''
const environmentOf = (block: string): string[] =>
  [...block.matchAll(/^ +([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name)
const defaultOf = (name: 'PORT' | 'WORKER_PORT'): string => String(settings[name].parse(undefined))

describe('the image', () => {
  it('runs the Node release that the project is tested with', () => {
    const releases = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, release]) => release)
    expect(releases).toHaveLength(3)
    expect(new Set(releases)).toEqual(new Set([manifest.devDependencies.node]))
    expect(textOf('.nvmrc').trim()).toBe(manifest.devDependencies.node)
    expect(manifest.engines.node).toBe(`>=${manifest.devDependencies.node.split('.')[0]}.0.0`)
  })

  it('holds what the service reads, and nobody runs it as root', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
    const sent = [...textOf('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name)
    expect(new Set(copied)).toEqual(new Set(sent))
    expect(copied).toContain('scripts/build.ts')
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('\nRUN '))
  })

  it('knows the settings and ports by their names', () => {
    const named = [...dockerfile.matchAll(/process\.env\.([A-Z_]+)/g), ...dockerfile.matchAll(/ ([A-Z][A-Z_]+)=/g)]
    const names = new Set(named.map(([, name = '']) => name))
    for (const name of names) if (/^(NODE|MALLOC)_/.test(name)) names.delete(name)
    expect([...names].filter((name) => !(name in settings))).toEqual([])
    expect(names).toContain('HOST')
    const ports = [defaultOf('PORT'), defaultOf('WORKER_PORT')]
    expect(/^EXPOSE (.+)$/m.exec(dockerfile)?.[1]?.split(' ')).toEqual(ports)
    for (const port of ports) expect(dockerfile).toContain(`?? ${port}`)
  })
})

describe('docker compose', () => {
  it('gives the service only settings that it has', () => {
    const given = ['x-settings', 'api', 'worker'].map((name) => environmentOf(blockOf(name)))
    for (const names of given) expect(names.length).toBeGreaterThan(1)
    expect(given.flat().filter((name) => !(name in settings))).toEqual([])
    expect(given[0]).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL']))
  })

  it('gives each role its port', () => {
    for (const [role, name] of [
      ['api', 'PORT'],
      ['worker', 'WORKER_PORT'],
    ] as const) {
      expect(blockOf(role)).toContain(`ROLE: ${role}`)
      expect(blockOf(role)).toContain(`${name}: ${defaultOf(name)}`)
      expect(blockOf(role)).toContain(`http://127.0.0.1:${defaultOf(name)}/health/ready`)
    }
  })

  it('starts the service when what it needs is healthy, and pins the rest', () => {
    for (const server of ['postgres', 'redis']) {
      expect(blockOf('x-anteroom')).toContain(`${server}: { condition: service_healthy }`)
      expect(blockOf(server)).toContain('healthcheck:')
    }
    const images = [...compose.matchAll(/image: (\S+)$/gm)].map(([, image]) => image)
    expect(images).toHaveLength(3)
    expect(images.filter((image) => !/:v?\d/.test(image ?? ''))).toEqual([])
  })
})

it('the paths that orchestrators ask are routes', () => {
  const health = textOf('src/http/health.ts')
  const asked = new Set([...`${dockerfile}${compose}`.matchAll(/\/health\/\w+/g)].map(([path]) => path))
  expect([...asked].sort()).toEqual(['/health/live', '/health/ready'])
  for (const path of asked) expect(health).toContain(`'${path}'`)
})
