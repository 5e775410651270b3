export const mentorships = {
  'mentorship.propose': 'Propose a time',
  'mentorship.another': 'Ask for another mentor',
  'mentorship.why': 'You get this because you and {name} are mentor and mentee.',
  'mentorship.label.goal': '{as, select, mentee {Your goal} other {The goal of {name}}}',
  'mentorship.label.ends': 'Runs until',

  'mentorship.first_session.subject': 'A first session with {name}?',
  'mentorship.first_session.heading':
    '{last, select, yes {Still no session with {name}} other {You and {name} have no session yet}}',
  'mentorship.first_session.lead':
    'You have been mentor and mentee since {day}. Half an hour is enough for a first conversation; who proposes it does not matter.',
  'mentorship.first_session.last':
    '{as, select, mentee {Nothing has been booked since {day}. Propose a time, or ask for another mentor: nobody has to give a reason.} other {Nothing has been booked since {day}. Propose a time. If you have no time at present, say so to {name}: they can then ask somebody else.}}',

  'mentorship.quiet.subject': 'You and {name}: time for another session?',
  'mentorship.quiet.heading': 'It has been quiet between you and {name}',
  'mentorship.quiet.lead':
    '{never, select, yes {You have not had a session yet.} other {Your last session was on {day}.}} What would be worth half an hour now: a decision that was made, a document, a room that is coming up?',
  'mentorship.quiet.concludes':
    'Without a new session, this mentorship is concluded on {day}, so that the place is free for somebody else.',

  'mentorship.concluded.heading': 'Your mentorship with {name} is concluded',
  'mentorship.concluded.lead':
    'There was no session for a long time, so the place is free again. What you saw and wrote stays with you.',

  'mentorship.checkpoint.halfway.subject': 'Halfway with {name}: are you on course?',
  'mentorship.checkpoint.halfway.heading': 'Halfway with {name}',
  'mentorship.checkpoint.halfway.lead':
    'A good moment to look back together: which room have you seen, which is still closed, and what would you change in the second half?',
  'mentorship.checkpoint.ending.subject': 'Two weeks left with {name}',
  'mentorship.checkpoint.ending.heading': 'Your mentorship with {name} ends soon',
  'mentorship.checkpoint.ending.lead':
    'Time for a last session: what have you understood that you did not know before, and which room comes next?',
} as const
