/** The modules in order: each may import only what stands to the left of it. */
const ORDER = [
  'kernel',
  'outgoing',
  'storage',
  'http',
  'jobs',
  'tenancy',
  'operations',
  'people',
  'calendars',
  'rooms',
  'exposure',
  'imports',
  'mentorships',
  'matching',
  'sessions',
  'invitations',
  'reminders',
  'messages',
  'reports',
  'sandbox',
]

/** kernel, outgoing, storage, http and jobs are imported file by file; modules are met through their index.ts. */
const MODULES = ORDER.slice(5)

const inside = (names) => `^src/(${names.join('|')})/`
const tops = '^src/(api|app|erasure|main|schedule|config)\\.ts$'

const inOrder = ORDER.map((name, at) => ({
  name: `order-of-${name}`,
  comment: `${name} may import only ${at === 0 ? 'its own files' : ORDER.slice(0, at).join(', ')}.`,
  severity: 'error',
  from: { path: inside([name]) },
  to: { path: ['^migrations/', tops, ...(at + 1 < ORDER.length ? [inside(ORDER.slice(at + 1))] : [])] },
}))

const only = (name, packages, path, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|migrations)/', pathNot: path },
  to: { path: `^node_modules/(${packages.join('|')})/` },
})

export default {
  forbidden: [
    ...inOrder,
    {
      name: 'http-knows-no-jobs',
      comment: 'http/ and jobs/ stand side by side.',
      severity: 'error',
      from: { path: inside(['jobs']) },
      to: { path: inside(['http']) },
    },
    {
      name: 'modules-meet-at-index',
      comment: 'What a module gives to others stands in its index.ts.',
      severity: 'error',
      from: { path: `^src/(?:([^/]+)/|)` },
      to: { path: inside(MODULES), pathNot: ['^src/[^/]+/index\\.ts$', '^src/$1/'] },
    },
    {
      name: 'shipped-with-what-runs',
      comment: 'The image is installed without devDependencies.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nobody imports is forgotten.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'What is allowed depends on what is passed in: no table, no request, no queue. Types may come from anywhere.',
      severity: 'error',
      from: { path: '^src/.*-rules\\.ts$' },
      to: {
        path: [
          '^src/(storage|http|app|main)',
          '-(store|routes|jobs)\\.ts$',
          '^node_modules/(typeorm|pg|fastify|bullmq)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'assignment-stands-alone',
      comment: 'The solver and its check know numbers alone, and nothing of ours.',
      severity: 'error',
      from: { path: '^src/matching/engine/assignment/' },
      to: { pathNot: '^src/matching/engine/assignment/' },
    },
    {
      name: 'verify-shares-no-code',
      comment: 'What checks the solver must not have its faults.',
      severity: 'error',
      from: { path: '^src/matching/engine/assignment/verify\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      from: { path: '^src/matching/engine/' },
      to: { pathNot: ['^src/matching/engine/', '^src/kernel/'] },
    },
    {
      name: 'src-imports-no-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    only(
      'database-driver-in-stores',
      ['typeorm', 'pg'],
      ['^src/storage/', '-store\\.ts$', '^migrations/'],
      'TypeORM and pg are known to storage/, the stores and the migrations.',
    ),
    only('queue-in-jobs', ['bullmq', 'ioredis'], ['^src/jobs/'], 'BullMQ and ioredis are known to jobs/ alone.'),
    only(
      'tokens-in-one-place',
      ['jsonwebtoken'],
      ['^src/tenancy/access-token\\.ts$'],
      'One wrapper fixes algorithm, issuer and audience.',
    ),
    only(
      'web-at-the-edge',
      ['fastify', '@fastify/[^/]+', 'fastify-plugin', 'fastify-type-provider-zod'],
      ['^src/http/', '-routes\\.ts$', '^src/(api|app)\\.ts$'],
      'Fastify is known to http/, routes and the composition root.',
    ),
    only(
      'requests-through-the-guard',
      ['undici'],
      ['^src/outgoing/'],
      'Whoever calls an address that a customer gave goes through outgoing/.',
    ),
    only('mail-in-messages', ['nodemailer'], ['^src/messages/'], 'nodemailer is known to messages/ alone.'),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
}
