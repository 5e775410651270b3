import type { mentorships as english } from '../english/mentorships.ts'
import type { Translated } from '../english/texts.ts'

export const mentorships: Translated<typeof english> = {
  'mentorship.propose': 'Proposer un moment',
  'mentorship.another': 'Demander à quelqu’un d’autre',
  'mentorship.why': 'Vous recevez ce message car un mentorat vous lie à {name}.',
  'mentorship.label.goal': '{as, select, mentee {Votre objectif} other {L’objectif de {name}}}',
  'mentorship.label.ends': 'Jusqu’au',

  'mentorship.first_session.subject': 'Une première séance avec {name} ?',
  'mentorship.first_session.heading':
    '{last, select, yes {Toujours rien de prévu avec {name}} other {Rien de prévu encore avec {name}}}',
  'mentorship.first_session.lead':
    'Votre mentorat a commencé le {day}. Une demi-heure suffit pour une première conversation ; peu importe qui la propose.',
  'mentorship.first_session.last':
    '{as, select, mentee {Rien n’a été prévu depuis le {day}. Proposez un moment, ou demandez à quelqu’un d’autre : personne n’a à se justifier.} other {Rien n’a été prévu depuis le {day}. Proposez un moment. Si vous n’en avez pas actuellement, dites-le à {name} : une autre personne pourra être sollicitée.}}',

  'mentorship.quiet.subject': '{name} et vous : à quand la prochaine séance ?',
  'mentorship.quiet.heading': 'Votre mentorat avec {name} est en sommeil',
  'mentorship.quiet.lead':
    '{never, select, yes {Vous n’avez pas encore eu de séance.} other {Votre dernière séance date du {day}.}} Qu’est-ce qui vaudrait une demi-heure maintenant : une décision prise, un document, une réunion qui approche ?',
  'mentorship.quiet.concludes':
    'Sans nouvelle séance, ce mentorat prendra fin le {day}, afin de libérer la place pour quelqu’un d’autre.',

  'mentorship.concluded.heading': 'Votre mentorat avec {name} est terminé',
  'mentorship.concluded.lead':
    'Il n’y a pas eu de séance depuis longtemps ; la place est donc libre. Ce que vous avez vu et écrit vous reste.',

  'mentorship.checkpoint.halfway.subject': 'À mi-chemin avec {name} : le cap est-il bon ?',
  'mentorship.checkpoint.halfway.heading': 'À mi-chemin avec {name}',
  'mentorship.checkpoint.halfway.lead':
    'Un bon moment pour regarder en arrière ensemble : quelle réunion avez-vous découverte, laquelle reste fermée, et que changer dans la seconde moitié ?',
  'mentorship.checkpoint.ending.subject': 'Plus que deux semaines avec {name}',
  'mentorship.checkpoint.ending.heading': 'Votre mentorat avec {name} se termine bientôt',
  'mentorship.checkpoint.ending.lead':
    'Le moment d’une dernière séance : qu’est-ce qui est clair aujourd’hui et ne l’était pas avant, et quelle réunion vient ensuite ?',
}
