import type { CatalogueRoom } from './catalogue-room.ts'

export const productAndPeopleRooms: readonly CatalogueRoom[] = [
  {
    slug: 'pricing-committee',
    name: 'Pricing committee',
    function: 'product',
    kind: 'meeting',
    sensitivity: 'internal',
    whatYouSee:
      'Product, finance, sales and customer success decide what is charged for, by which unit and how much. A ' +
      'proposal to charge per shipment instead of per user is tested on the fifty largest customers, one bill at a ' +
      'time. Single exceptions are refused or become a rule.',
    whyItMatters:
      'A price model is part of the architecture: whatever is charged must be counted, limited, shown on an invoice ' +
      'and defended in a dispute. Engineers who know why a unit was chosen build meters that last.',
    whatToLookFor:
      'Which customers would pay more, which would leave, and how sure is anybody? Keep two things apart, what it ' +
      'costs us and what it is worth to them. Customers too small for the table need somebody to speak for them; ' +
      'see if anyone does.',
  },
  {
    slug: 'roadmap-review',
    name: 'Roadmap review',
    function: 'product',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      "Product directors put next quarter's bets before the leads of sales, success and engineering. There is room " +
      'for six and there are fifteen. People trade openly, support for this one against a place for that one.',
    whyItMatters:
      'You get to see why the thing you believe in is number nine. It has usually been understood well enough; ' +
      'something with a contract date or a regulator behind it stands in front.',
    whatToLookFor:
      'For every bet, ask what would have to be true for it to pay off. Some people change the order by bringing ' +
      'news, others by insisting. Reliability work may enter under its own name or hidden inside a feature, so look ' +
      'for both.',
  },
  {
    slug: 'launch-decision',
    name: 'Launch decision',
    function: 'product',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      'Ten minutes for each function: support is trained or is not, the price is in the billing system or is not, ' +
      "the first five customers have names or do not. Engineering's part is one line out of twelve. The person who " +
      'writes the invoices can stop the launch.',
    whyItMatters:
      'From inside a team, delays after the code is complete are hard to understand. This is where you meet all the ' +
      'work that begins when yours ends, and see how much of it could have begun sooner.',
    whatToLookFor:
      'Spot the line marked ready that is really a hope. What does the chair do with a yes that has a condition? ' +
      'Trace the date back to whoever set it and to what depends on it.',
  },
  {
    slug: 'end-of-life-paper',
    name: 'End-of-life paper, read together',
    function: 'product',
    kind: 'document',
    sensitivity: 'internal',
    whatYouSee:
      'Six pages propose to switch off a product that forty customers still use. They list those customers by ' +
      'revenue, say what each will be offered, and set the cost of keeping it against the cost of a few angry ' +
      'departures. Dates and draft letters are in the appendix.',
    whyItMatters:
      'Turning something off takes longer than building it, because contracts run on. With the author beside you, ' +
      'you learn to plan for removal on the day you ship.',
    whatToLookFor:
      'Check how the cost of keeping it was worked out and whether your nights on call are in it. Some customers ' +
      'are treated as exceptions; ask why those. Then ask what the first draft proposed and who softened it.',
  },
  {
    slug: 'promotion-calibration',
    name: 'Promotion round',
    function: 'people',
    kind: 'review',
    sensitivity: 'personal_data',
    whatYouSee:
      'Managers from several teams compare the people they want to promote, case by case, against written levels. A ' +
      'phrase like solid delivery is met with a request for an example. Some of the strongest cases come from ' +
      'managers who say little.',
    whyItMatters:
      'Careers turn on evidence that somebody else can repeat in two minutes. After one afternoon here you will ' +
      "write down your team's work, and your own, in another way.",
    whatToLookFor:
      'Scope, influence and judgement are the words; listen for how each is shown. Keep a private tally of who is ' +
      'described by results and who by personality. Everything about persons stays in the room, and only the ' +
      'pattern may leave with you.',
  },
  {
    slug: 'hiring-committee',
    name: 'Hiring committee',
    function: 'people',
    kind: 'meeting',
    sensitivity: 'personal_data',
    whatYouSee:
      "Four interviewers who wrote their verdicts separately read each other's for the first time. The chair asks " +
      'for observations before opinions. A split vote is talked through until someone can name the evidence that ' +
      'would settle it.',
    whyItMatters:
      'One hire commits the company to several years of salary, and the decision takes forty minutes. Most ' +
      'engineers interview for years without seeing how their notes are used.',
    whatToLookFor:
      'Set a note that helped beside one that was put aside. What happens when somebody says the candidate is not a ' +
      'fit? Notice whether the level is discussed together with the yes or only after it.',
  },
  {
    slug: 'workforce-planning',
    name: 'Workforce planning',
    function: 'people',
    kind: 'project',
    sensitivity: 'internal',
    whatYouSee:
      "People, finance and the heads of the functions match next year's work with the staff there is: where, at " +
      'which level, permanent or not. Locations are compared by cost, by notice period and by how long a post stays ' +
      'empty. No names are on the page, yet everyone thinks of some.',
    whyItMatters:
      'It explains why your team got a junior in another city when it had asked for a senior. How many juniors ' +
      'there are to each senior is settled here for years.',
    whatToLookFor:
      'Compare the attrition they assume with that of your own team. Which skills are to be grown and which bought? ' +
      'A request is seldom refused outright, so pay attention to what is done instead.',
  },
  {
    slug: 'engagement-survey-review',
    name: 'Staff survey review',
    function: 'people',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      "The results of the staff survey are read by function and by site, next to last year's. Leaders look for " +
      'their own line first. Very small groups are not shown at all, so that nobody can be picked out.',
    whyItMatters:
      "Reorganisations, new policies and the end of some managers' careers begin with a chart from this meeting. " +
      'Knowing how it is read makes you answer the next survey with more care.',
    whatToLookFor:
      'One result will be explained away and another taken as a task; see what made the difference. Pick out the ' +
      'actions that could be checked in three months. Ask how the smallest group was chosen and what that hides.',
  },
]
