import { canHoldTickets, isActiveAdmin, rolesAfterJoining } from '../../../domain/agent';

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

  test('joining: adds to an active member’s roles, replaces a disabled one’s', () => {
    expect(rolesAfterJoining(undefined, ['agent'])).toEqual(['agent']);
    expect(rolesAfterJoining({ roles: ['admin'], status: 'active' }, ['agent'])).toEqual(['agent', 'admin']);
    expect(rolesAfterJoining({ roles: ['admin'], status: 'disabled' }, ['editor'])).toEqual(['editor']);
  });
});
