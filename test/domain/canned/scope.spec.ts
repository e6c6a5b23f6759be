import { type CannedOwner, canEditCanned, ownerOf, scopeOf, scopesFor } from '../../../domain/canned';

const SHOP: CannedOwner = { of: 'shop' };
const TEAM: CannedOwner = { of: 'team', teamId: 'aftersale' };
const OWN: CannedOwner = { of: 'own', memberId: 'm1' };

const agent = { id: 'm1', roles: ['agent'], teamIds: ['aftersale'] } as const;
const lead = { id: 'm2', roles: ['lead'], teamIds: ['aftersale'] } as const;
const admin = { id: 'm3', roles: ['admin'], teamIds: [] } as const;

test('scopes: one word for each owner, and back; without one it is the shop’s', () => {
  for (const owner of [SHOP, TEAM, OWN]) expect(ownerOf(scopeOf(owner))).toEqual(owner);
  expect(ownerOf(undefined)).toEqual(SHOP);
});

test('scopesFor: the shop’s, those of one’s teams, one’s own; an admin sees every team’s', () => {
  expect(scopesFor(agent, ['aftersale', 'presale'])).toEqual(['shop', 'team:aftersale', 'own:m1']);
  expect(scopesFor(admin, ['aftersale', 'presale'])).toEqual(['shop', 'team:aftersale', 'team:presale', 'own:m3']);
});

test.each([
  ['agent', agent, [false, false, true]],
  ['lead', lead, [false, true, false]],
  ['admin', admin, [true, true, false]],
])('canEditCanned: %s, of the shop, of the team, of an agent', (_role, member, may) => {
  expect([SHOP, TEAM, OWN].map((owner) => canEditCanned(member, owner))).toEqual(may);
});
