/** What is wrong with a field. */
export const forms = {
  'form.too_long': 'This is longer than {most} characters.',
  'form.no_text': 'This contains a character that is not text.',
  'form.choose_reason': 'Choose why, so that the next suggestion is better.',
  'form.nobody': 'No other person here has exactly this name or address.',
  'form.choose_attendance': 'Choose what happened.',
  'form.write_something': 'Write a sentence or two.',
  'form.say_why': 'Say in a few words why.',
  'form.choose_rating': 'Choose a rating.',
  'form.choose_time': 'Choose a time, or write one down.',
  'form.no_time': 'This is not a date and time.',
  'form.past': 'That is in the past.',
  'form.choose_mentor': 'Choose at least one person.',
  'form.same_mentor': 'This person is named twice.',
} as const
