export { ROTA_BOUNDS } from './bounds';
/** What another rota would have come to: last week's shoppers, other people and hours. */
export { type Compared, compareRotas, FEWEST_COMERS, type HourOfWaits, type Rota, type RotaDesk } from './compare';
export { type Comer, comersOf, type HourOfArrivals } from './demand';
export { type Outcome, outcomeOf } from './outcome';
export { answerMillisOf } from './pace';
export { type Answered, type Replayed, replay, type TriedDesk } from './replay';
export { dutyOf, dutyOfCounts, type OnDuty, type OpenTimes, type Shift, type Step } from './shifts';
export { rotaTable } from './table';
