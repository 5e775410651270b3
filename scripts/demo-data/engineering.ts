import { type Crew, department, type Post } from './posts.ts'
import type { Office } from './offices.ts'

const { lead, staff, crew } = department('Engineering')

const team = (manager: string, name: string, office: Office, discipline: string, offices: Crew, named: Post[] = []) =>
  lead(manager, `Engineering Manager, ${name}`, 5, office, [...named, ...crew(name, discipline, offices)])

const infrastructure = lead('Wiebke Harms', 'Director of Infrastructure', 6, 'Hamburg', [
  team('Volker Kröger', 'Site Reliability', 'Hamburg', 'Site Reliability Engineer', {
    Hamburg: 4,
    Toronto: 1,
    Bengaluru: 1,
  }),
  team('Pradeep Kulkarni: kn;mr;hi', 'Data Stores', 'Bengaluru', 'Database Engineer', { Bengaluru: 4, Hamburg: 2 }),
  team('Deepa Ramanathan: ta', 'Build and Release', 'Bengaluru', 'Software Engineer', { Bengaluru: 5 }, [
    lead('Nikhil Bhat: kn;hi', 'Software Engineer', 3, 'Bengaluru'),
  ]),
])

const platform = lead('Holger Tiedemann', 'VP Platform Engineering', 7, 'Hamburg', [
  infrastructure,
  team('Vinod Shenoy: kn;hi', 'Identity and Access', 'Bengaluru', 'Software Engineer', { Bengaluru: 5, Hamburg: 1 }),
  team('Melissa Tran: vi', 'Developer Experience', 'Toronto', 'Software Engineer', { Toronto: 5, Lyon: 1 }),
])

const freight = lead('Carsten Behnke', 'Director of Freight Engineering', 6, 'Hamburg', [
  team('Svenja Dierks', 'Rating and Quotes', 'Hamburg', 'Software Engineer', { Hamburg: 4, Bengaluru: 2 }, [
    lead('Merle Janssen', 'Senior Software Engineer', 4, 'Hamburg'),
  ]),
  team('Tobias Lindhorst', 'Booking', 'Hamburg', 'Software Engineer', { Hamburg: 3, Bengaluru: 3 }, [
    lead('Sabine Hinrichs', 'Staff Software Engineer', 5, 'Hamburg'),
  ]),
  team('Amélie Rochat: de', 'Customs', 'Lyon', 'Software Engineer', { Lyon: 5, Hamburg: 1 }),
])

const visibility = lead('Naomi Castellan', 'Director of Visibility Engineering', 6, 'Toronto', [
  team('Colin Desrosiers: fr', 'Tracking', 'Toronto', 'Software Engineer', { Toronto: 5, 'São Paulo': 1 }),
  team('Farah Siddiqui: ur', 'Yard and Dock', 'Toronto', 'Software Engineer', { Toronto: 4, Lyon: 1, Bengaluru: 1 }),
  team('Rodrigo Bittencourt', 'Driver App', 'São Paulo', 'Mobile Engineer', { 'São Paulo': 5, Bengaluru: 1 }),
])

const product = lead('Graham Whitlock', 'VP Product Engineering', 7, 'Toronto', [
  freight,
  visibility,
  team('Patrícia Vasconcelos: es', 'Billing', 'São Paulo', 'Software Engineer', { 'São Paulo': 4, Toronto: 1 }, [
    lead('Ednaldo Freitas: = pt', 'Software Engineer', 3, 'São Paulo'),
  ]),
])

const data = lead('Lakshmi Venkataraman: ta;kn', 'Director of Data and Machine Learning', 6, 'Bengaluru', [
  team('Manjunath Gowda: kn', 'Data Platform', 'Bengaluru', 'Data Engineer', { Bengaluru: 6 }),
  ...staff('Bengaluru', '5 Staff Machine Learning Engineer', '3 Machine Learning Engineer'),
  ...staff('Hamburg', '4 Senior Machine Learning Engineer'),
])

const integrations = lead('Bertrand Chauvet: de', 'Director of Integrations', 6, 'Lyon', [
  team('Nadia Benhaddou: ar', 'Carrier Integrations', 'Lyon', 'Integration Engineer', { Lyon: 5, 'São Paulo': 1 }),
  lead('Didier Fontanel: = fr', 'Senior Integration Engineer, EDI', 4, 'Lyon'),
  ...staff('Lyon', '3 Integration Engineer, EDI', '2 Integration Engineer, EDI'),
])

const security = lead('Ines Kowalczyk: pl', 'Director of Security Engineering', 6, 'Hamburg', [
  ...staff('Hamburg', '4 Senior Security Engineer', '3 Security Engineer'),
  ...staff('Bengaluru', '3 Security Engineer'),
])

/** 120 people under the chief technology officer, himself included. */
export const engineering: Post = lead('Thorben Wiechmann', 'Chief Technology Officer', 8, 'Hamburg', [
  platform,
  product,
  data,
  integrations,
  security,
  lead('Anselm Roggenkamp', 'Principal Engineer', 6, 'Hamburg'),
  lead('Suresh Hegde: kn', 'Principal Engineer', 6, 'Bengaluru'),
])
