import type { mentorships as english } from '../english/mentorships.ts'
import type { Translated } from '../english/texts.ts'

export const mentorships: Translated<typeof english> = {
  'mentorship.propose': 'Termin vorschlagen',
  'mentorship.another': 'Jemand anderen fragen',
  'mentorship.why': 'Du bekommst das, weil {name} und du im Mentoring verbunden seid.',
  'mentorship.label.goal': '{as, select, mentee {Dein Ziel} other {Das Ziel von {name}}}',
  'mentorship.label.ends': 'Läuft bis',

  'mentorship.first_session.subject': 'Ein erster Termin mit {name}?',
  'mentorship.first_session.heading':
    '{last, select, yes {Noch immer kein Termin mit {name}} other {Du und {name} habt noch keinen Termin}}',
  'mentorship.first_session.lead':
    'Euer Mentoring läuft seit {day}. Für ein erstes Gespräch genügt eine halbe Stunde; wer den Termin vorschlägt, ist gleich.',
  'mentorship.first_session.last':
    '{as, select, mentee {Seit {day} ist nichts vereinbart. Schlag einen Termin vor, oder frag jemand anderen: Begründen muss das niemand.} other {Seit {day} ist nichts vereinbart. Schlag einen Termin vor. Wenn du zurzeit keinen hast, sag es {name}: Dann kann jemand anderes gefragt werden.}}',

  'mentorship.quiet.subject': '{name} und du: Zeit für den nächsten Termin?',
  'mentorship.quiet.heading': 'Es ist still geworden zwischen dir und {name}',
  'mentorship.quiet.lead':
    '{never, select, yes {Ihr hattet noch keinen Termin.} other {Euer letzter Termin war am {day}.}} Was wäre jetzt eine halbe Stunde wert: eine Entscheidung, die gefallen ist, ein Dokument, eine Runde, die ansteht?',
  'mentorship.quiet.concludes':
    'Ohne neuen Termin endet dieses Mentoring am {day}, damit der Platz für jemand anderen frei wird.',

  'mentorship.concluded.heading': 'Dein Mentoring mit {name} ist beendet',
  'mentorship.concluded.lead':
    'Es gab lange keinen Termin, deshalb ist der Platz wieder frei. Was du gesehen und geschrieben hast, bleibt dir.',

  'mentorship.checkpoint.halfway.subject': 'Halbzeit mit {name}: Seid ihr auf Kurs?',
  'mentorship.checkpoint.halfway.heading': 'Halbzeit mit {name}',
  'mentorship.checkpoint.halfway.lead':
    'Ein guter Moment, gemeinsam zurückzublicken: Welche Runde ist schon offen, welche noch verschlossen, und was soll in der zweiten Hälfte anders werden?',
  'mentorship.checkpoint.ending.subject': 'Noch zwei Wochen mit {name}',
  'mentorship.checkpoint.ending.heading': 'Dein Mentoring mit {name} endet bald',
  'mentorship.checkpoint.ending.lead':
    'Zeit für einen letzten Termin: Was ist heute klar, was es vorher nicht war, und welche Runde kommt als Nächstes?',
}
