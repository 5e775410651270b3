/** A worker in a process of its own, to be killed: says `started` and never finishes. Argument: the backend as JSON. */
import type { QueueBackend } from '../../src/jobs/backend.ts'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import { deliver } from './deliver.ts'

const nothing = () => {}
startWorker(
  JSON.parse(process.argv[2]!) as QueueBackend,
  handlersFor([deliver], {
    'messages.deliver': ({ attempt }) => {
      process.stdout.write(`started ${attempt}\n`)
      return new Promise(() => {})
    },
  }),
  {
    concurrency: 1,
    log: { info: nothing, warn: nothing, error: nothing },
    onFailure: nothing,
    lockMilliseconds: Number(process.argv[3]),
  },
)
