import type { sessions as english } from '../english/sessions.ts'
import type { Translated } from '../english/texts.ts'

export const sessions: Translated<typeof english> = {
  'session.confirm': 'Bestätigen',
  'session.decline': 'Ablehnen',
  'session.move': 'Verschieben',
  'session.cancel': 'Absagen',
  'session.propose_another': 'Anderen Termin vorschlagen',
  'session.why': 'Du bekommst das, weil du an diesem Termin teilnimmst.',
  'session.why_was': 'Du bekommst das, weil du an diesem Termin beteiligt warst.',

  'session.proposed.subject': '{name} schlägt {time} vor',
  'session.proposed.heading': '{name} schlägt einen Termin vor',
  'session.proposed.lead': 'Passt dir das? Bis du antwortest, bleibt die Zeit für euch beide reserviert.',
  'session.proposed.why': 'Du bekommst das, weil {name} und du im Mentoring verbunden seid.',
  'session.proposed_again.subject': 'Noch offen: {name} hat {time} vorgeschlagen',
  'session.proposed_again.heading': '{name} braucht noch deine Antwort',
  'session.proposed_again.lead': 'Bis du antwortest, bleibt die Zeit für euch beide reserviert.',

  'session.invitation.subject': 'Bestätigt: {session}, {time}',
  'session.invitation.heading': '{your} ist bestätigt',
  'session.invitation.lead': 'Die Einladung ist angehängt, damit der Termin in deinen Kalender kommt.',

  'session.moved.by':
    '{by, select, you {Du hast den Termin verlegt.} nobody {Der Termin hat eine neue Zeit.} other {{name} hat den Termin verlegt.}}',
  'session.moved.subject': 'Verlegt: {session}, jetzt {time}',
  'session.moved.heading': 'Verlegt: {session}',
  'session.moved.stands': 'Die angehängte Einladung ersetzt die frühere.',
  'session.moved.ask.subject': 'Neuer Termin zum Bestätigen: {time}',
  'session.moved.ask.heading': 'Passt dir der neue Termin?',
  'session.moved.ask.lead': 'Bis du antwortest, bleibt die Zeit reserviert.',
  'session.moved.new_time': 'Neuer Termin',
  'session.moved.instead_of': 'Statt',

  'session.cancelled.by':
    '{by, select, you {Du hast den Termin abgesagt.} nobody {Der Termin findet nicht statt.} other {{name} hat den Termin abgesagt.}}',
  'session.cancelled.subject': 'Abgesagt: {session}, {time}',
  'session.cancelled.heading': '{your} fällt aus',
  'session.cancelled.free': 'Die Zeit ist wieder frei, und es kommen keine Erinnerungen mehr dazu.',
  'session.cancelled.time': 'War geplant für',

  'session.declined.subject': '{name} kann nicht: {time}',
  'session.declined.heading': '{name} kann zu dieser Zeit nicht',
  'session.declined.lead': 'Dein nächster Schritt: Schlag einen anderen Termin vor. Dieser ist wieder frei.',
  'session.declined.time': 'Abgelehnt',
  'session.declined.why': 'Du bekommst das, weil du diesen Termin vorgeschlagen hast.',

  'session.upcoming.subject': '{soon}: {session}',
  'session.upcoming.heading': '{your} ist {soon}',
  'session.upcoming.72h':
    '{as, select, mentee {Ein guter Moment zum Vorbereiten: Notier das eine, was du danach verstanden haben möchtest.} other {Ein guter Moment zum Vorbereiten: Such die eine Entscheidung oder das eine Dokument aus, das du erklären möchtest.}}',
  'session.upcoming.24h': 'Wenn die Zeit nicht mehr passt, sag es jetzt: Dann kann {name} noch planen.',
  'session.upcoming.1h':
    '{as, select, mentee {Halte deine Frage bereit und etwas zum Schreiben.} other {Halte bereit, was du zeigen möchtest.}}',

  'session.prepare.subject': 'Zum Vorbereiten, {time}: {session}',
  'session.prepare.heading': 'Zehn Minuten zum Vorbereiten',
  'session.prepare.lead':
    '{as, select, mentee {{your} ist {soon}. Lies das vorher und notier das eine, was du danach verstanden haben möchtest.} other {{your} ist {soon}. Such die eine Entscheidung oder das eine Dokument aus, das du erklären möchtest.}}',
  'session.prepare.you_see': 'Was du dort siehst',
  'session.prepare.matters': 'Warum es zählt',
  'session.prepare.look_for': 'Worauf du achten kannst',
  'session.prepare.confidential': 'Was dort besprochen wird, ist vertraulich. {name} sagt dir, was dich erwartet.',

  'session.unresolved.subject': '{session}, {time}: Hat es stattgefunden?',
  'session.unresolved.heading': 'Hat es stattgefunden?',
  'session.unresolved.lead': 'Ein Klick genügt. Es gilt, sobald ihr beide dasselbe gesagt habt.',
  'session.unresolved.action': 'Sagen, wie es war',

  'session.feedback.subject': 'Wie war {your}?',
  'session.feedback.lead':
    'Eine Bewertung und, wenn du magst, ein Satz. Du entscheidest, ob {name} es lesen darf; sonst liest es niemand.',
  'session.feedback.action': 'Feedback geben',

  'session.debrief.end': 'Was nimmst du mit? {session}',
  'session.debrief.day_after': 'Dein Rückblick ist noch offen: {session}',
  'session.debrief.lead': 'Fünf Minuten, solange es frisch ist, drei Fragen:',
  'session.debrief.kept': 'Nur du und {name} könnt lesen, was du schreibst.',
  'session.debrief.time': 'Termin',
  'session.debrief.action': 'Rückblick schreiben',
  'session.debrief.not_held': 'Hat nicht stattgefunden',
  'session.debrief.why': 'Du bekommst das, weil du als Mentee an diesem Termin beteiligt warst.',
  'debrief.decided': 'Was wurde entschieden, und von wem?',
  'debrief.surprised': 'Was hat mich überrascht?',
  'debrief.differently': 'Was mache ich künftig anders?',
}
