import {
  canClaim,
  canHold,
  canNote,
  canReadTicket,
  canReply,
  canResolve,
  canRevealPhone,
  canSeeShopperName,
  canSetHours,
  canTransfer,
  DESK_ROLES,
  type DeskRole,
  queueScope,
  type TicketPlace,
} from '../../../domain/agent';

/** Where a ticket may stand, seen by member `me` of team `t1`. */
const PLACES = {
  mine: { teamId: 't1', queue: 'held', assigneeId: 'me', lastAssigneeId: 'me' },
  'mine, finished': { teamId: 't1', queue: 'none', assigneeId: null, lastAssigneeId: 'me' },
  'waiting here': { teamId: 't1', queue: 'waiting', assigneeId: null, lastAssigneeId: null },
  "a colleague's": { teamId: 't1', queue: 'held', assigneeId: 'other', lastAssigneeId: 'other' },
  "a colleague's, finished": { teamId: 't1', queue: 'none', assigneeId: null, lastAssigneeId: 'other' },
  "a colleague's, finished and drawn": {
    teamId: 't1',
    queue: 'none',
    assigneeId: null,
    lastAssigneeId: 'other',
    isSampled: true,
  },
  "a colleague's, drawn and open again": {
    teamId: 't1',
    queue: 'held',
    assigneeId: 'other',
    lastAssigneeId: 'other',
    isSampled: true,
  },
  'waiting elsewhere': { teamId: 't2', queue: 'waiting', assigneeId: null, lastAssigneeId: null },
  'held elsewhere': { teamId: 't2', queue: 'held', assigneeId: 'other', lastAssigneeId: 'other' },
  'mine, from elsewhere': { teamId: 't2', queue: 'held', assigneeId: 'me', lastAssigneeId: 'me' },
} as const satisfies Record<string, TicketPlace>;

const PREDICATES = {
  read: canReadTicket,
  name: canSeeShopperName,
  claim: canClaim,
  note: canNote,
  reply: canReply,
  resolve: canResolve,
  hold: canHold,
  transfer: canTransfer,
  phone: canRevealPhone,
};

const ALL = 'read name claim note reply resolve hold transfer phone';
const WITHOUT_CLAIM = 'read name note reply resolve hold transfer phone';

/** The whole law. What is not written here is denied. */
const MATRIX: Readonly<Record<keyof typeof PLACES, Partial<Record<DeskRole, string>>>> = {
  mine: { agent: ALL, lead: ALL, admin: ALL },
  'mine, finished': { agent: 'read name claim note', lead: ALL, admin: ALL },
  'waiting here': { agent: 'read name claim note', lead: ALL, admin: ALL },
  "a colleague's": { agent: 'claim', lead: ALL, admin: ALL },
  "a colleague's, finished": { agent: 'claim', lead: ALL, admin: ALL },
  "a colleague's, finished and drawn": { agent: 'claim', lead: ALL, admin: ALL, qa: 'read' },
  "a colleague's, drawn and open again": { agent: 'claim', lead: ALL, admin: ALL },
  'waiting elsewhere': { admin: ALL },
  'held elsewhere': { admin: ALL },
  'mine, from elsewhere': { agent: WITHOUT_CLAIM, lead: WITHOUT_CLAIM, admin: ALL },
};

const cases = Object.entries(PLACES).flatMap(([place, ticket]) =>
  DESK_ROLES.map((role) => ({ place: place as keyof typeof PLACES, ticket, role })),
);

describe('permissions on tickets', () => {
  it.each(cases)('$role, a ticket that is $place: the matrix and nothing more', ({ place, ticket, role }) => {
    const member = { id: 'me', roles: [role], teamIds: ['t1'] };
    const allowed = Object.entries(PREDICATES)
      .filter(([, can]) => can(member, ticket))
      .map(([name]) => name);
    expect(allowed.join(' ')).toBe(MATRIX[place][role] ?? '');
  });

  it('no role: nothing, wherever the ticket stands', () => {
    const nobody = { id: 'me', roles: [], teamIds: ['t1'] };
    for (const ticket of Object.values(PLACES)) {
      for (const can of Object.values(PREDICATES)) expect(can(nobody, ticket)).toBe(false);
    }
  });

  it('several teams: a lead oversees each of them, an agent sees the queue of each', () => {
    const ofBoth = (role: DeskRole) => ({ id: 'me', roles: [role], teamIds: ['t1', 't2'] });
    expect(canReply(ofBoth('lead'), PLACES['held elsewhere'])).toBe(true);
    expect(canReadTicket(ofBoth('agent'), PLACES['waiting elsewhere'])).toBe(true);
    expect(canReply(ofBoth('agent'), PLACES['held elsewhere'])).toBe(false);
    expect(queueScope(ofBoth('agent'))).toEqual(['t1', 't2']);
  });

  it('several roles: what any of them allows', () => {
    const editorAndLead = { id: 'me', roles: ['editor', 'lead'] as const, teamIds: ['t1'] };
    expect(canReadTicket(editorAndLead, PLACES["a colleague's"])).toBe(true);
  });
});

describe('when somebody is there', () => {
  const of = (...roles: DeskRole[]) => ({ id: 'me', roles, teamIds: ['t1'] });

  it('of the shop: an admin says it', () => {
    expect(DESK_ROLES.filter((role) => canSetHours(of(role), null))).toEqual(['admin']);
  });

  it('of a team: an admin and its lead, of another team an admin alone', () => {
    expect(DESK_ROLES.filter((role) => canSetHours(of(role), 't1'))).toEqual(['lead', 'admin']);
    expect(DESK_ROLES.filter((role) => canSetHours(of(role), 't2'))).toEqual(['admin']);
  });
});
