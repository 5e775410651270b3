import { playYears } from './years.ts'

playYears(26, 50)
