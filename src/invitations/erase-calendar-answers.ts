import type { Eraser } from '../people/index.ts'
import { forgetAnswersOf } from './answer-store.ts'
import { dropFeed } from './feed-store.ts'

export const eraseCalendarAnswers: Eraser = async (tx, { id }) => {
  const hadFeed = await dropFeed(tx, id)
  return { calendars: (await forgetAnswersOf(tx, id)) + (hadFeed ? 1 : 0) }
}
