/** What dispatching is compared with: one BullMQ job for each reminder, which carries the mail and sends it. No ledger, no state read again. */
import { createServer } from 'node:http'
import { type IQueueBackend, Worker } from 'bullmq'
import { createTransport } from 'nodemailer'
import { plainBackend } from './plain-queue.ts'

const mailer = createTransport({
  url: process.env['SMTP_URL']!,
  pool: true,
  maxConnections: 20,
  maxMessages: 1_000,
})
type Mail = { to: string; subject: string; text: string; html: string }

const worker = new Worker<Mail, void, string, IQueueBackend>(
  'reminders',
  async ({ data, id }) => {
    const from = 'Anteroom <anteroom@anteroom.example>'
    await mailer.sendMail({ ...data, from, messageId: `<${id}@anteroom.example>` })
  },
  { connection: {}, concurrency: 50 },
  plainBackend(process.env['QUEUE_URL']!),
)
worker.on('error', (error) => console.error(error.message))
await worker.waitUntilReady()
createServer((_request, response) => response.end('ready')).listen(Number(process.env['PORT']), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
