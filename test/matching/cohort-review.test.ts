import { beforeAll, describe, expect, it } from 'vitest'
import { playCohort } from '../../scripts/demo/cohort.ts'
import { testApp } from '../setup/test-app.ts'

let english: string
let german: string
beforeAll(async () => {
  const app = await testApp({ SWEEP_MILLISECONDS: '50' })
  const worker = app.startWorker()
  const page = await playCohort(app.url, app.platform.token, () => {})
  ;[english = '', german = ''] = page.split('## The same in German')
  await worker.close({ timeoutMilliseconds: 5_000 })
}, 60_000)

describe('the page by which a cohort of the made-up company is reviewed', () => {
  it('explains twenty pairs, in English and in German', () => {
    expect(english.match(/^### \d+\. .+ → .+: [\d.]+ of 100 points$/gm)).toHaveLength(20)
    expect(german.match(/^### \d+\. .+ → .+: [\d.]+ von 100 Punkten$/gm)).toHaveLength(20)
    expect(english).toContain('No other assignment can be better: its proof was checked.')
  })

  it('says whole sentences, and no number without what it counts', () => {
    // `9 share no language`: of the mentors that the sentence has named.
    const counted = {
      english: /^(of|places|rooms|working|levels|offers|hours|days|mentors|mentees|share)$/,
      german:
        /^(von|der|deiner|Plätze|Plätzen|Runden|gemeinsame|Stufen|Anfragen|Stunden|Tagen|Mentorings|Personen|sprechen)$/,
    }
    for (const [part, what] of [
      [english, counted.english],
      [german, counted.german],
    ] as const) {
      const reasons = part.match(/^- .+$/gm)!
      expect(reasons.length).toBeGreaterThan(150)
      for (const line of reasons) {
        const sentence = line.slice(2).replace(/ \*[\d.]+ (of|von) [\d.]+ (points|Punkten)\*$/, '')
        expect(sentence).toMatch(/^\p{Lu}.{10,}\.$/u)
        for (const [, word] of sentence.matchAll(/\b\d+(?:\.\d+)? ?(\p{L}*)/gu)) expect(word, sentence).toMatch(what)
      }
    }
  })
})
