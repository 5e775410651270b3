export const offerPages = {
  'page.accept.title': 'Be the mentor of {mentee}?',
  'page.accept.lead': '{mentee} asks you to take them along. When you accept, they propose a first time.',
  'page.accept.lead_other': 'It does not fit?',
  'page.accepted.title': 'You are the mentor of {mentee} now',
  'page.accepted.say': '{mentee} has been told and will propose a time. You need not do anything until then.',

  'page.decline.title': 'Decline the request from {mentee}?',
  'page.decline.lead': 'That is all right: the next person on their list is asked at once.',
  'page.decline.reason': 'Reason',
  'page.decline.choose': 'Choose a reason',
  'page.decline.better': 'Who would be better?',
  'page.decline.better_hint': 'A colleague’s name or work e-mail address.',
  'page.decline.lead_other': 'Changed your mind?',
  'page.declined.title': 'You have declined',
  'page.declined.say': 'Thank you for answering. {mentee} does not have to wait: the next person is asked.',
  'decline.no_time': 'I have no time for it at present',
  'decline.not_the_right_person': 'I am not the right person for this',
  'decline.room_not_open': 'I cannot take anybody into the room at present',
  'decline.already_mentoring': 'I already have as many mentees as I can do justice to',
  'decline.conflict_of_interest': 'I have a conflict of interest',
  'decline.other': 'Another reason',

  'page.ask.title': 'Whom would you like to ask?',
  'page.ask.lead':
    'They are asked one after another, in your order, until somebody says yes. Each has three working days to answer.',
  'page.ask.nobody': 'Nobody fits at the moment. We keep looking, and you need not do anything.',
  'page.ask.suggested': '{introduced}: {score} of 100',
  'page.ask.choice':
    '{rank, plural, =1 {First choice} =2 {Second choice} =3 {Third choice} =4 {Fourth choice} other {Fifth choice}}',
  'page.ask.choose': 'Nobody',
  'page.ask.submit': 'Ask',
  'page.asked.title': '{mentor} is asked now',
  'page.asked.say':
    'You will hear from us as soon as there is an answer, and at the latest when the next person is asked.',
} as const
