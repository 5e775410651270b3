import { z } from 'zod'
import { defineJob } from '../../src/jobs/job-catalogue.ts'

export const ORGANIZATION = '0190a000-0000-7000-8000-000000000001'

/** A job with short pauses. */
export const deliver = defineJob({
  name: 'messages.deliver',
  payload: z.object({ organizationId: z.uuid(), messageId: z.string() }),
  attempts: 3,
  backoff: { firstMilliseconds: 60, mostMilliseconds: 400 },
})

export const message = (messageId: string) => ({ organizationId: ORGANIZATION, messageId })
