import type { forms as english } from '../english/forms.ts'
import type { Translated } from '../english/texts.ts'

export const forms: Translated<typeof english> = {
  'form.too_long': 'Tiene más de {most} caracteres.',
  'form.no_text': 'Contiene un carácter que no es texto.',
  'form.choose_reason': 'Elige un motivo, para que la próxima sugerencia sea mejor.',
  'form.nobody': 'Aquí nadie más tiene exactamente ese nombre o esa dirección.',
  'form.choose_attendance': 'Elige qué pasó.',
  'form.write_something': 'Escribe una o dos frases.',
  'form.say_why': 'Di por qué en pocas palabras.',
  'form.choose_rating': 'Elige una nota.',
  'form.choose_time': 'Elige una hora o escribe una.',
  'form.no_time': 'No es una fecha con hora.',
  'form.past': 'Eso ya ha pasado.',
  'form.choose_mentor': 'Elige al menos a una persona.',
  'form.same_mentor': 'Esta persona aparece dos veces.',
}
