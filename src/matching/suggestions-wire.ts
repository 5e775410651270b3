import { z } from 'zod'
import { replyWriter } from '../http/reply-writer.ts'
import { id, integer, listOf } from '../http/wire.ts'
import { toTypeId } from '../kernel/ids.ts'
import { LOCALES } from '../kernel/locale.ts'
import { FEATURE_NAMES } from './engine/features.ts'

/** The most suggestions in one answer. */
export const MOST_SUGGESTIONS = 50

const LONGEST_TEXT = 1000

/** Why a pair has its score, feature by feature. */
export const Reason = z.object({
  feature: z.string().max(50),
  value: z.number().min(0).max(1),
  weight: z.number().min(0).max(100).meta({ description: 'The most points that the feature can give' }),
  points: z.number().min(0).max(100),
  text: z.string().max(LONGEST_TEXT).meta({ description: 'One sentence to the mentee' }),
})

const Mentor = z.object({
  id: id('per'),
  name: z.string().max(200),
  title: z.string().max(200).nullable(),
  department: z.string().max(200).nullable(),
  timeZone: z.string().max(64),
})

const Suggestion = z.object({
  mentorId: id('per'),
  mentor: Mentor,
  score: z.number().min(0).max(100).meta({ description: 'The sum of the points of its reasons' }),
  reasons: listOf(Reason, 50).meta({ description: 'Most points first' }),
})

const besides = {
  excluded: z
    .record(z.string().max(50), integer(1, 2_147_483_647))
    .meta({ description: 'How many mentors each rule keeps away, each counted once' }),
  language: z.enum(LOCALES).meta({ description: 'What the sentences are written in' }),
}

export const Suggestions = z
  .object({ data: listOf(Suggestion, MOST_SUGGESTIONS).meta({ description: 'Best first' }), ...besides })
  .meta({ id: 'Suggestions', description: 'Ranked mentors for a match request, and why' })

type Suggested = z.output<typeof Suggestions>
type Shown = Suggested['data'][number]
/** What is given again keeps how it is written: an answer while nothing has changed, a reason to whoever is alike in something. */
type Kept = { written?: string }
type Told = z.output<typeof Reason> & Kept

const writeAll = replyWriter(Suggestions)
const writeBesides = replyWriter(z.object(besides))
const writeSuggestion = replyWriter(Suggestion)
const writeMentor = replyWriter(Mentor)
const writeReason = replyWriter(Reason)

const FEATURES: ReadonlySet<string> = new Set(FEATURE_NAMES)

/** Who is shown again is the same object. */
const mentorTexts = new WeakMap<Shown['mentor'], string>()

/**
 * Writes what `replyWriter(Suggestions)` writes, at a third of its cost: twenty suggestions have close to a thousand
 * members of reasons. Whatever is not evidently right is left to the reply writer. Throws a `ZodError` for a value that
 * does not fit.
 */
export const writeSuggestions = (suggested: Suggested & Kept): string =>
  (suggested.written ??= suggestionsText(suggested))

function suggestionsText(suggested: Suggested): string {
  const { data, excluded, language } = suggested
  if (data.length > MOST_SUGGESTIONS) return writeAll(suggested)
  return `{"data":${listText(data, suggestionText)},${writeBesides({ excluded, language }).slice(1)}`
}

function suggestionText(suggestion: Shown): string {
  const { mentorId, mentor, score, reasons } = suggestion
  if (!(score >= 0 && score <= 100) || mentorId !== mentor.id) return writeSuggestion(suggestion)
  const who = mentorTexts.getOrInsertComputed(mentor, mentorText)
  return `{${who},"score":${score},"reasons":${listText(reasons, writtenReason)}}`
}

const mentorText = (mentor: Shown['mentor']): string =>
  `"mentorId":"${toTypeId('per', mentor.id)}","mentor":${writeMentor(mentor)}`

const writtenReason = (reason: Told): string => (reason.written ??= reasonText(reason))

function reasonText(reason: Told): string {
  const { feature, value, weight, points, text } = reason
  const fits = value >= 0 && value <= 1 && weight >= 0 && weight <= 100 && points >= 0 && points <= 100
  if (!fits || text.length > LONGEST_TEXT || !FEATURES.has(feature)) return writeReason(reason)
  return JSON.stringify({ feature, value, weight, points, text })
}

function listText<T>(items: readonly T[], write: (item: T) => string): string {
  let text = ''
  for (const item of items) text += text === '' ? write(item) : `,${write(item)}`
  return `[${text}]`
}
