import type { offers as english } from '../english/offers.ts'
import type { Translated } from '../english/texts.ts'

export const offers: Translated<typeof english> = {
  'offer.accept': 'Zusagen',
  'offer.decline': 'Absagen',
  'offer.label.wants': 'Möchte Einblick in',
  'offer.label.goal': 'Warum',
  'offer.label.seen': 'Bisher gesehen',
  'offer.label.why_you': 'Warum du',
  'offer.label.answer_by': 'Bitte antworte bis',
  'offer.nothing_seen': 'Noch nichts eingetragen.',

  'offer.made.heading': '{mentee} bittet dich um Mentoring',
  'offer.made.lead':
    '{mentee} möchte Runden kennenlernen, in denen du zu Hause bist, und bittet dich, mitkommen zu dürfen.',
  'offer.made.otherwise': 'Wenn es nicht passt, sag ab: Dann wird sofort die nächste Person auf der Liste gefragt.',
  'offer.made.why': 'Du bekommst das, weil du Mentoring anbietest.',

  'offer.nudge.first.subject': '{mentee} wartet auf deine Antwort',
  'offer.nudge.first.heading': '{mentee} wartet auf deine Antwort',
  'offer.nudge.first.lead': '{mentee} hat dich am {day} um Mentoring gebeten. Ja oder nein: Beides hilft weiter.',
  'offer.nudge.second.subject': 'Letzte Erinnerung: {mentee} wartet auf deine Antwort',
  'offer.nudge.second.heading': 'Deine Antwort an {mentee} ist {when} fällig',
  'offer.nudge.second.lead':
    '{mentee} hat dich am {day} um Mentoring gebeten. Das ist die letzte Erinnerung: Ohne Antwort wird die nächste Person auf der Liste gefragt.',
  'offer.nudge.why': 'Du bekommst das, weil du um Mentoring gebeten wurdest und noch nicht geantwortet hast.',

  'offer.lapsed.heading': 'Die Anfrage von {mentee} ist weitergegangen',
  'offer.lapsed.lead':
    'Deine Antwort war bis {deadline} erbeten. Es kam keine, deshalb wartet die Anfrage nicht mehr auf dich. Du brauchst nichts mehr zu tun.',
  'offer.lapsed.paused':
    'Das war in 30 Tagen die zweite Anfrage ohne Antwort. Dein Mentoring ruht jetzt, damit niemand vergeblich wartet. Komm zurück, sobald du wieder Zeit hast.',
  'offer.lapsed.come_back': 'Wieder Mentoring anbieten',
  'offer.lapsed.why': 'Du bekommst das, weil du um Mentoring gebeten wurdest.',

  'offer.accepted.subject': '{mentor} hat zugesagt',
  'offer.accepted.heading': '{mentor} begleitet dich ab jetzt',
  'offer.accepted.lead': '{mentor} hat deine Anfrage angenommen.',
  'offer.accepted.next':
    'Dein nächster Schritt: Schlag einen Termin für das erste Gespräch vor. Eine halbe Stunde genügt. Sag, was du verstehen möchtest, und frag, was {mentor} dir als Erstes zeigen würde.',
  'offer.accepted.wants': 'Du möchtest Einblick in',
  'offer.accepted.goal': 'Dein Ziel',

  'request.why': 'Du bekommst das, weil du um Mentoring gebeten hast.',
  'request.declined': '{mentor} kann das Mentoring zurzeit nicht übernehmen.',
  'request.unanswered': '{mentor} hat nicht rechtzeitig geantwortet. Wir lassen dich nicht warten.',
  'request.asked.heading': 'Wir fragen jetzt {mentor}',
  'request.asked.who': 'Angefragt',
  'request.asked.answer_by': 'Antwort bis',
  'request.asked.wait': 'Du brauchst nichts zu tun: Sobald eine Antwort da ist, hörst du von uns.',
  'request.exhausted.heading': 'Es gibt neue Vorschläge',
  'request.exhausted.lead':
    'Alle auf deiner Liste sind jetzt gefragt worden. Wir haben noch einmal gesucht und neue Vorschläge für dich.',
  'request.suggestions': 'Vorschläge ansehen',
  'request.stale.heading': 'Wen möchtest du fragen?',
  'request.stale.lead':
    'Deine Vorschläge sind da, aber noch ist niemand gefragt. Wähl bis zu fünf Personen: Wir fragen eine nach der anderen, bis jemand zusagt.',
}
