import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { codeHash } from '../../../cloudfunctions/_sdk/crypto';
import type { DeskRole } from '../../../domain/agent';
import { DAY, MINUTE, pagePath } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, callAction, deskCloud, refusal, seedDesk } from '../desk-cloud';

const owner = 'oDesk_Owner-0123456789abcdef';
const second = 'oDesk_Second-0123456789abcde';
const agent = 'oDesk_Agent-0123456789abcdef';
const stranger = 'oSomebody_Else-0123456789abc';
const claimCode = 'ABCDEFGHJKMNPQRSTUVW';

let keys = 0;
const key = () => `key-${String(++keys).padStart(8, '0')}`;

const functions = ['merchant', 'jobs'];

// On the platform a lost conflict shows in two ways.
describe.each(['commit', 'operation'] as const)('conflicts that show at the %s', (conflictMode) => {
  describeCloud('merchant: members', deskCloud(functions, { conflictMode }), (cloud) => {
    beforeEach(() => seedDesk(cloud, { adminClaimHash: codeHash(claimCode) }));

    const seedMember = (openid: string, roles: readonly DeskRole[], more: object = {}) => {
      cloud.database.insert('members', [
        {
          _id: memberIdOf(openid),
          createdAt: testStartAt,
          updatedAt: testStartAt,
          v: 1,
          openid,
          name: openid.slice(6, 10),
          roles,
          teamIds: ['aftersale'],
          status: 'active',
          ...more,
        },
      ]);
      return memberIdOf(openid);
    };
    const claim = (openid: string, code: string, usedKey = key()) => ({
      openid,
      input: { key: usedKey, code, name: '店主' },
    });
    const member = (openid: string) => cloud.database.find('members', { _id: memberIdOf(openid) })[0];
    const activeAdmins = () =>
      cloud.database
        .find('members')
        .filter(({ status, roles }) => status === 'active' && (roles as string[]).includes('admin'));

    describe('admin.claim', () => {
      test('the printed code makes its finder the first admin, and is used up', async () => {
        const { openid, input } = claim(owner, ` ${claimCode.toLowerCase()} `);
        const ack = await call(cloud, openid, 'merchant', 'admin.claim', input);
        expect(ack).toEqual({ memberId: memberIdOf(owner), at: testStartAt });
        expect(member(owner)).toMatchObject({ roles: ['admin'], status: 'active', name: '店主' });
        expect(cloud.database.find('settings', { _id: 'desk' })[0]).toMatchObject({ adminClaimHash: null });
        expect(await refusal(cloud, second, 'merchant', 'admin.claim', claim(second, claimCode).input)).toBe(
          'INVALID_CODE',
        );
      });

      test('a wrong code is refused; after ten tries every code is, until the time is over', async () => {
        for (let tries = 0; tries < 10; tries += 1) {
          const { input } = claim(stranger, 'WRONGWRONGWRONG');
          expect(await refusal(cloud, stranger, 'merchant', 'admin.claim', input)).toBe('INVALID_CODE');
        }
        const right = claim(stranger, claimCode).input;
        expect(await refusal(cloud, stranger, 'merchant', 'admin.claim', right)).toBe('RATE_LIMITED');
        await cloud.clock.advance(10 * MINUTE);
        expect(await refusal(cloud, stranger, 'merchant', 'admin.claim', right)).toBeUndefined();
      });

      test('five people with the code at once: one becomes admin', async () => {
        const people = [owner, second, agent, stranger, 'oFifth_Person-0123456789abcd'];
        const answers = await Promise.all(
          people.map((openid) => refusal(cloud, openid, 'merchant', 'admin.claim', claim(openid, claimCode).input)),
        );
        expect(answers.filter((code) => code === undefined)).toHaveLength(1);
        expect(answers.filter((code) => code === 'INVALID_CODE')).toHaveLength(4);
        expect(activeAdmins()).toHaveLength(1);
      });

      test.each(BEFORE_AND_AFTER)('crash %s any request: the same call again makes the one admin', async (when) => {
        await atEveryRequest(cloud, { functionName: 'merchant', when }, async (crash) => {
          cloud.reset();
          seedDesk(cloud, { adminClaimHash: codeHash(claimCode) });
          const { openid, input } = claim(owner, claimCode);
          crash();
          await callAction(cloud, openid, 'merchant', 'admin.claim', input);
          await call(cloud, openid, 'merchant', 'admin.claim', input);
          expect(activeAdmins()).toHaveLength(1);
          expect(cloud.database.count('audit_log')).toBe(1);
        });
      });
    });

    describe('invitations', () => {
      beforeEach(() => seedMember(owner, ['admin']));

      const invite = (more: object = {}) =>
        call(cloud, owner, 'merchant', 'member.invite', {
          key: key(),
          name: '小林',
          roles: ['agent'],
          teamIds: ['aftersale'],
          ...more,
        });

      test('make a member of whoever opens them, once', async () => {
        const { code, path, expiresAt } = await invite();
        expect(path).toBe(pagePath('join', { code }));
        expect(expiresAt).toBe(testStartAt + 7 * DAY);
        await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code });
        expect(member(agent)).toMatchObject({
          name: '小林',
          roles: ['agent'],
          teamIds: ['aftersale'],
          status: 'active',
        });
        expect(await refusal(cloud, stranger, 'merchant', 'member.accept', { key: key(), code })).toBe('INVALID_CODE');
      });

      test('end after seven days', async () => {
        const { code } = await invite();
        await cloud.clock.advance(7 * DAY);
        expect(await refusal(cloud, agent, 'merchant', 'member.accept', { key: key(), code })).toBe('INVALID_CODE');
      });

      test('refused, tell whether they are unknown, used or past', async () => {
        const accept = (openid: string, code: string) =>
          callAction(cloud, openid, 'merchant', 'member.accept', { key: key(), code });
        const refused = (reason: string) => ({ ok: false, error: { code: 'INVALID_CODE', details: { reason } } });
        const { code } = await invite();
        const late = await invite();
        expect(await accept(agent, 'NOTACODE')).toMatchObject(refused('unknown'));
        await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code });
        expect(await accept(stranger, code)).toMatchObject(refused('used'));
        await cloud.clock.advance(7 * DAY);
        expect(await accept(stranger, late.code)).toMatchObject(refused('expired'));
      });

      test('are known in small letters, in groups and with spaces around', async () => {
        const { code } = await invite();
        const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5, 10)} ${code.slice(10)}\n`;
        await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code: typed });
        expect(member(agent)).toMatchObject({ status: 'active' });
      });

      test('opened again by who took them: still in, and nothing else; shut out: not back in', async () => {
        const { code } = await invite();
        await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code });
        const memberId = memberIdOf(agent);
        await call(cloud, owner, 'merchant', 'member.setRoles', { key: key(), memberId, roles: ['qa'] });
        const before = member(agent);
        const ack = await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code });
        expect(ack.memberId).toBe(memberId);
        expect(member(agent)).toEqual(before);
        await call(cloud, owner, 'merchant', 'member.disable', { key: key(), memberId });
        expect(await refusal(cloud, agent, 'merchant', 'member.accept', { key: key(), code })).toBe('INVALID_CODE');
        expect(member(agent)).toMatchObject({ status: 'disabled' });
      });

      describe('stand on the right of who made them', () => {
        const acceptance = (openid: string, code: string) =>
          callAction(cloud, openid, 'merchant', 'member.accept', { key: key(), code });
        const withdrawn = { ok: false, error: { code: 'INVALID_CODE', details: { reason: 'withdrawn' } } };
        const secondInvites = async () => {
          seedMember(second, ['admin', 'editor']);
          const input = { key: key(), name: '小林', roles: ['admin' as const] };
          const made = await call(cloud, second, 'merchant', 'member.invite', input);
          await cloud.clock.advance(MINUTE);
          return made;
        };
        const memberId = memberIdOf(second);

        test.each([
          ['disabled', 'member.disable', {}],
          ['no longer an admin', 'member.setRoles', { roles: ['editor'] }],
        ] as const)(
          '%s: their invitation opens nothing and is not listed, also when they are back',
          async (_, action, more) => {
            const { code } = await secondInvites();
            await call(cloud, owner, 'merchant', action, { key: key(), memberId, ...more } as never);
            expect(await acceptance(stranger, code)).toMatchObject(withdrawn);
            expect((await call(cloud, owner, 'merchant', 'member.list', {})).invites).toEqual([]);
            await cloud.clock.advance(MINUTE);
            await call(cloud, owner, 'merchant', 'member.enable', { key: key(), memberId });
            await call(cloud, owner, 'merchant', 'member.setRoles', { key: key(), memberId, roles: ['admin'] });
            // Nor do they let themselves in by it.
            expect(await acceptance(second, code)).toMatchObject(withdrawn);
            expect(await acceptance(stranger, code)).toMatchObject(withdrawn);
            expect(member(stranger)).toBeUndefined();
          },
        );

        test.each([
          ['shut out and let in', 'member.disable', 'member.enable'],
          ['an admin no more and again', 'member.setRoles', 'member.setRoles'],
        ] as const)(
          '%s within one tick of the clock: void what was made before, good what is made after',
          async (_, lose, regain) => {
            seedMember(second, ['admin', 'editor']);
            const make = () =>
              call(cloud, second, 'merchant', 'member.invite', { key: key(), name: '小林', roles: ['agent'] });
            const change = (action: typeof lose | typeof regain, roles: readonly string[]) =>
              call(cloud, owner, 'merchant', action, {
                key: key(),
                memberId,
                ...(action === 'member.setRoles' && { roles }),
              } as never);
            const voided = [];
            for (let round = 0; round < 3; round += 1) {
              voided.push((await make()).code);
              await change(lose, ['editor']);
              await change(regain, ['admin']);
            }
            for (const code of voided) expect(await acceptance(stranger, code)).toMatchObject(withdrawn);
            expect(await acceptance(stranger, (await make()).code)).toMatchObject({ ok: true });
          },
        );

        test('another role of theirs taken away: it stands', async () => {
          const { code } = await secondInvites();
          await call(cloud, owner, 'merchant', 'member.setRoles', { key: key(), memberId, roles: ['admin', 'qa'] });
          expect(await acceptance(stranger, code)).toMatchObject({ ok: true });
        });

        test('disabled at the moment somebody opens it: in or out, never half', async () => {
          for (let round = 0; round < 5; round += 1) {
            cloud.reset();
            seedDesk(cloud);
            seedMember(owner, ['admin']);
            const { code } = await secondInvites();
            const [answer] = await Promise.all([
              acceptance(stranger, code),
              call(cloud, owner, 'merchant', 'member.disable', { key: key(), memberId }),
            ]);
            expect(member(stranger)?.status).toBe(answer.ok ? 'active' : undefined);
          }
        });
      });

      test('taken back: open nothing, are listed no more, and say so; once opened they cannot be', async () => {
        const { code } = await invite();
        const other = await invite({ name: '小陈' });
        const { invites } = await call(cloud, owner, 'merchant', 'member.list', {});
        expect(invites.map(({ name, invitedBy }) => [name, invitedBy]).sort()).toEqual([
          ['小林', 'Owne'],
          ['小陈', 'Owne'],
        ]);
        const idOf = (name: string) => invites.find((one) => one.name === name)?.id ?? '';
        await call(cloud, owner, 'merchant', 'member.revokeInvite', { key: key(), inviteId: idOf('小林') });
        expect(await callAction(cloud, agent, 'merchant', 'member.accept', { key: key(), code })).toMatchObject({
          error: { code: 'INVALID_CODE', details: { reason: 'withdrawn' } },
        });
        const left = await call(cloud, owner, 'merchant', 'member.list', {});
        expect(left.invites.map(({ name }) => name)).toEqual(['小陈']);
        await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code: other.code });
        const opened = { key: key(), inviteId: idOf('小陈') };
        expect(await refusal(cloud, owner, 'merchant', 'member.revokeInvite', opened)).toBe('INVALID_STATE');
        const unknown = { key: key(), inviteId: 'nothing' };
        expect(await refusal(cloud, owner, 'merchant', 'member.revokeInvite', unknown)).toBe('NOT_FOUND');
      });

      test.each(['invitation', 'claim code'])('a disabled member comes back by no %s', async (by) => {
        const agentId = seedMember(agent, ['agent'], { status: 'disabled' });
        const { code } = await invite({ roles: ['admin'] });
        const answer =
          by === 'invitation'
            ? await callAction(cloud, agent, 'merchant', 'member.accept', { key: key(), code })
            : await callAction(cloud, agent, 'merchant', 'admin.claim', claim(agent, claimCode).input);
        expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', details: { reason: 'disabled' } } });
        expect(member(agent)).toMatchObject({ status: 'disabled', roles: ['agent'] });
        // The invitation is still there for whom it was meant.
        if (by === 'invitation') await call(cloud, stranger, 'merchant', 'member.accept', { key: key(), code });
        await call(cloud, owner, 'merchant', 'member.enable', { key: key(), memberId: agentId });
        expect(member(agent)).toMatchObject({ status: 'active', roles: ['agent'] });
      });

      test('are answered the same for the same key, and kept nowhere as they are', async () => {
        const input = { key: key(), name: '小林', roles: ['agent'] as const };
        const one = await call(cloud, owner, 'merchant', 'member.invite', { ...input, roles: [...input.roles] });
        const other = await call(cloud, owner, 'merchant', 'member.invite', { ...input, roles: [...input.roles] });
        expect(other).toEqual(one);
        expect(cloud.database.count('invites')).toBe(1);
        const stored = JSON.stringify([cloud.database.find('invites'), cloud.database.find('idempotency')]);
        expect(stored).not.toContain(one.code);
      });

      test('add to the roles of a member, and never take the last admin away', async () => {
        const { code } = await invite();
        await call(cloud, owner, 'merchant', 'member.accept', { key: key(), code });
        expect(member(owner)).toMatchObject({ roles: ['agent', 'admin'] });
      });

      test('beyond five hundred, open invitations counted, are refused until one is taken back', async () => {
        const places = Array.from({ length: 498 }, (_, nth) => ({ _id: `m${nth}`, status: 'active', roles: [], v: 1 }));
        cloud.database.insert('members', places);
        await invite();
        const input = { key: key(), name: '小林', roles: ['agent' as const] };
        expect(await callAction(cloud, owner, 'merchant', 'member.invite', input)).toMatchObject({
          error: { code: 'INVALID_INPUT', details: { fields: [{ rule: 'desk_full', requirement: 500 }] } },
        });
        const inviteId = String(cloud.database.find('invites')[0]?._id);
        await call(cloud, owner, 'merchant', 'member.revokeInvite', { key: key(), inviteId });
        expect((await call(cloud, owner, 'merchant', 'member.invite', input)).code).toHaveLength(20);
      });

      test('to a team that does not exist are refused', async () => {
        const input = { key: key(), name: '小林', roles: ['agent' as const], teamIds: ['aftersale', 'nowhere'] };
        expect(await refusal(cloud, owner, 'merchant', 'member.invite', input)).toBe('INVALID_INPUT');
      });

      test('are listed while open, with the members and teams', async () => {
        const { code } = await invite();
        await invite({ name: '小陈' });
        await cloud.clock.advance(MINUTE);
        await call(cloud, agent, 'merchant', 'member.accept', { key: key(), code });
        const list = await call(cloud, owner, 'merchant', 'member.list', {});
        expect(list.invites.map(({ name }) => name)).toEqual(['小陈']);
        expect(list.members.map(({ name, isMe }) => [name, isMe])).toEqual([
          ['Owne', true],
          ['小林', false],
        ]);
        expect(list.teams).toHaveLength(2);
        expect(JSON.stringify(list)).not.toContain(owner);
      });

      test('and everything else about members is for admins', async () => {
        seedMember(agent, ['agent']);
        expect(await refusal(cloud, agent, 'merchant', 'member.list', {})).toBe('FORBIDDEN');
        expect(await refusal(cloud, stranger, 'merchant', 'member.list', {})).toBe('FORBIDDEN');
      });
    });

    describe('member.rename', () => {
      test('one’s own name, and anybody’s by an admin; a colleague’s not', async () => {
        const ownerId = seedMember(owner, ['admin']);
        const agentId = seedMember(agent, ['agent']);
        await call(cloud, agent, 'merchant', 'member.rename', { key: key(), memberId: agentId, name: ' 小林儿 ' });
        expect(member(agent)).toMatchObject({ name: '小林儿', roles: ['agent'], status: 'active' });
        const theirs = { key: key(), memberId: ownerId, name: '老板' };
        expect(await refusal(cloud, agent, 'merchant', 'member.rename', theirs)).toBe('FORBIDDEN');
        await call(cloud, owner, 'merchant', 'member.rename', { key: key(), memberId: agentId, name: '林一诺' });
        expect(member(agent)).toMatchObject({ name: '林一诺' });
      });
    });

    describe('the last admin', () => {
      test('cannot be disabled, nor given other roles', async () => {
        const ownerId = seedMember(owner, ['admin']);
        seedMember(second, ['admin'], { status: 'disabled' });
        const disable = { key: key(), memberId: ownerId };
        expect(await refusal(cloud, owner, 'merchant', 'member.disable', disable)).toBe('LAST_ADMIN');
        const demote = { key: key(), memberId: ownerId, roles: ['editor' as const] };
        expect(await refusal(cloud, owner, 'merchant', 'member.setRoles', demote)).toBe('LAST_ADMIN');
        expect(activeAdmins()).toHaveLength(1);
      });

      test('stays when two admins remove each other at the same moment', async () => {
        for (let round = 0; round < 5; round += 1) {
          cloud.reset();
          seedDesk(cloud);
          const ownerId = seedMember(owner, ['admin']);
          const secondId = seedMember(second, ['admin']);
          const answers = await Promise.all([
            refusal(cloud, owner, 'merchant', 'member.disable', { key: key(), memberId: secondId }),
            refusal(cloud, second, 'merchant', 'member.disable', { key: key(), memberId: ownerId }),
          ]);
          expect(activeAdmins()).toHaveLength(1);
          expect(answers.filter((code) => code === undefined)).toHaveLength(1);
          // Who came second finds that they are the last, or, when they came late enough, that they are disabled.
          expect(['LAST_ADMIN', 'FORBIDDEN']).toContain(answers.find((code) => code !== undefined));
        }
      });

      test('disable, then enable: the place is there again', async () => {
        seedMember(owner, ['admin']);
        const agentId = seedMember(agent, ['agent']);
        await call(cloud, owner, 'merchant', 'member.disable', { key: key(), memberId: agentId });
        expect(member(agent)).toMatchObject({ status: 'disabled', roles: ['agent'] });
        const outside = await callAction(cloud, agent, 'merchant', 'member.list', {});
        expect(outside).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', details: { reason: 'disabled' } } });
        await call(cloud, owner, 'merchant', 'member.enable', { key: key(), memberId: agentId });
        expect(member(agent)).toMatchObject({ status: 'active' });
        const lines = cloud.database.find('audit_log');
        expect(lines.map(({ action, targetId }) => [action, targetId])).toEqual([
          ['merchant/member.disable', agentId],
          ['merchant/member.enable', agentId],
        ]);
      });
    });

    describe('shutting out who holds tickets', () => {
      const seedTickets = (count: number, assigneeId: string) =>
        cloud.database.insert(
          'tickets',
          Array.from({ length: count }, (_, place) => ({
            _id: `t${assigneeId}${place}`,
            number: `${assigneeId}${place}`,
            createdAt: testStartAt,
            updatedAt: testStartAt,
            v: 3,
            shopperId: stranger,
            topic: 'shipping',
            status: place % 2 === 0 ? 'open' : 'waiting_shopper',
            queue: 'held',
            teamIds: ['aftersale'],
            assigneeId,
            assigneeName: '小林',
            lastAssigneeId: assigneeId,
            waitingSinceAt: testStartAt - place,
            timerAt: testStartAt + 7 * DAY,
            holdUntilAt: null,
            holdReason: null,
          })),
        );
      const held = () => cloud.database.find('tickets', { queue: 'held' }).length;

      test('gives their unfinished tickets back to the queue, each with one line in its timeline', async () => {
        seedMember(owner, ['admin']);
        const agentId = seedMember(agent, ['agent']);
        seedTickets(4, agentId);
        seedTickets(2, 'mSomebodyElse');
        const input = { key: key(), memberId: agentId };
        await call(cloud, owner, 'merchant', 'member.disable', input);
        await call(cloud, owner, 'merchant', 'member.disable', input);
        const released = cloud.database.find('tickets', { queue: 'waiting' });
        expect(released).toHaveLength(4);
        expect(released[1]).toMatchObject({ assigneeId: null, assigneeName: null, lastAssigneeId: agentId });
        const entries = cloud.database.find('ticket_entries');
        expect(entries.map(({ event }) => event)).toEqual(Array(4).fill('released'));
        expect(held()).toBe(2);
      });

      test('changing their roles to ones that do not answer does the same', async () => {
        seedMember(owner, ['admin']);
        const agentId = seedMember(agent, ['agent']);
        seedTickets(2, agentId);
        const input = { key: key(), memberId: agentId, roles: ['editor' as const] };
        await call(cloud, owner, 'merchant', 'member.setRoles', input);
        expect(held()).toBe(0);
      });

      test('with more than a batch, the jobs take what is left', async () => {
        seedMember(owner, ['admin']);
        const agentId = seedMember(agent, ['agent']);
        seedTickets(60, agentId);
        await call(cloud, owner, 'merchant', 'member.disable', { key: key(), memberId: agentId });
        expect(held()).toBe(10);
        await Promise.all([cloud.runTimer('jobs'), cloud.runTimer('jobs')]);
        expect(held()).toBe(0);
        expect(cloud.database.count('ticket_entries')).toBe(60);
      });
    });
  });
});
