import { type ActionSpec, contract } from '../../contract';
import { DESK_ROLES } from '../../domain/agent';
import type { Role } from '../../domain/agent/roles';
import { describeCloud } from '../cloud/describe-cloud';
import { deskCloud } from './desk-cloud';
import { ADMIN, AGENT, DISABLED, EDITOR, LEAD, QA, SHOPPER, seedTicketDesk } from './ticket-desk';

const PEOPLE: Readonly<Record<Role | 'disabled', string>> = {
  shopper: SHOPPER,
  agent: AGENT,
  lead: LEAD,
  qa: QA,
  editor: EDITOR,
  admin: ADMIN,
  disabled: DISABLED,
};

/** Every action of every function by every role, from the contract: nothing can be added and forgotten here. */
const cases = (['shopper', 'agent', 'merchant', 'exchange', 'figures'] as const).flatMap((name) =>
  Object.entries<ActionSpec>(contract[name]).map(([action, { allow }]) => ({ name, action, allow })),
);

describeCloud('roles', deskCloud(['shopper', 'agent', 'merchant', 'exchange', 'figures']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  // An input that fits no schema: whoever may call is told so, and whoever may not is told nothing of it.
  const knock = async (openid: string, name: string, action: string) => {
    const input = { ticketId: '', hash: 1, cursor: 1, key: '' };
    const answer = await cloud.call<{ ok: boolean; error?: { code: string } }>(openid, name, { action, input });
    return answer.error?.code !== 'FORBIDDEN';
  };

  it.each(cases)('$name/$action: exactly the roles of the contract', async ({ name, action, allow }) => {
    const entered = await Promise.all(
      Object.entries(PEOPLE).map(async ([role, openid]) => ((await knock(openid, name, action)) ? [role] : [])),
    );
    const expected = allow === 'shopper' ? Object.keys(PEOPLE) : DESK_ROLES.filter((role) => allow.includes(role));
    expect(entered.flat().sort()).toEqual([...expected].sort());
  });

  it('nobody without an identity gets in', async () => {
    for (const { name, action } of cases) {
      const answer = await cloud.call('', name, { action, input: {} });
      expect(answer).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    }
  });
});
