/** What all pages share, and those at the end of a link. */
export const pages = {
  'page.sender': 'Anteroom for {organization}',
  'page.problems': 'Please look at this again',
  'page.optional': 'optional',
  'page.problem_title': 'Problem: {title}',
  'page.save': 'Save',

  'page.again': 'This was done before; nothing has changed now.',
  'page.now': 'As it stands now',
  'page.state':
    '{state, select, proposed {Proposed, waits for an answer} confirmed {Confirmed} completed {Took place} no_show {Did not take place} declined {Declined} other {Cancelled}}',
  'page.used.title': 'This link has been used',
  'page.used.say':
    'It works only once, and has done what it was for. Your latest mail about it shows where things stand.',
  'page.changed.title': 'This link is out of date',
  'page.changed.say':
    'Something has changed since this mail was sent. Your latest mail about it has the links that work.',
  'page.expired.title': 'This link has expired',
  'page.expired.say':
    'What it was about has moved on without an answer. Your latest mail about it shows where things stand.',
  'page.unknown.title': 'This link does not work',
  'page.unknown.say': 'It may have been cut off. Open it from the mail once more, or copy it whole.',
  'page.refused.title': 'That is not possible',
  'page.refused.say': 'As things stand now, this cannot be done.',
  'page.refused.full': 'All your places as a mentor are taken. Make room in your profile, or decline.',
  'page.refused.taken': 'One of you has another session at that time. Choose another time.',
  'page.refused.notice': 'That is too soon: one of you needs more notice. Choose a later time.',
  'page.refused.horizon': 'That is too far ahead. Choose an earlier time.',
  'page.refused.outside': 'That is outside the working hours of one of you. Choose another time.',
  'page.refused.away': 'One of you is away then. Choose another time.',
  'page.refused.most': 'One of you takes no more sessions on that day or in that week. Choose another date.',
  'page.refused.started': 'The session has begun; this is no longer possible.',
  'page.refused.open_request': 'You have asked for a mentor already, and that request is still running.',

  'way.accept': 'Accept instead',
  'way.decline': 'Decline instead',
  'way.confirm': 'Confirm instead',
  'way.move': 'Propose another time',
  'way.cancel': 'Cancel the session',
  'way.attendance': 'Say what happened',
  'way.debrief': 'Write the debrief',
  'way.feedback': 'Give feedback',
  'way.propose': 'Propose a time',
  'way.another': 'Ask for another mentor',
  'way.suggestions': 'See the suggestions',
  'way.come_back': 'Come back as a mentor',
  'way.preferences': 'Choose what you get',
} as const
