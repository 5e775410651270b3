import type { offerPages as english } from '../english/offer-pages.ts'
import type { Translated } from '../english/texts.ts'

export const offerPages: Translated<typeof english> = {
  'page.accept.title': 'Das Mentoring für {mentee} übernehmen?',
  'page.accept.lead':
    '{mentee} bittet dich, mitkommen zu dürfen, und schlägt nach deiner Zusage einen ersten Termin vor.',
  'page.accept.lead_other': 'Es passt nicht?',
  'page.accepted.title': 'Du begleitest jetzt {mentee}',
  'page.accepted.say': '{mentee} weiß Bescheid und schlägt dir einen Termin vor. Bis dahin brauchst du nichts zu tun.',

  'page.decline.title': '{mentee} absagen?',
  'page.decline.lead': 'Das ist in Ordnung: Die nächste Person auf der Liste wird sofort gefragt.',
  'page.decline.reason': 'Grund',
  'page.decline.choose': 'Grund auswählen',
  'page.decline.better': 'Wer würde besser passen?',
  'page.decline.better_hint': 'Name oder dienstliche Mailadresse.',
  'page.decline.lead_other': 'Anders überlegt?',
  'page.declined.title': 'Du hast abgesagt',
  'page.declined.say': 'Danke für deine Antwort. {mentee} muss nicht warten: Die nächste Person wird gefragt.',
  'decline.no_time': 'Ich habe zurzeit keine Zeit dafür',
  'decline.not_the_right_person': 'Ich bin dafür nicht die richtige Person',
  'decline.room_not_open': 'Ich kann zurzeit niemanden in diese Runde mitnehmen',
  'decline.already_mentoring': 'Ich begleite schon so viele, wie ich gut kann',
  'decline.conflict_of_interest': 'Ich habe einen Interessenkonflikt',
  'decline.other': 'Ein anderer Grund',

  'page.ask.title': 'Wen möchtest du fragen?',
  'page.ask.lead':
    'Wir fragen in deiner Reihenfolge eine Person nach der anderen, bis jemand zusagt. Jede hat drei Arbeitstage Zeit für die Antwort.',
  'page.ask.nobody': 'Zurzeit passt niemand. Wir suchen weiter, und du brauchst nichts zu tun.',
  'page.ask.suggested': '{introduced}: {score} von 100',
  'page.ask.choice':
    '{rank, plural, =1 {Erste Wahl} =2 {Zweite Wahl} =3 {Dritte Wahl} =4 {Vierte Wahl} other {Fünfte Wahl}}',
  'page.ask.choose': 'Niemand',
  'page.ask.submit': 'Fragen',
  'page.asked.title': 'Wir fragen jetzt {mentor}',
  'page.asked.say':
    'Du hörst von uns, sobald eine Antwort da ist, spätestens aber, wenn die nächste Person gefragt wird.',
}
