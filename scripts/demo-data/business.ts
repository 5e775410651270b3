import { engineering } from './engineering.ts'
import { department, type Post } from './posts.ts'

const executive = department('Executive')
const product = department('Product')
const sales = department('Sales')
const partnerships = department('Partnerships')
const success = department('Customer Success')
const operations = department('Operations')
const marketing = department('Marketing')
const finance = department('Finance')
const people = department('People')
const legal = department('Legal')

const productAndDesign = product.lead('Annika Sommerfeld', 'Chief Product Officer', 8, 'Hamburg', [
  product.lead('Katharina Hansohm', 'Director of Product, Freight', 6, 'Hamburg', [
    ...product.staff('Hamburg', '4 Senior Product Manager', '3 Product Manager', '2 Associate Product Manager'),
    ...product.staff('Bengaluru', '4 Senior Product Manager'),
  ]),
  product.lead('Stephanie Okafor', 'Director of Product, Visibility', 6, 'Toronto', [
    ...product.staff('Toronto', '4 Senior Product Manager', '3 Product Manager'),
    ...product.staff('São Paulo', '3 Product Manager'),
  ]),
  product.lead('Leila Farahani: fa', 'Director of Pricing and Packaging', 6, 'Toronto', [
    ...product.staff('Toronto', '4 Senior Product Manager, Billing', '3 Pricing Analyst'),
    ...product.staff('Hamburg', '3 Pricing Analyst'),
  ]),
  product.lead('Mathilde Aubry', 'Director of Design', 6, 'Lyon', [
    ...product.staff('Lyon', '4 Senior Product Designer', '3 User Researcher'),
    ...product.staff('Hamburg', '2 Product Designer'),
  ]),
])

const salesAndPartners = sales.lead('Denise Calloway', 'Chief Revenue Officer', 8, 'Toronto', [
  sales.lead('Jan-Philipp Oltmanns', 'VP Sales Europe', 7, 'Hamburg', [
    sales.lead('Nicole Bergmann-Voss', 'Sales Manager, Germany and Nordics', 5, 'Hamburg', [
      ...sales.staff('Hamburg', '4 Senior Account Executive', '3 Account Executive', '3 Account Executive'),
      ...sales.staff('Hamburg', '1 Sales Development Representative'),
    ]),
    sales.lead('Thibault Lacombe: es', 'Sales Manager, France and Iberia', 5, 'Lyon', [
      ...sales.staff('Lyon', '4 Senior Account Executive', '3 Account Executive', '2 Account Executive'),
    ]),
    sales.lead('Kerstin Maibaum', 'Head of Solutions Engineering', 5, 'Hamburg'),
  ]),
  sales.lead('Trevor Langford', 'VP Sales Americas', 7, 'Toronto', [
    ...sales.staff('Toronto', '5 Strategic Account Executive', '4 Senior Account Executive', '3 Account Executive'),
    ...sales.staff('Toronto', '4 Senior Solutions Engineer', '1 Sales Development Representative'),
  ]),
  sales.lead('Fernanda Queiroz: es', 'Director of Sales, Latin America', 6, 'São Paulo', [
    ...sales.staff('São Paulo', '4 Senior Account Executive', '3 Account Executive', '3 Solutions Engineer'),
  ]),
  sales.lead('Ashwin Chandrasekhar: ta;hi', 'Director of Sales, India and Gulf', 6, 'Bengaluru', [
    ...sales.staff('Bengaluru', '4 Senior Account Executive', '3 Account Executive', '3 Solutions Engineer'),
  ]),
  sales.lead('Julie Beauchemin: fr', 'Director of Revenue Operations', 6, 'Toronto'),
  partnerships.lead('Olivier Marchetti: it', 'VP Partnerships', 7, 'Lyon', [
    ...partnerships.staff('Lyon', '4 Senior Partner Manager'),
    ...partnerships.staff('Hamburg', '3 Partner Manager'),
    ...partnerships.staff('Bengaluru', '3 Partner Manager'),
  ]),
])

const customerSuccess = success.lead('Yvonne Baptiste: fr', 'VP Customer Success', 7, 'Toronto', [
  success.lead('Ulrike Sievers', 'Director of Customer Success, Europe', 6, 'Hamburg', [
    ...success.staff('Hamburg', '4 Senior Customer Success Manager', '3 Customer Success Manager'),
    ...success.staff('Hamburg', '4 Implementation Lead', '3 Implementation Consultant'),
    ...success.staff('Lyon', '3 Customer Success Manager', '4 Implementation Lead'),
  ]),
  success.lead('Marcus Ellery', 'Director of Customer Success, Americas', 6, 'Toronto', [
    ...success.staff('Toronto', '4 Senior Customer Success Manager', '3 Customer Success Manager'),
    ...success.staff('Toronto', '3 Implementation Consultant'),
    ...success.staff('São Paulo', '3 Customer Success Manager'),
  ]),
  success.lead('Sneha Kamath: kn;hi', 'Customer Success Manager, India', 5, 'Bengaluru', [
    ...success.staff('Bengaluru', '4 Senior Customer Success Manager', '3 Implementation Consultant'),
    ...success.staff('Bengaluru', '2 Customer Success Associate'),
  ]),
  success.lead('Wagner Teixeira: = pt;es', 'Support Manager', 5, 'São Paulo', [
    ...success.staff('São Paulo', '4 Senior Support Engineer', '3 Support Engineer'),
    success.lead('Rosângela Prado: = pt', 'Support Engineer', 2, 'São Paulo'),
    ...success.staff('Toronto', '3 Support Engineer', '2 Support Engineer'),
    ...success.staff('Lyon', '2 Support Engineer'),
  ]),
])

const operationsAndSuccess = operations.lead('Birgit Stahmer', 'Chief Operating Officer', 8, 'Hamburg', [
  customerSuccess,
  operations.lead('Oliver Radtke', 'Director of Business Operations', 6, 'Hamburg', [
    ...operations.staff('Hamburg', '3 Business Analyst', '3 IT Administrator'),
    ...operations.staff('Bengaluru', '2 IT Administrator'),
  ]),
  operations.lead('Geetha Murthy: kn;ta', 'Director of Service Delivery', 6, 'Bengaluru'),
  operations.lead('Céline Bastide: es', 'Procurement Manager', 5, 'Lyon'),
  operations.lead('Petra Osterloh', 'Compliance Manager', 5, 'Hamburg'),
])

const marketingTeam = marketing.lead('Élodie Vasseur', 'Chief Marketing Officer', 8, 'Lyon', [
  marketing.lead('Kieran McAllister', 'Director of Product Marketing', 6, 'Toronto', [
    ...marketing.staff('Toronto', '4 Senior Product Marketing Manager'),
    ...marketing.staff('Hamburg', '3 Product Marketing Manager'),
    ...marketing.staff('Bengaluru', '3 Technical Writer'),
  ]),
  marketing.lead('Lena Hoffstedt', 'Director of Demand Generation', 6, 'Hamburg', [
    ...marketing.staff('Hamburg', '3 Campaign Manager'),
    ...marketing.staff('Lyon', '3 Campaign Manager'),
    ...marketing.staff('São Paulo', '2 Campaign Manager'),
  ]),
  marketing.lead('Arne Schlüter', 'Communications Manager', 5, 'Hamburg'),
  marketing.lead('Priya Balakrishnan: ta', 'Analyst Relations Manager', 5, 'Toronto'),
])

const financeTeam = finance.lead('Matthias Brandhorst', 'Chief Financial Officer', 8, 'Hamburg', [
  finance.lead('Guillaume Ferrand: de', 'Director of Financial Planning', 6, 'Lyon', [
    ...finance.staff('Lyon', '4 Senior Financial Analyst'),
    ...finance.staff('Hamburg', '3 Financial Analyst'),
    ...finance.staff('Bengaluru', '3 Financial Analyst'),
  ]),
  finance.lead('Silke Brüning', 'Director of Accounting', 6, 'Hamburg', [
    ...finance.staff('Hamburg', '4 Senior Accountant', '2 Accountant'),
    finance.lead('Jürgen Kappelhoff: = de', 'Payroll Accountant', 3, 'Hamburg'),
    finance.lead('Josiane Pautrat: = fr', 'Accountant', 3, 'Lyon'),
  ]),
  finance.lead('Nathalie Kwan: fr;zh', 'Director of Corporate Development', 6, 'Toronto'),
])

const peopleTeam = people.lead('Sandrine Peyrat', 'Chief People Officer', 8, 'Lyon', [
  people.lead('Kavitha Srinivasan: ta', 'Director of Talent', 6, 'Bengaluru', [
    ...people.staff('Bengaluru', '3 Recruiter'),
    ...people.staff('Hamburg', '4 Senior Recruiter'),
    ...people.staff('Toronto', '3 Recruiter'),
  ]),
  people.lead('Meike Clasen', 'People Partner', 5, 'Hamburg'),
  people.lead('Danielle Osei', 'People Partner', 5, 'Toronto'),
  people.lead('Aurélien Pichon', 'Total Rewards Manager', 5, 'Lyon'),
  people.lead('Harish Nambiar: ml;hi', 'People Analyst', 4, 'Bengaluru'),
])

const legalTeam = legal.lead('Friederike Nolting', 'General Counsel', 7, 'Hamburg', [
  legal.lead('Simon Abernathy', 'Deputy General Counsel', 6, 'Toronto'),
  legal.lead('Hélène Delorme: de', 'Data Protection Officer', 5, 'Lyon'),
  legal.lead('Philipp Hagedorn', 'Senior Commercial Counsel', 5, 'Hamburg'),
  legal.lead('Shruti Deshpande: mr;hi', 'Commercial Counsel', 4, 'Bengaluru'),
  legal.lead('Beatriz Nogueira: es', 'Paralegal', 3, 'São Paulo'),
])

/** Lademark GmbH: 240 people under one chief executive. */
export const company: Post = executive.lead('Henrike Lorenzen', 'Chief Executive Officer', 8, 'Hamburg', [
  executive.lead('Malte Ehlers', 'Chief of Staff', 6, 'Hamburg'),
  engineering,
  productAndDesign,
  salesAndPartners,
  operationsAndSuccess,
  marketingTeam,
  financeTeam,
  peopleTeam,
  legalTeam,
])
