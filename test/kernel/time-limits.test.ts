import { execFileSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { liftLimit, setLimit } from '../../src/kernel/time-limits.ts'

const something = () => ({ late: vi.fn<() => void>() })

it('what has not ended in time is told once, and what has ended never', async () => {
  const [ended, endless, another] = [something(), something(), something()]
  liftLimit(setLimit(ended, 100), ended)
  // At the place of the one before.
  const place = setLimit(endless, 100)
  const later = setLimit(another, 600)
  await vi.waitUntil(() => endless.late.mock.calls.length > 0, 5_000)
  expect(another.late).not.toHaveBeenCalled()
  await vi.waitUntil(() => another.late.mock.calls.length > 0, 5_000)
  expect(endless.late).toHaveBeenCalledOnce()
  expect(ended.late).not.toHaveBeenCalled()

  // Who comes now gets one of their places, and keeps it.
  const next = something()
  setLimit(next, 100)
  liftLimit(place, endless)
  liftLimit(later, another)
  await vi.waitUntil(() => next.late.mock.calls.length > 0, 5_000)
  expect(another.late).toHaveBeenCalledOnce()
})

it('a process with nothing left to limit ends', () => {
  const path = new URL('../../src/kernel/time-limits.ts', import.meta.url).href
  const script = `
    const { liftLimit, setLimit } = await import('${path}')
    const short = { late: () => console.log('late') }
    const lifted = { late: () => console.log('never') }
    setLimit(short, 1)
    liftLimit(setLimit(lifted, 1), lifted)`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(said).toBe('late\n')
})
