import * as fc from 'fast-check';
import { type Calendar, MAX_SLOT_END, MINUTES_OF_DAY } from '../../../domain/calendar';

/** China without summer time; New York and Lord Howe (by half an hour) with it; Apia, where a whole day was left out. */
export const ZONES = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'] as const;

const slot = fc
  .tuple(fc.nat(MINUTES_OF_DAY - 1), fc.integer({ min: 1, max: MINUTES_OF_DAY }))
  .map(([from, lasts]) => ({ from, to: Math.min(from + lasts, MAX_SLOT_END) }));
const slots = fc.array(slot, { maxLength: 3 });

/** A calendar whose exceptional days are some of these dates. Its slots may overlap: stored ones may not, but nothing breaks. */
export const anyCalendar = (dates: readonly string[]): fc.Arbitrary<Calendar> =>
  fc.record({
    zone: fc.constantFrom(...ZONES),
    week: fc.array(slots, { minLength: 7, maxLength: 7 }),
    days: fc.dictionary(fc.constantFrom(...dates), slots, { maxKeys: 3 }),
  });
