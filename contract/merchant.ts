import * as v from 'valibot';
import { DESK_ROLES } from '../domain/agent';
import { TOPICS } from '../domain/events';
import { FIELD_CHARS } from '../domain/kernel';
import { action } from './action';
import { ADMIN } from './allowed';
import { campaignActions } from './campaigns';
import { connectionActions } from './connections';
import { faqEditingActions } from './faq-editing';
import { faqLearningActions } from './faq-learning';
import { id, idempotencyKey, millis, text } from './fields';
import { firstDayActions } from './first-day';
import { hoursActions } from './hours';
import { labelActions } from './labels';
import { linkActions } from './links';
import { operationActions } from './operations';
import { pageActions } from './pages';
import { promiseActions } from './promises';
import { rotaActions } from './rota';
import { ruleActions } from './rules';
import { settingsActions } from './settings';
import { teamActions } from './teams';
import { templateActions } from './templates';
import { wordActions } from './words';

const deskRoles = v.pipe(v.array(v.picklist(DESK_ROLES)), v.minLength(1), v.maxLength(DESK_ROLES.length));
const team = v.object({ id: v.string(), name: v.string() });
/** None for who answers nobody; several for who leads several. */
const teamIds = v.optional(v.pipe(v.array(id), v.maxLength(20)), []);
const name = text(FIELD_CHARS.memberName);

const skills = v.pipe(v.array(v.picklist(TOPICS)), v.maxLength(TOPICS.length));
const member = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(v.picklist(DESK_ROLES)),
  teamIds: v.array(v.string()),
  /** Topics they are given; none: all. */
  skills,
  status: v.picklist(['active', 'disabled']),
  isMe: v.boolean(),
  joinedAt: millis,
});

const memberAck = v.object({ memberId: v.string(), at: millis });

/** What the business may do: people, the FAQ, and what the shop says of its desk. */
export const merchantActions = {
  /** The first admin, by the one-time code that the deployment printed. */
  'admin.claim': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, code: text(FIELD_CHARS.code), name }),
    output: memberAck,
  }),
  'member.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      members: v.array(member),
      invites: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          roles: v.array(v.picklist(DESK_ROLES)),
          expiresAt: millis,
          /** The inviter's name. It opens nothing once they may invite nobody any more. */
          invitedBy: v.string(),
        }),
      ),
      teams: v.array(team),
    }),
  }),
  /** Makes a one-time code; whoever opens it first while it lasts takes the place. */
  'member.invite': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, name, roles: deskRoles, teamIds }),
    output: v.object({ code: v.string(), path: v.string(), expiresAt: millis }),
  }),
  /** Takes an invitation back that nobody opened yet. NOT_FOUND when there is none, INVALID_STATE when it was opened. */
  'member.revokeInvite': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, inviteId: id }),
    output: v.object({ inviteId: v.string(), at: millis }),
  }),
  'member.accept': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, code: text(FIELD_CHARS.code) }),
    output: memberAck,
  }),
  'member.setRoles': action({
    kind: 'write',
    allow: ADMIN,
    /** `skills`: the topics one is given; none: all. Left out, they stay. */
    input: v.object({ key: idempotencyKey, memberId: id, roles: deskRoles, teamIds, skills: v.optional(skills) }),
    output: memberAck,
  }),
  /** One's own name as shoppers and colleagues read it; an admin also others'. */
  'member.rename': action({
    kind: 'write',
    allow: DESK_ROLES,
    input: v.object({ key: idempotencyKey, memberId: id, name }),
    output: memberAck,
  }),
  /**
   * Disabling takes effect at the member's next call; their unfinished tickets go back to the
   * queue, and what they prepared (invitations, a planned publishing) happens no more, also when they are enabled again.
   */
  'member.disable': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, memberId: id }),
    output: memberAck,
  }),
  'member.enable': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, memberId: id }),
    output: memberAck,
  }),
  ...settingsActions,
  ...campaignActions,
  ...wordActions,
  ...promiseActions,
  ...ruleActions,
  ...connectionActions,
  ...labelActions,
  ...operationActions,
  ...linkActions,
  ...pageActions,
  ...firstDayActions,
  ...teamActions,
  ...templateActions,
  ...faqEditingActions,
  ...faqLearningActions,
  ...hoursActions,
  ...rotaActions,
} as const;
