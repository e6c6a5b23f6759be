import { canHoldTickets, isActiveAdmin, isStillAllowed, rolesAfterJoining, rolesSince } from '../../../domain/agent';

describe('membership', () => {
  test('admin: only while active', () => {
    expect(isActiveAdmin({ roles: ['agent', 'admin'], status: 'active' })).toBe(true);
    expect(isActiveAdmin({ roles: ['admin'], status: 'disabled' })).toBe(false);
    expect(isActiveAdmin({ roles: ['lead'], status: 'active' })).toBe(false);
  });

  test('tickets: held by active members who answer', () => {
    expect(canHoldTickets({ roles: ['qa', 'agent'], status: 'active' })).toBe(true);
    expect(canHoldTickets({ roles: ['qa', 'editor'], status: 'active' })).toBe(false);
    expect(canHoldTickets({ roles: ['agent'], status: 'disabled' })).toBe(false);
  });

  test('joining: adds to a member’s roles', () => {
    expect(rolesAfterJoining(undefined, ['agent'])).toEqual(['agent']);
    expect(rolesAfterJoining({ roles: ['admin'], status: 'active' }, ['agent'])).toEqual(['agent', 'admin']);
  });

  it.each([
    ['since before: stands', { roles: ['editor'], rolesSince: { editor: 5 } }, true],
    ['since that very moment: stands', { roles: ['editor'], rolesSince: { editor: 10 } }, true],
    ['lost and given back since: does not', { roles: ['editor'], rolesSince: { editor: 11 } }, false],
    [
      'another role with the right, held throughout: stands',
      { roles: ['admin', 'editor'], rolesSince: { editor: 11, admin: 1 } },
      true,
    ],
    ['a role without the right: does not', { roles: ['agent'], rolesSince: { agent: 1 } }, false],
    ['shut out: does not', { roles: ['editor'], status: 'disabled', rolesSince: { editor: 5 } }, false],
    ['of the first build, where nobody wrote it down: stands', { roles: ['editor'] }, true],
  ] as const)('isStillAllowed, prepared at 10 by a role held %s', (_, member, expected) => {
    expect(isStillAllowed({ status: 'active', ...member }, ['editor', 'admin'], 10)).toBe(expected);
  });

  it('rolesSince: what stays counts on, what comes counts from now, being let in again counts all from now', () => {
    const before = { roles: ['agent', 'lead'], status: 'active', rolesSince: { agent: 1, lead: 2 } } as const;
    expect(rolesSince(before, ['agent', 'editor'], 9)).toEqual({ agent: 1, editor: 9 });
    expect(rolesSince({ ...before, status: 'disabled' }, before.roles, 9)).toEqual({ agent: 9, lead: 9 });
    expect(rolesSince(undefined, ['qa'], 9)).toEqual({ qa: 9 });
  });
});
