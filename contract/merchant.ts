import * as v from 'valibot';
import { DESK_ROLES, type DeskRole } from '../domain/agent';
import { action } from './action';
import { articleForEditor, articleInput, articleRow, category } from './faq';
import { id, idempotencyKey, millis, text } from './fields';

const deskRoles = v.pipe(v.array(v.picklist(DESK_ROLES)), v.minLength(1), v.maxLength(DESK_ROLES.length));
const team = v.object({ id: v.string(), name: v.string() });
const name = text(20);

const ADMIN: readonly DeskRole[] = ['admin'];
const EDITS: readonly DeskRole[] = ['editor', 'admin'];

const member = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(v.picklist(DESK_ROLES)),
  teamId: v.optional(v.string()),
  status: v.picklist(['active', 'disabled']),
  isMe: v.boolean(),
  joinedAt: millis,
});

const memberAck = v.object({ memberId: v.string(), at: millis });

/** What the business may do: people and the FAQ. */
export const merchantActions = {
  /** The first admin, by the one-time code that the deployment printed. */
  'admin.claim': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, code: text(40), name }),
    output: memberAck,
  }),
  'member.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      members: v.array(member),
      invites: v.array(
        v.object({ id: v.string(), name: v.string(), roles: v.array(v.picklist(DESK_ROLES)), expiresAt: millis }),
      ),
      teams: v.array(team),
    }),
  }),
  /** Makes a one-time code; whoever opens it first while it lasts takes the place. */
  'member.invite': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, name, roles: deskRoles, teamId: v.optional(id) }),
    output: v.object({ code: v.string(), path: v.string(), expiresAt: millis }),
  }),
  'member.accept': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, code: text(40) }),
    output: memberAck,
  }),
  'member.setRoles': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, memberId: id, roles: deskRoles, teamId: v.optional(id) }),
    output: memberAck,
  }),
  /** Disabling takes effect at the member's next call; their unfinished tickets go back to the queue. */
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
  'faq.list': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({}),
    output: v.object({
      categories: v.array(category),
      articles: v.array(articleRow),
      publishedAt: v.optional(millis),
      publishedHash: v.optional(v.string()),
      draftCount: v.number(),
    }),
  }),
  'faq.get': action({ kind: 'read', allow: EDITS, input: v.object({ articleId: id }), output: articleForEditor }),
  /** Saves a draft. `expectedVersion` is the version that was read, 0 for a new article. */
  'faq.save': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      article: articleInput,
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
      isArchived: v.optional(v.boolean(), false),
    }),
    output: v.object({ articleId: v.string(), version: v.number(), at: millis }),
  }),
  /** Makes an immutable snapshot of all that is saved and points the shoppers at it. */
  'faq.publish': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey }),
    output: v.object({ hash: v.string(), articleCount: v.number(), at: millis }),
  }),
} as const;
