import type { CatalogueRoom } from './catalogue-room.ts'

export const boardAndExecutiveRooms: readonly CatalogueRoom[] = [
  {
    slug: 'board-preparation',
    name: 'Board preparation',
    function: 'board',
    kind: 'meeting',
    sensitivity: 'inside_information',
    whatYouSee:
      'A week before the board meets, the CEO, the CFO and two or three others go through the papers line by line. ' +
      'They argue about what goes on page one, which bad number gets explained and what each director is likely to ' +
      'ask. Half of the hour is spent on wording.',
    whyItMatters:
      'A board meets four to six times a year and knows the company mostly through these papers. What is left out ' +
      "is not decided on. A platform rewrite may appear as one line under technical risk, and next year's money " +
      'hangs on that line.',
    whatToLookFor:
      'Note which engineering facts survive the cut, and in whose words. Follow how a missed target is told: cause, ' +
      'consequence, what changes, by when. Ask afterwards for which director the hardest page was written.',
  },
  {
    slug: 'board-meeting',
    name: 'Board meeting',
    function: 'board',
    kind: 'meeting',
    sensitivity: 'inside_information',
    whatYouSee:
      'Five to eight directors question the executives for half a day. Papers count as read, so a slide that ' +
      'repeats them loses the room in a minute. Approvals are votes and go into the minutes.',
    whyItMatters:
      'Here the budget is approved, the largest contracts are signed off and the CEO is judged. Many directors sit ' +
      'on several boards and compare you with the other companies they see, which is where sudden questions about ' +
      'security, AI or headcount come from.',
    whatToLookFor:
      'Count how often a question is answered with a number and how often with a story. A CEO who hands a question ' +
      'to the CTO is showing the board something about the CTO. The short silence after an answer tells you whether ' +
      'it was believed.',
  },
  {
    slug: 'board-pack',
    name: 'Board pack, read together',
    function: 'board',
    kind: 'document',
    sensitivity: 'inside_information',
    whatYouSee:
      'Forty pages: results against budget, cash, the sales outlook, product, people, risks and the decisions asked ' +
      'for. Engineering usually fills two of them. Nearly every page compares something, with last year, with the ' +
      'plan or with what the previous pack promised.',
    whyItMatters:
      'One issue, read with somebody who wrote parts of it, gives you the vocabulary of every other room. You learn ' +
      'what cash runway means, why bookings and revenue differ, and which three numbers this company is steered by.',
    whatToLookFor:
      'Take the pages on technology and ask of each sentence what a director could do with it. Then find a promise ' +
      "in last quarter's pack and check whether this one mentions it again.",
  },
  {
    slug: 'executive-weekly',
    name: 'Executive team weekly',
    function: 'executive',
    kind: 'meeting',
    sensitivity: 'internal',
    whatYouSee:
      'Eight people who each answer for a whole function talk for ninety minutes. The first part is numbers and ' +
      'fires. The second is one topic that belongs to nobody alone, such as a late product with a launch date ' +
      'already sold. Decisions are often one sentence long.',
    whyItMatters:
      'Priorities change here first and reach your team two weeks later as a surprise. Once you have heard the ' +
      'reasons, you can tell a real change of direction from a loud week.',
    whatToLookFor:
      'See who speaks for engineering when the CTO is away. Trades between functions go by quickly: a seller hired ' +
      'instead of a tester, a date kept by dropping a market. When a topic is taken out of the meeting, find out ' +
      'later where it went.',
  },
  {
    slug: 'annual-planning',
    name: 'Annual planning',
    function: 'executive',
    kind: 'project',
    sensitivity: 'internal',
    whatYouSee:
      'Over two months a handful of targets from the top meet several hundred wishes from below. Functions write ' +
      'what they would do with ten per cent more and with ten per cent less, then defend it in front of each other. ' +
      'The last week is subtraction.',
    whyItMatters:
      'Much of what you are refused during the year was refused here. A team that describes itself as a list of ' +
      "systems to maintain gets last year's number again. One that ties its work to revenue or to a risk gets a " +
      'conversation.',
    whatToLookFor:
      'Follow one engineering proposal from the first draft to the final table and write down each time it shrank ' +
      'and at whose hand. Assumptions about hiring and churn deserve a second look, because they fail first. Ask ' +
      'what was cut last of all.',
  },
  {
    slug: 'quarterly-business-review',
    name: 'Quarterly business review',
    function: 'executive',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      'Each function reports to the executives on the goals it set three months ago. The order is fixed: goal, ' +
      "result, reason, next step. An hour for a hundred people's work is brutally short, and questions start on the " +
      'second slide.',
    whyItMatters:
      'Money and people are moved between functions in the days that follow. Leaders also form an opinion of each ' +
      'other here that lasts until the next one.',
    whatToLookFor:
      'Compare how two functions explain the same kind of miss, and which of the two gets help while the other gets ' +
      'a deadline. Listen for goals that were quietly redefined. Try to guess the first question before it comes.',
  },
  {
    slug: 'crisis-call',
    name: 'Crisis call',
    function: 'executive',
    kind: 'call',
    sensitivity: 'internal',
    whatYouSee:
      'Twenty minutes after the alarm ten people are on the line: operations, communications, legal, sales, and an ' +
      'executive in the chair. The technical state takes two minutes of every half hour. The rest is about who is ' +
      'told what, in which order and by whom.',
    whyItMatters:
      'Customers forgive an outage more readily than being told late, or told two different things. An engineer who ' +
      'has sat here writes updates that an account manager can pass on as they stand.',
    whatToLookFor:
      'Observe how the chair keeps decisions apart from news. Mark each guess that is spoken as if it were known, ' +
      'and time how long it takes until someone asks how sure we are. At some point commercial and technical ' +
      'urgency will pull in different directions; notice who settles it.',
  },
]
