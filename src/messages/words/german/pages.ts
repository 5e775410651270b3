import type { pages as english } from '../english/pages.ts'
import type { Translated } from '../english/texts.ts'

export const pages: Translated<typeof english> = {
  'page.sender': 'Anteroom für {organization}',
  'page.problems': 'Bitte noch einmal ansehen',
  'page.optional': 'freiwillig',
  'page.problem_title': 'Problem: {title}',
  'page.save': 'Speichern',

  'page.again': 'Das war schon erledigt; jetzt hat sich nichts geändert.',
  'page.now': 'So steht es jetzt',
  'page.state':
    '{state, select, proposed {Vorgeschlagen, wartet auf Antwort} confirmed {Bestätigt} completed {Hat stattgefunden} no_show {Hat nicht stattgefunden} declined {Abgelehnt} other {Abgesagt}}',
  'page.used.title': 'Dieser Link ist schon benutzt',
  'page.used.say': 'Er gilt nur einmal und hat getan, wofür er da war. Deine letzte Mail dazu zeigt, wie es steht.',
  'page.changed.title': 'Dieser Link ist veraltet',
  'page.changed.say':
    'Seit dieser Mail hat sich etwas geändert. In deiner letzten Mail dazu stehen die Links, die gelten.',
  'page.expired.title': 'Dieser Link ist abgelaufen',
  'page.expired.say': 'Es ist ohne Antwort weitergegangen. Deine letzte Mail dazu zeigt, wie es steht.',
  'page.unknown.title': 'Dieser Link funktioniert nicht',
  'page.unknown.say': 'Vielleicht ist er abgeschnitten. Öffne ihn noch einmal aus der Mail, oder kopiere ihn ganz.',
  'page.refused.title': 'Das geht nicht',
  'page.refused.say': 'So wie es jetzt steht, ist das nicht möglich.',
  'page.refused.full': 'Alle deine Plätze fürs Mentoring sind vergeben. Schaff Platz in deinem Profil, oder sag ab.',
  'page.refused.taken': 'Zu dieser Zeit ist eine oder einer von euch schon verabredet. Wähl eine andere Zeit.',
  'page.refused.notice': 'Das ist zu kurzfristig. Wähl eine spätere Zeit.',
  'page.refused.horizon': 'Das ist zu weit voraus. Wähl eine frühere Zeit.',
  'page.refused.outside': 'Das liegt für eine oder einen von euch außerhalb der Arbeitszeit. Wähl eine andere Zeit.',
  'page.refused.away': 'Dann ist eine oder einer von euch nicht da. Wähl eine andere Zeit.',
  'page.refused.most':
    'Eine oder einer von euch nimmt an dem Tag oder in der Woche keine Termine mehr an. Wähl ein anderes Datum.',
  'page.refused.started': 'Der Termin hat begonnen; das ist nicht mehr möglich.',
  'page.refused.open_request': 'Du hast schon um Mentoring gebeten, und diese Anfrage läuft noch.',

  'way.accept': 'Doch zusagen',
  'way.decline': 'Lieber absagen',
  'way.confirm': 'Doch bestätigen',
  'way.move': 'Anderen Termin vorschlagen',
  'way.cancel': 'Termin absagen',
  'way.attendance': 'Sagen, wie es war',
  'way.debrief': 'Rückblick schreiben',
  'way.feedback': 'Feedback geben',
  'way.propose': 'Termin vorschlagen',
  'way.another': 'Jemand anderen fragen',
  'way.suggestions': 'Vorschläge ansehen',
  'way.come_back': 'Wieder Mentoring anbieten',
  'way.preferences': 'Auswählen, was ich bekomme',
}
