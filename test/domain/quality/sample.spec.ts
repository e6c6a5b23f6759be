import fc from 'fast-check';
import { OUR_LIMITS } from '../../../domain/kernel';
import { type Answered, NOTHING_DRAWN, sampleOf, sampleSize, withAnswered } from '../../../domain/quality';

const drawn = (answered: readonly Answered[], day = '2026-11-20') =>
  answered.reduce((draw, one) => withAnswered(draw, one, day), NOTHING_DRAWN);
const sample = (answered: readonly Answered[], day?: string) => sampleOf(drawn(answered, day));
const keyOf = ({ ticketId, agentId }: Answered) => `${ticketId} ${agentId}`;
const many = (count: number, agents: number): Answered[] =>
  Array.from({ length: count }, (_, nth) => ({ ticketId: `t${nth}`, agentId: `m${nth % agents}` }));

const answered: fc.Arbitrary<Answered[]> = fc.uniqueArray(
  fc.record({ ticketId: fc.nat(60).map((n) => `t${n}`), agentId: fc.nat(8).map((n) => `m${n}`) }),
  { selector: keyOf, maxLength: 120 },
);

describe('what is looked at of a day', () => {
  test('any day, read in any order: the same; one of everybody who answered, as many as are needed, none twice', () => {
    const shuffled = answered.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const chosen = sample(all);
        expect(sample(other)).toEqual(chosen);
        const agents = new Set(all.map(({ agentId }) => agentId));
        expect(new Set(chosen.map(({ agentId }) => agentId))).toEqual(agents);
        expect(chosen).toHaveLength(Math.max(agents.size, Math.ceil(all.length * 0.05)));
        expect(new Set(chosen.map(keyOf)).size).toBe(chosen.length);
        const known = new Set(all.map(keyOf));
        for (const one of chosen) expect(known).toContain(keyOf(one));
      }),
    );
  });

  test('another day is another lot', () => {
    const all = many(400, 4);
    expect(sample(all, '2026-11-21')).not.toEqual(sample(all, '2026-11-20'));
  });

  test('nobody comes up more often than by chance: a year of days, everybody’s share', () => {
    const all = many(200, 10);
    const times = new Map<string, number>();
    for (let day = 0; day < 365; day += 1) {
      for (const { ticketId } of sample(all, `day-${day}`)) times.set(ticketId, (times.get(ticketId) ?? 0) + 1);
    }
    // Ten of two hundred a day: 18 times a year, give or take.
    expect(Math.max(...times.values())).toBeLessThan(45);
    expect(times.size).toBeGreaterThan(195);
  });

  test('a day of twenty thousand: no more than the bound, and little is kept of it', () => {
    const draw = drawn(many(20_000, 3));
    expect(sampleSize(draw)).toBe(OUR_LIMITS.sampledTickets);
    expect(sampleOf(draw)).toHaveLength(OUR_LIMITS.sampledTickets);
    expect(Buffer.byteLength(JSON.stringify(draw))).toBeLessThan(64 * 1024);
  });

  test('nobody answered: nothing', () => {
    expect(sample([])).toEqual([]);
  });
});
