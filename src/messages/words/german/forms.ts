import type { forms as english } from '../english/forms.ts'
import type { Translated } from '../english/texts.ts'

export const forms: Translated<typeof english> = {
  'form.too_long': 'Das ist länger als {most} Zeichen.',
  'form.no_text': 'Darin ist ein Zeichen, das nicht erlaubt ist.',
  'form.choose_reason': 'Wähl einen Grund, damit der nächste Vorschlag besser wird.',
  'form.nobody': 'Unter genau diesem Namen oder dieser Adresse gibt es hier niemand anderen.',
  'form.choose_attendance': 'Wähl aus, wie es war.',
  'form.write_something': 'Schreib ein, zwei Sätze.',
  'form.say_why': 'Sag in ein paar Worten, warum.',
  'form.choose_rating': 'Wähl eine Bewertung.',
  'form.choose_time': 'Wähl eine Zeit, oder trag eine ein.',
  'form.no_time': 'Das ist kein Datum mit Uhrzeit.',
  'form.past': 'Das ist schon vorbei.',
  'form.choose_mentor': 'Wähl mindestens eine Person.',
  'form.same_mentor': 'Diese Person steht zweimal da.',
}
