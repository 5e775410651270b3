import type { Feature } from '../feature.ts'

export const departmentWall = {
  name: 'department_wall',
  weight: 8,
  reads: 'department',
  value({ mentee, mentor }) {
    if (mentee.department === null || mentor.department === null) return 0.5
    return mentee.department === mentor.department ? 0 : 1
  },
  text({ mentee, mentor }) {
    if (mentor.department === null) return 'Their department is not known.'
    if (mentee.department === null) return `Works in ${mentor.department}; your own department is not known.`
    if (mentee.department === mentor.department)
      return `Works in ${mentor.department}, as you do, so you would not see beyond it.`
    return `Works in ${mentor.department}, so you would see beyond ${mentee.department}.`
  },
} as const satisfies Feature
