import { afterAll } from 'vitest'

const deeds: (() => unknown)[] = []

// Here, where the file is collected: what is handed to `afterAll` within a hook or a test is never run.
afterAll(async () => {
  for (const deed of deeds.toReversed()) await deed()
})

/** Done at the end of the test file, last come first, wherever it is called from. */
export const atEnd = (deed: () => unknown): void => void deeds.push(deed)
