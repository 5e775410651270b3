import type { series as english } from '../english/series.ts'
import type { Translated } from '../english/texts.ts'

export const series: Translated<typeof english> = {
  'series.confirm': 'Alle bestätigen',
  'series.decline': 'Alle ablehnen',
  'series.cancel': 'Alle absagen',
  'series.every': '{weeks, plural, =1 {jede Woche} other {alle # Wochen}}',
  'series.label.dates': 'Wann',
  'series.label.left_out': 'Ausgelassen, weil dann nicht beide können',
  'series.label.rhythm': 'Wie oft',
  'series.why': 'Du bekommst das, weil du an diesen Terminen teilnimmst.',
  'series.why_was': 'Du bekommst das, weil du an diesen Terminen beteiligt warst.',

  'series.proposed.subject': '{name} schlägt {count, plural, one {einen Termin} other {# Termine}} vor, {every}',
  'series.proposed.heading': '{name} schlägt eine Reihe von Terminen vor',
  'series.proposed.lead':
    'Passen dir diese Zeiten? Bis du antwortest, bleiben sie für euch beide reserviert; ein Klick gilt für alle. Jeder Termin lässt sich später verschieben.',
  'series.proposed_again.subject':
    'Noch offen: {name} hat {count, plural, one {einen Termin} other {# Termine}} vorgeschlagen, {every}',
  'series.proposed_again.heading': '{name} braucht noch deine Antwort',
  'series.proposed_again.lead':
    'Bis du antwortest, bleiben die Zeiten für euch beide reserviert; ein Klick gilt für alle.',

  'series.invitation.subject': 'Bestätigt: {session}, {count, plural, one {ein Termin} other {# Termine}}, {every}',
  'series.invitation.heading': 'Deine Terminreihe mit {name} ist bestätigt',
  'series.invitation.lead':
    'Eine Einladung für alle ist angehängt, damit sie in deinen Kalender kommen. Vor jedem Termin hörst du wie gewohnt von uns.',

  'series.cancelled.by':
    '{by, select, you {Du hast die Terminreihe abgesagt.} nobody {Die Terminreihe geht nicht weiter.} other {{name} hat die Terminreihe abgesagt.}}',
  'series.cancelled.subject': 'Abgesagt: {session}, {count, plural, one {ein Termin} other {# Termine}}',
  'series.cancelled.heading': 'Deine Terminreihe mit {name} fällt aus',
  'series.cancelled.free': 'Die Zeiten sind wieder frei, und es kommen keine Erinnerungen mehr dazu.',
  'series.cancelled.dates': 'War geplant für',

  'series.declined.subject': '{name} hat {count, plural, one {einen Termin} other {# Termine}} abgelehnt, {every}',
  'series.declined.heading': '{name} hat die Terminreihe abgelehnt',
  'series.declined.lead': 'Dein nächster Schritt: Schlag einen anderen Termin vor. Alle diese Zeiten sind wieder frei.',
  'series.declined.dates': 'Abgelehnt',
  'series.declined.why': 'Du bekommst das, weil du diese Terminreihe vorgeschlagen hast.',

  'page.confirm_series.title': 'Die Terminreihe mit {name} bestätigen?',
  'page.confirm_series.lead':
    'Wenn du bestätigst, bekommt ihr beide eine Einladung für den Kalender, für alle diese Zeiten.',
  'page.confirm_series.lead_other': 'Die Zeiten passen dir nicht?',
  'page.confirmed_series.title': 'Die Terminreihe mit {name} ist bestätigt',
  'page.decline_series.title': 'Die Terminreihe mit {name} ablehnen?',
  'page.declined_series.title': 'Du hast diese Terminreihe abgelehnt',
  'page.cancel_series.title': 'Die Terminreihe mit {name} absagen?',
  'page.cancel_series.lead': '{name} erfährt es sofort, und alle diese Zeiten sind wieder frei.',
  'page.cancel_series.submit': 'Terminreihe absagen',
  'page.cancelled_series.title': 'Die Terminreihe mit {name} ist abgesagt',
}
