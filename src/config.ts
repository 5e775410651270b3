import { z } from 'zod'
import type { SealingKey } from './kernel/sealing.ts'
import { isAddressRange } from './outgoing/global-address.ts'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const number = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be a URL that starts with ${protocols.map((each) => `${each}//`).join(' or ')}`,
    )

const listed = (text: string): string[] => text.split(',').flatMap((each) => each.trim() || [])

const sealingKeysOf = (text: string): SealingKey[] =>
  listed(text).map((pair) => {
    const [id = '', key = ''] = pair.split(':')
    return { id, key: Buffer.from(key, 'base64') }
  })

/** Without a slash at its end. */
const origin = url('http:', 'https:').transform((text) => text.replace(/\/+$/, ''))

/** Every setting, once: what it is for, its default, its limits. `.env.example` is made from this. */
export const settings = {
  ROLE: z
    .enum(['all', 'api', 'worker'])
    .default('all')
    .describe('What this process does: answer HTTP (api), work in the background (worker), or both (all).'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on. 0.0.0.0 for all.'),
  PORT: number(0, 65_535).default(3000).describe('Port of the HTTP API.'),
  WORKER_PORT: number(0, 65_535)
    .default(3001)
    .describe('Port where a process of the role worker shows its health and metrics.'),
  PUBLIC_URL: url('http:', 'https:')
    .optional()
    .describe(
      'Address that others reach this service under; links in mail start with it. Default: http://localhost:PORT.',
    ),
  DATABASE_URL: url('postgres:', 'postgresql:')
    .optional()
    .describe('PostgreSQL 14 or newer. Without it the service runs its own in DATA_DIR.'),
  DATABASE_POOL_SIZE: number(2, 200).default(20).describe('Connections of one process to PostgreSQL.'),
  REDIS_URL: url('redis:', 'rediss:')
    .optional()
    .describe('Redis for the job queue. Without it BullMQ runs on PostgreSQL.'),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('anteroom')
    .describe('Prefix of the queue’s keys in Redis.'),
  SMTP_URL: url('smtp:', 'smtps:')
    .optional()
    .describe('Mail server. Without it mail is written as .eml files under DATA_DIR/mail.'),
  MAIL_FROM: z.string().default('Anteroom <anteroom@anteroom.example>').describe('Sender of all mail.'),
  DKIM_DOMAIN: z.string().optional().describe('Domain that mail is signed for (DKIM, RFC 6376); with the next two.'),
  DKIM_SELECTOR: z.string().optional().describe('Where the public key is: SELECTOR._domainkey.DOMAIN.'),
  DKIM_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll(String.raw`\n`, '\n'))
    .optional()
    .describe(String.raw`The private key in PEM; line ends may be written as \n.`),
  SANDBOX_MAIL: z
    .enum(['deliver', 'capture'])
    .default('deliver')
    .describe('Mail of sandbox organizations: delivered like any other, or only shown at /v1/sandbox/messages.'),
  DATA_DIR: z.string().default('.anteroom').describe('Where the embedded start keeps its database and mail.'),
  BOOTSTRAP_CLIENT_SECRET: z
    .string()
    .min(8)
    .max(200)
    .optional()
    .describe('Secret of the first platform client, `bootstrap`, which has every scope.'),
  TOKEN_ISSUER: z.string().optional().describe('`iss` of access tokens. Default: PUBLIC_URL.'),
  TOKEN_AUDIENCE: z.string().default('anteroom').describe('`aud` of access tokens.'),
  RATE_LIMIT_PER_MINUTE: number(20, 1_000_000)
    .default(1200)
    .describe('Requests a minute for one credential of a live organization.'),
  ANONYMOUS_RATE_LIMIT_PER_MINUTE: number(20, 1_000_000)
    .default(600)
    .describe('Requests a minute for one address without a credential.'),
  REQUEST_TIMEOUT_SECONDS: number(1, 600)
    .default(15)
    .describe('Longest time that a request may take to arrive, body included.'),
  DRAIN_MILLISECONDS: number(0, 10_000)
    .default(0)
    .describe(
      'How long a stopping process says that it is not ready before it takes no more requests; for a load balancer to notice.',
    ),
  TRUST_PROXY: flag.default(false).describe('Believe X-Forwarded-For of a proxy in front.'),
  OUTGOING_ALLOW: z
    .string()
    .refine((text) => listed(text).every(isAddressRange), 'must be ranges of addresses such as 127.0.0.1/32')
    .default('')
    .transform(listed)
    .describe(
      'Ranges, divided by commas, that calendars and webhooks may be at although they are not public, and without TLS. For development.',
    ),
  SEALING_KEYS: z
    .string()
    .refine(
      (text) => sealingKeysOf(text).every(({ id, key }) => /^[\w-]+$/.test(id) && key.length === 32),
      'must be names and keys of 32 bytes in base64, such as 2027:kR8…=',
    )
    .default('')
    .transform(sealingKeysOf)
    .describe(
      'Keys, divided by commas, that addresses and tokens of calendars and channels are kept under: NAME:BASE64 of 32 bytes. The first seals, all open. Without any, one in the database does.',
    ),
  GOOGLE_CLIENT_ID: z.string().optional().describe('Client at Google, for people who connect their calendar.'),
  GOOGLE_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Its secret. Redirect address: PUBLIC_URL/oauth/calendar/callback.'),
  GOOGLE_URL: origin.optional().describe('Stands in for all of Google’s hosts. For development.'),
  MICROSOFT_CLIENT_ID: z
    .string()
    .optional()
    .describe('Client at Microsoft Entra, for people who connect their calendar.'),
  MICROSOFT_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Its secret. Redirect address: PUBLIC_URL/oauth/calendar/callback.'),
  MICROSOFT_TENANT: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('common')
    .describe('Whose accounts may be connected: a tenant, or `common` for all.'),
  MICROSOFT_URL: origin.optional().describe('Stands in for all of Microsoft’s hosts. For development.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe log line that is written.'),
  WORKER_CONCURRENCY: number(1, 200).default(10).describe('Jobs that one worker runs at once.'),
  SWEEP_MILLISECONDS: number(50, 60_000).default(1000).describe('How often a worker looks for what is due.'),
  JOB_LOCK_MILLISECONDS: number(500, 600_000)
    .default(20_000)
    .describe('A job whose worker has died runs again after one to two and a half times this long.'),
} as const

const schema = z.object(settings)

export type Config = Omit<z.output<typeof schema>, 'PUBLIC_URL' | 'TOKEN_ISSUER'> & {
  PUBLIC_URL: string
  TOKEN_ISSUER: string
}

/** Reads the environment; throws one error that names every wrong setting. Empty means unset. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([key, value]) => key in settings && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is wrong:\n${lines.join('\n')}`)
  }
  const publicUrl = (parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/$/, '')
  return { ...parsed.data, PUBLIC_URL: publicUrl, TOKEN_ISSUER: parsed.data.TOKEN_ISSUER ?? publicUrl }
}
