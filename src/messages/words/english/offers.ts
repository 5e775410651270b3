export const offers = {
  'offer.accept': 'Accept',
  'offer.decline': 'Decline',
  'offer.label.wants': 'Wants to get into',
  'offer.label.goal': 'Why',
  'offer.label.seen': 'Seen so far',
  'offer.label.why_you': 'Why you',
  'offer.label.answer_by': 'Please answer by',
  'offer.nothing_seen': 'Nothing recorded yet.',

  'offer.made.heading': '{mentee} asks you to be their mentor',
  'offer.made.lead': '{mentee} wants to get into rooms that you know, and asks you to take them along.',
  'offer.made.otherwise': 'If it does not fit, decline: the next person on their list is asked at once.',
  'offer.made.why': 'You get this because you offered to be a mentor.',

  'offer.nudge.first.subject': '{mentee} is waiting for your answer',
  'offer.nudge.first.heading': '{mentee} is waiting for your answer',
  'offer.nudge.first.lead': '{mentee} asked you to be their mentor on {day}. Yes or no, either answer helps them on.',
  'offer.nudge.second.subject': 'Last reminder: {mentee} is waiting for your answer',
  'offer.nudge.second.heading': 'Your answer to {mentee} is due {when}',
  'offer.nudge.second.lead':
    '{mentee} asked you to be their mentor on {day}. This is the last reminder: without an answer, the next person on their list is asked.',
  'offer.nudge.why': 'You get this because you were asked to be a mentor and have not answered yet.',

  'offer.lapsed.heading': 'The request from {mentee} has moved on',
  'offer.lapsed.lead':
    'You were asked to answer by {deadline}. There was no answer, so the request no longer waits for you. You need not do anything.',
  'offer.lapsed.paused':
    'It was the second request in 30 days without an answer. You are paused as a mentor, so that nobody waits in vain. Come back whenever you have time again.',
  'offer.lapsed.come_back': 'Come back as a mentor',
  'offer.lapsed.why': 'You get this because you were asked to be a mentor.',

  'offer.accepted.subject': '{mentor} said yes',
  'offer.accepted.heading': '{mentor} is your mentor now',
  'offer.accepted.lead': '{mentor} said yes to your request.',
  'offer.accepted.next':
    'What to do now: propose a time for the first conversation. Half an hour is enough. Say what you want to understand, and ask what {mentor} would show you first.',
  'offer.accepted.wants': 'You want to get into',
  'offer.accepted.goal': 'Your goal',

  'request.why': 'You get this because you asked for a mentor.',
  'request.declined': '{mentor} cannot be your mentor at the moment.',
  'request.unanswered': '{mentor} did not answer in time, so we do not keep you waiting.',
  'request.asked.heading': '{mentor} is asked now',
  'request.asked.who': 'Asked now',
  'request.asked.answer_by': 'They answer by',
  'request.asked.wait': 'You need not do anything: you will hear from us as soon as they answer.',
  'request.exhausted.heading': 'New suggestions are ready',
  'request.exhausted.lead':
    'Everybody you ranked has now been asked. We looked again, and new suggestions are ready for you.',
  'request.suggestions': 'See the suggestions',
  'request.stale.heading': 'Whom would you like to ask?',
  'request.stale.lead':
    'Your suggestions are ready, and nobody has been asked yet. Choose up to five people: they are asked one after another until somebody says yes.',
} as const
