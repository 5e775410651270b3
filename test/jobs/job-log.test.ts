import { expect, it } from 'vitest'
import { complaintsTo } from '../../src/jobs/job-log.ts'

it('tells the same trouble once in a while, and another at once', () => {
  const told: unknown[] = []
  const log = { info() {}, error() {}, warn: (fields: object) => void told.push(fields) }
  const complain = complaintsTo(log)
  const [refused, reset] = [new Error('connection refused'), new Error('connection reset')]
  for (const error of [refused, refused, new Error('connection refused'), reset, refused, reset]) complain(error)
  expect(told).toEqual([{ err: refused }, { err: reset }])
})
