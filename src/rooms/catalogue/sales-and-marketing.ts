import type { CatalogueRoom } from './catalogue-room.ts'

export const salesAndMarketingRooms: readonly CatalogueRoom[] = [
  {
    slug: 'weekly-pipeline-review',
    name: 'Weekly pipeline review',
    function: 'sales',
    kind: 'meeting',
    sensitivity: 'internal',
    whatYouSee:
      'The sales lead goes through the deals that should close this quarter, largest first. Sellers say what ' +
      'changed since last week, what comes next and who at the customer has really agreed to it. Optimism is taken ' +
      'apart politely.',
    whyItMatters:
      'Feature requests start here, usually as the reason why a deal is stuck. Twenty deals in an hour show you ' +
      'which missing feature costs money and which one is a comfortable excuse.',
    whatToLookFor:
      'Separate what the customer said from what the seller concluded. There will be a deal that has been two weeks ' +
      'away for two months. Write down each mention of the product and check how many are about something that ' +
      'exists.',
  },
  {
    slug: 'deal-desk',
    name: 'Deal desk',
    function: 'sales',
    kind: 'review',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'Requests for unusual terms come in: a deeper discount, a promised feature, liability without a cap, payment ' +
      'after a year. Finance, legal, sales operations and product answer within a day, or within the hour at ' +
      'quarter end. Most are approved with a condition attached.',
    whyItMatters:
      'A clause agreed here can bind your team for three years. Special uptime, a private deployment or a feature ' +
      'with a date is cheap to type into a contract and costly to build.',
    whatToLookFor:
      'Who says what a promise will cost, and could anybody present know? Compare the last week of a quarter with ' +
      'the first. Ask for one old exception and trace what became of it.',
  },
  {
    slug: 'first-sales-call',
    name: 'First sales call',
    function: 'sales',
    kind: 'call',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'A seller and a solutions engineer spend forty minutes with people who do not know the product and are ' +
      'looking at two others. Good sellers ask questions for most of the time and show almost nothing. What the ' +
      "call is really about is the buyer's own day, with its spreadsheets and phone calls.",
    whyItMatters:
      "You hear the problem from someone who will never use your words for it. A planner's account of her morning, " +
      'held against your data model, teaches more than a quarter of usage statistics.',
    whatToLookFor:
      'Write down the nouns the customer uses. When the price or the present system is mentioned, look at who in ' +
      'their group looks at whom. Stay quiet even if you know the answer, and ask the seller later why they held it ' +
      'back.',
  },
  {
    slug: 'lost-deal-review',
    name: 'Lost deal review',
    function: 'sales',
    kind: 'post_mortem',
    sensitivity: 'internal',
    whatYouSee:
      'A deal that everybody expected went elsewhere, and the people who worked on it take it apart. The story ' +
      'starts with price and after half an hour arrives at a manager nobody met or a question answered too late. ' +
      'Sometimes the buyer has agreed to an interview and is quoted.',
    whyItMatters:
      'A product gap is the reason given most often and is rarely the whole one. Buyers fear a failed project more ' +
      'than a missing function, and that changes what is worth building.',
    whatToLookFor:
      'Look for the moment at which it could still have been won. Some wishes came from the buyer, others were ' +
      'planted by a competitor; try to sort them. Does anything change afterwards, and who owns that change?',
  },
  {
    slug: 'launch-message-review',
    name: 'Launch message review',
    function: 'marketing',
    kind: 'review',
    sensitivity: 'open',
    whatYouSee:
      'Product marketing shows one page: who it is for, what they do today, what changes, and the proof. Sales says ' +
      'whether they could say it aloud, product whether it is true, legal whether it may be claimed. Adjectives ' +
      'disappear one by one.',
    whyItMatters:
      'This page becomes the website, the sales deck and the sentence that customers repeat to each other. If your ' +
      "team's best work cannot be found in it, nobody outside will learn that it exists.",
    whatToLookFor:
      'Before you go in, guess which features of the release will be named, and then learn why the others were not. ' +
      'Watch for a claim that engineering would have to keep true under load. Somebody in the discussion stands in ' +
      'for the customer; how do they know?',
  },
  {
    slug: 'campaign-review',
    name: 'Campaign review',
    function: 'marketing',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      'Money spent is set against meetings booked, deals opened and deals won, channel by channel. People argue ' +
      'about what caused what: a buyer read an article in March, came to a fair in June and signed in October. At ' +
      "the end next quarter's money is moved.",
    whyItMatters:
      'Winning one customer can cost more than serving them for a year. That is why a slow trial sign-up or a ' +
      'broken tracking parameter is an emergency to colleagues you seldom meet.',
    whatToLookFor:
      'Notice how decisions are taken on data that everybody knows to be poor. Ask what counts as a qualified lead, ' +
      'then ask sales the same question. Follow one figure from the slide to the system it comes from.',
  },
  {
    slug: 'analyst-briefing',
    name: 'Industry analyst briefing',
    function: 'marketing',
    kind: 'call',
    sensitivity: 'internal',
    whatYouSee:
      'Three of our people have an hour with an industry analyst who has heard nine competitors this month. After a ' +
      'short presentation come questions about architecture, customers and plans. Not everything that is true may ' +
      'be said.',
    whyItMatters:
      'Large buyers draw their shortlist from such reports before they visit a website. Your architecture is judged ' +
      'by someone who will never read the code and has heard a hundred explanations.',
    whatToLookFor:
      'Collect the words the analyst uses for what we sell, because buyers will use the same ones. Hear how the ' +
      'roadmap is described without a single date. Which technical answer raised interest, and which one closed the ' +
      'subject?',
  },
]
