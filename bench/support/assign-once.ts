/** Assigns one cohort and tells the most memory that the process had: node bench/support/assign-once.ts 100000 tight */
import { assign, type Objective } from '../../src/matching/engine/assignment/index.ts'
import { cohortOf, type Tightness } from './cohort.ts'

const [menteeCount, tightness, objective] = process.argv.slice(2)
assign(cohortOf(Number(menteeCount), tightness as Tightness), (objective ?? 'total_score') as Objective)
console.log(process.resourceUsage().maxRSS)
