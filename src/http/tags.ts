/** Headings of the API's documentation, in its order. Every route stands under one of them. */
export const TAGS = {
  Tokens: 'Getting in: access tokens and the keys that sign them',
  Organizations: 'Employers, each one a tenant of its own',
  Clients: 'Machines that call this API',
  People: 'Employees, as the HR platform knows them',
  Profiles: 'What people bring along: mentor and mentee profiles, hours, preferences',
  Calendars: 'When people are busy elsewhere, what their calendars show of us, and what those answer',
  Rooms: 'Places where decisions get made, and who has a standing place in them',
  Exposure: 'Who has been how far into which room: ledger, map and gaps',
  Imports: 'Many people, rooms, hosts and exposure entries at once',
  Matching: 'Match requests, suggestions and offers',
  Cohorts: 'Rounds in which HR assigns many at once: preview, decide, publish',
  Mentorships: 'Accepted pairs',
  Sessions: 'Booked times of a mentorship',
  Reminders: 'What is to be told to whom, and when',
  Messages: 'What was sent',
  Reports: 'What a year has shown',
  Operations: 'Long work: how far it has come, and what came of it',
  Sandbox: 'Time travel for sandbox organizations',
  Events: 'What happened, in order, for reconciling',
  Audit: 'Who did what',
} as const

export type Tag = keyof typeof TAGS
