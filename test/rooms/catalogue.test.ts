import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/rooms/catalogue/index.ts'
import { ROOM_FUNCTIONS, ROOM_KINDS, ROOM_SENSITIVITIES } from '../../src/rooms/room-rules.ts'

const texts = catalogue.flatMap((room) => [room.whatYouSee, room.whyItMatters, room.whatToLookFor])
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!])\s+/)

describe('the starter catalogue', () => {
  it('has about forty rooms', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(38)
    expect(catalogue.length).toBeLessThanOrEqual(48)
  })

  it.each(ROOM_FUNCTIONS)('offers at least three rooms of the function %s', (name) => {
    expect(catalogue.filter((room) => room.function === name).length).toBeGreaterThanOrEqual(3)
  })

  it('knows every kind and every sensitivity', () => {
    expect(new Set(catalogue.map((room) => room.kind))).toEqual(new Set(ROOM_KINDS))
    expect(new Set(catalogue.map((room) => room.sensitivity))).toEqual(new Set(ROOM_SENSITIVITIES))
  })

  it('calls each room by a slug and a name of its own', () => {
    expect(new Set(catalogue.map((room) => room.slug)).size).toBe(catalogue.length)
    expect(new Set(catalogue.map((room) => room.name)).size).toBe(catalogue.length)
    for (const { slug } of catalogue) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('says each thing in two to four sentences, long enough to be concrete and short enough to be read', () => {
    for (const text of texts) {
      expect(sentencesOf(text).length, text).toBeGreaterThanOrEqual(2)
      expect(sentencesOf(text).length, text).toBeLessThanOrEqual(4)
      expect(text.length, text).toBeGreaterThanOrEqual(120)
      expect(text.length, text).toBeLessThanOrEqual(420)
      expect(text, text).toMatch(/^[A-Z].*[.?]$/)
      expect(text).not.toContain('  ')
    }
  })

  it('never says the same sentence twice', () => {
    const sentences = texts.flatMap(sentencesOf).map((sentence) => sentence.toLowerCase())
    const seen = new Set<string>()
    const repeated = sentences.filter((sentence) => seen.size === seen.add(sentence).size)
    expect(repeated).toEqual([])
  })

  it('does not fall into a pattern: no three words open more than three sentences', () => {
    const openings = Map.groupBy(texts.flatMap(sentencesOf), (sentence) => sentence.split(' ').slice(0, 3).join(' '))
    const worn = [...openings].filter(([, sentences]) => sentences.length > 3).map(([words]) => words)
    expect(worn).toEqual([])
  })
})
