import { beforeAll, describe, expect, it } from 'vitest'
import { playCohort } from '../../scripts/demo/cohort.ts'
import { testApp } from '../setup/test-app.ts'

let page: string
beforeAll(async () => {
  const app = await testApp({ SWEEP_MILLISECONDS: '50' })
  const worker = app.startWorker()
  page = await playCohort(app.url, app.platform.token, () => {})
  await worker.close({ timeoutMilliseconds: 5_000 })
}, 60_000)

describe('the page by which a cohort of the made-up company is reviewed', () => {
  it('explains twenty pairs', () => {
    const pairs = page.match(/^### \d+\. .+ → .+: [\d.]+ of 100 points$/gm)
    expect(pairs).toHaveLength(20)
    expect(page).toContain('No other assignment is better: the lower bound is reached.')
  })

  it('says whole sentences, and no number without what it counts', () => {
    const reasons = page.match(/^- .+$/gm)!
    expect(reasons.length).toBeGreaterThan(150)
    for (const line of reasons) {
      const sentence = line.slice(2).replace(/ \*[\d.]+ of [\d.]+ points\*$/, '')
      expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
      // Of people without a mentor: how many mentors each rule keeps away.
      const numbers = sentence.replaceAll(/ \(\d+\)/g, '')
      for (const [, what] of numbers.matchAll(/\b\d+(?:\.\d+)? ?([a-z]*)/g)) {
        expect(what, sentence).toMatch(/^(of|places|rooms|working|levels|offers|hours|days|mentors|mentees)$/)
      }
    }
  })
})
