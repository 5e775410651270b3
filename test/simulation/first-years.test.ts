import { playYears } from './years.ts'

playYears(1, 25)
