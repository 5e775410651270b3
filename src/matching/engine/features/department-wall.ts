import type { Feature } from '../feature.ts'

export const departmentWall = {
  name: 'department_wall',
  weight: 8,
  reads: 'department',
  ofMentee: ({ mentee }) => mentee.department,
  value({ mentee, mentor }) {
    if (mentee.department === null || mentor.department === null) return 0.5
    return mentee.department === mentor.department ? 0 : 1
  },
  text({ mentee, mentor }) {
    if (mentor.department === null) return { key: 'department_wall.theirs_unknown' }
    const theirs = mentor.department
    if (mentee.department === null) return { key: 'department_wall.yours_unknown', args: { theirs } }
    if (mentee.department === theirs) return { key: 'department_wall.same', args: { theirs } }
    return { key: 'department_wall.other', args: { theirs, yours: mentee.department } }
  },
  toMentor: ({ mentee: { department: yours }, mentor: { department: theirs } }) =>
    theirs === null || yours === null || theirs === yours
      ? null
      : { key: 'department_wall.to_mentor', args: { theirs, yours } },
} as const satisfies Feature
