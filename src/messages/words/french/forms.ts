import type { forms as english } from '../english/forms.ts'
import type { Translated } from '../english/texts.ts'

export const forms: Translated<typeof english> = {
  'form.too_long': 'Ce texte dépasse {most} caractères.',
  'form.no_text': 'Ce texte contient un caractère non autorisé.',
  'form.choose_reason': 'Choisissez une raison, pour que la prochaine suggestion soit meilleure.',
  'form.nobody': 'Personne d’autre ici ne porte exactement ce nom ou cette adresse.',
  'form.choose_attendance': 'Choisissez ce qui s’est passé.',
  'form.write_something': 'Écrivez une phrase ou deux.',
  'form.say_why': 'Dites pourquoi en quelques mots.',
  'form.choose_rating': 'Choisissez une note.',
  'form.choose_time': 'Choisissez un moment, ou indiquez-en un.',
  'form.no_time': 'Ce n’est pas une date avec une heure.',
  'form.past': 'C’est déjà passé.',
  'form.choose_mentor': 'Choisissez au moins une personne.',
  'form.same_mentor': 'Cette personne figure deux fois.',
}
