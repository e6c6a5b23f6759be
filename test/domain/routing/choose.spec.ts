import fc from 'fast-check';
import { type Candidate, type Cap, hasRoom, ranked, unitsOf, type Waiting, withOne } from '../../../domain/routing';

const CAP: Cap = { units: 3, messagesPerUnit: 4 };
const one = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  teamIds: ['t'],
  load: { conversations: 0, messages: 0 },
  givenAt: 0,
  freedAt: 0,
  ...more,
});
const WAITING: Waiting = { teamId: 't', topic: 'refund' };
const order = (
  candidates: readonly Candidate[],
  way: 'least_load' | 'round_robin' | 'longest_idle' = 'least_load',
  ticket: Waiting = WAITING,
  now = 100,
) => ranked(ticket, candidates, { way, cap: CAP }, now).map(({ candidate, reason }) => `${candidate.id}:${reason}`);

describe('who gets whom', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'the least loaded, in units: four messages are one conversation',
      order([
        one('a', { load: { conversations: 1, messages: 0 } }),
        one('b', { load: { conversations: 0, messages: 3 } }),
      ]),
      ['b:free', 'a:free'],
    ],
    [
      'among equals who was given something longest ago, then by id',
      order([one('c', { givenAt: 5 }), one('b', { givenAt: 1 }), one('a', { givenAt: 5 })]),
      ['b:free', 'a:free', 'c:free'],
    ],
    [
      'in turn: whatever they hold',
      order(
        [one('a', { givenAt: 9 }), one('b', { givenAt: 1, load: { conversations: 2, messages: 0 } })],
        'round_robin',
      ),
      ['b:free', 'a:free'],
    ],
    [
      'longest idle: who has nothing before who has something, then who has been without the longest',
      order(
        [
          one('a', { freedAt: 50 }),
          one('b', { freedAt: 10 }),
          one('c', { freedAt: 1, load: { conversations: 1, messages: 0 } }),
        ],
        'longest_idle',
      ),
      ['b:free', 'a:free', 'c:free'],
    ],
    ['of the team alone', order([one('a', { teamIds: ['other'] })]), []],
    ['within the cap', order([one('a', { load: { conversations: 2, messages: 4 } })]), []],
    [
      'who is there for the topic first; who is there for others, not at all',
      order([one('a'), one('b', { skills: ['refund'] }), one('c', { skills: ['invoice'] })]),
      ['b:skill', 'a:free'],
    ],
    [
      'who answered them last before anybody, if there is room',
      order([one('a'), one('b', { load: { conversations: 1, messages: 0 } })], 'least_load', {
        ...WAITING,
        sameAgentId: 'b',
      }),
      ['b:same_agent', 'a:free'],
    ],
    [
      'whose shopper it is alone, while it waits for them',
      order([one('a'), one('b')], 'least_load', { ...WAITING, reserved: { for: 'b', untilAt: 101 } }),
      ['b:own_agent'],
    ],
    [
      'whose shopper it is, whatever the team and the topic',
      order([one('b', { teamIds: ['other'], skills: ['invoice'] })], 'least_load', {
        ...WAITING,
        reserved: { for: 'b', untilAt: 101 },
      }),
      ['b:own_agent'],
    ],
    [
      'nobody, while they are away',
      order([one('a')], 'least_load', { ...WAITING, reserved: { for: 'b', untilAt: 101 } }),
      [],
    ],
    [
      'anybody after that, they still first',
      order([one('a'), one('b')], 'least_load', { ...WAITING, reserved: { for: 'b', untilAt: 100 } }),
      ['b:own_agent', 'a:free'],
    ],
  ])('%s', (_title, got, expected) => {
    expect(got).toEqual(expected);
  });

  const candidate = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    teamIds: fc.subarray(['t', 'u']),
    load: fc.record({ conversations: fc.integer({ min: 0, max: 4 }), messages: fc.integer({ min: 0, max: 9 }) }),
    givenAt: fc.integer({ min: 0, max: 3 }),
    freedAt: fc.integer({ min: 0, max: 3 }),
  });
  const candidates = fc
    .uniqueArray(candidate, { selector: ({ id }) => id })
    .map((some) => some.map((more) => one(more.id, more)));
  const way = fc.constantFrom('least_load', 'round_robin', 'longest_idle');
  const channel = fc.constantFrom('conversation' as const, undefined);

  test('the same desk always decides the same, in whatever order it is read; and nobody over their cap', () => {
    fc.assert(
      fc.property(candidates, way, channel, fc.nat(), (some, by, how, seed) => {
        const ticket = { ...WAITING, ...(how && { channel: how }) };
        const shuffled = [...some].sort(
          (a, b) => ((a.id.charCodeAt(0) * seed) % 7) - ((b.id.charCodeAt(0) * seed) % 7),
        );
        const chosen = ranked(ticket, some, { way: by, cap: CAP }, 0);
        expect(ranked(ticket, shuffled, { way: by, cap: CAP }, 0)).toEqual(chosen);
        for (const {
          candidate: { load, teamIds },
        } of chosen) {
          expect(unitsOf(withOne(load, how), CAP)).toBeLessThanOrEqual(CAP.units);
          expect(teamIds).toContain('t');
        }
        const able = some.filter(({ teamIds, load }) => teamIds.includes('t') && hasRoom(load, how, CAP));
        expect(chosen).toHaveLength(able.length);
      }),
    );
  });
});
