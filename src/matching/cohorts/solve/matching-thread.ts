import { parentPort, workerData } from 'node:worker_threads'
import { systemNow } from '../../../kernel/clock.ts'
import { Refusal, type RefusalKind } from '../../../kernel/refusal.ts'
import { simulate, type SimulationInput, type Simulated } from './simulate.ts'
import { solveCohort, type SolveHooks, type SolveInput, type Solved } from './solve-cohort.ts'

/** What a thread can be asked for, and what it answers. */
export type Tasks = { assign: SolveInput; simulate: SimulationInput }
export type Answers = { assign: Solved; simulate: Simulated }
export type TaskName = keyof Tasks

export type ThreadData = { name: TaskName; input: Tasks[TaskName]; milliseconds: number }

/** What the thread tells whoever started it; after its answer or refusal nothing more. */
export type Said<N extends TaskName> =
  | { percent: number }
  | { answer: Answers[N] }
  | { refused: { kind: RefusalKind; code: string; message: string } }

const tasks: { [N in TaskName]: (input: Tasks[N], hooks: SolveHooks) => Answers[N] } = {
  assign: solveCohort,
  simulate,
}

const { name, input, milliseconds } = workerData as ThreadData
// A thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const say = (said: Said<TaskName>) => parentPort!.postMessage(said)
const end = systemNow().getTime() + milliseconds
let told = 0
const hooks: SolveHooks = {
  isLate: () => systemNow().getTime() > end,
  onProgress(percent) {
    const whole = Math.floor(percent)
    if (whole > told) say({ percent: (told = whole) })
  },
}
try {
  say({ answer: (tasks[name] as (given: typeof input, hooks: SolveHooks) => Answers[TaskName])(input, hooks) })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say({ refused: { kind: error.kind, code: error.code, message: error.message } })
}
