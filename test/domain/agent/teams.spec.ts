import fc from 'fast-check';
import { archivedTeamIds, standingTeams, type Team, teamArchived, teamSaved } from '../../../domain/agent';
import { TOPICS, type Topic } from '../../../domain/events';
import { LIST_COUNTS } from '../../../domain/kernel';

const DESK = {
  teams: [
    { id: 'presale', name: '售前组', topics: ['product', 'promotion', 'payment', 'account', 'other'] },
    { id: 'aftersale', name: '售后组', topics: ['shipping', 'refund', 'invoice'] },
  ] as Team[],
  defaultTeamId: 'presale',
};
const topicsOf = (teams: readonly Team[], id: string) => teams.find((team) => team.id === id)?.topics;

describe('teamSaved', () => {
  test('a topic it takes leaves the others', () => {
    const { teams } = teamSaved(DESK, { teamId: 'invoices', name: '发票组', topics: ['invoice', 'payment'] });
    expect(topicsOf(teams, 'invoices')).toEqual(['invoice', 'payment']);
    expect(topicsOf(teams, 'aftersale')).toEqual(['shipping', 'refund']);
    expect(topicsOf(teams, 'presale')).not.toContain('payment');
  });

  test('a topic it gives up comes to the default team, which gives none up but to another', () => {
    const { teams } = teamSaved(DESK, { teamId: 'aftersale', name: '售后组', topics: ['refund'] });
    expect(topicsOf(teams, 'presale')).toEqual(expect.arrayContaining(['shipping', 'invoice', 'product']));
    const kept = teamSaved(DESK, { teamId: 'presale', name: '售前组', topics: [] });
    expect(new Set(topicsOf(kept.teams, 'presale'))).toEqual(new Set(topicsOf(DESK.teams, 'presale')));
  });

  test('a name alone leaves the topics; another one’s name is refused, that of an archived team is not', () => {
    expect(topicsOf(teamSaved(DESK, { teamId: 'aftersale', name: '售后' }).teams, 'aftersale')).toHaveLength(3);
    expect(() => teamSaved(DESK, { teamId: 'aftersale', name: '售前组' })).toThrow('invalid input');
    const gone = teamArchived(DESK, 'aftersale', 7);
    expect(() => teamSaved(gone, { teamId: 'new', name: '售后组' })).not.toThrow();
  });

  test('no more teams than a desk may have, archived ones not counted', () => {
    let desk: Parameters<typeof teamSaved>[0] = DESK;
    for (let nth = desk.teams.length; nth < LIST_COUNTS.teams; nth += 1)
      desk = teamSaved(desk, { teamId: `t${nth}`, name: `第${nth}组` });
    expect(() => teamSaved(desk, { teamId: 'more', name: '再一组' })).toThrow('invalid input');
    expect(() => teamSaved(desk, { teamId: 'aftersale', name: '改名' })).not.toThrow();
    const room = teamArchived(desk, 'aftersale', 7);
    expect(() => teamSaved(room, { teamId: 'more', name: '再一组' })).not.toThrow();
  });
});

describe('teamArchived', () => {
  test('its topics come to the default team; saved again it stands again', () => {
    const gone = teamArchived(DESK, 'aftersale', 7);
    expect(archivedTeamIds(gone.teams)).toEqual(['aftersale']);
    expect(topicsOf(gone.teams, 'presale')).toEqual(TOPICS);
    const back = teamSaved(gone, { teamId: 'aftersale', name: '售后组', topics: ['refund'] });
    expect(standingTeams(back.teams).map(({ id }) => id)).toEqual(['presale', 'aftersale']);
    expect(topicsOf(back.teams, 'presale')).not.toContain('refund');
  });

  test('the default team stays, and one that is not there is not found', () => {
    expect(() => teamArchived(DESK, 'presale', 7)).toThrow('not possible in this state');
    expect(() => teamArchived(DESK, 'nobody', 7)).toThrow('not found');
  });

  test('names of teams long gone are not kept for ever', () => {
    let desk: Parameters<typeof teamSaved>[0] = DESK;
    for (let nth = 0; nth < LIST_COUNTS.archivedTeams + 3; nth += 1)
      desk = teamArchived(teamSaved(desk, { teamId: `t${nth}`, name: '临时组' }), `t${nth}`, nth);
    expect(archivedTeamIds(desk.teams)).toHaveLength(LIST_COUNTS.archivedTeams);
    expect(archivedTeamIds(desk.teams)).not.toContain('t0');
  });
});

test('teams: whatever is done, each topic comes to exactly one team that stands', () => {
  const id = fc.constantFrom('presale', 'aftersale', 'a', 'b', 'c');
  const step = fc.oneof(
    fc.record({
      do: fc.constant('save' as const),
      id,
      topics: fc.option(fc.subarray([...TOPICS]), { nil: undefined }),
      isDefault: fc.boolean(),
    }),
    fc.record({ do: fc.constant('archive' as const), id }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let desk: Parameters<typeof teamSaved>[0] = DESK;
      for (const [at, one] of steps.entries()) {
        try {
          desk =
            one.do === 'archive'
              ? teamArchived(desk, one.id, at)
              : teamSaved(desk, { teamId: one.id, name: one.id, topics: one.topics, isDefault: one.isDefault });
        } catch {
          // Refused: all is as it was.
        }
        const held = standingTeams(desk.teams).flatMap(({ topics }): readonly Topic[] => topics);
        expect([...held].sort()).toEqual([...TOPICS].sort());
        expect(standingTeams(desk.teams).map((team) => team.id)).toContain(desk.defaultTeamId);
      }
    }),
  );
});
