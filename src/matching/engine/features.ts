import type { Feature } from './feature.ts'
import { answerRecord } from './features/answer-record.ts'
import { departmentWall } from './features/department-wall.ts'
import { formats } from './features/formats.ts'
import { loadLeft } from './features/load-left.ts'
import { novelty } from './features/novelty.ts'
import { roomOverlap } from './features/room-overlap.ts'
import { seniorityDistance } from './features/seniority-distance.ts'
import { sharedHours } from './features/shared-hours.ts'
import { wishes } from './features/wishes.ts'

/** Of two that give the same points, the first is named first. */
export const features = [
  roomOverlap,
  sharedHours,
  answerRecord,
  formats,
  seniorityDistance,
  departmentWall,
  loadLeft,
  wishes,
  novelty,
] as const satisfies readonly Feature[]

export const FEATURE_NAMES: readonly FeatureName[] = features.map(({ name }) => name)

export type FeatureName = (typeof features)[number]['name']
