import {
  type ActionMap,
  agentActions,
  boardActions,
  exchangeActions,
  merchantActions,
  type SpecOf,
} from '../../contract';
import { ANSWERING_ROLES, type DeskRole, standingTeams } from '../../domain/agent';
import { DESK_NOTICE_KIND, grantsLeft } from '../../domain/notice';
import { ownWords, settingOf, textIn } from '../../domain/settings';
import type { Handler } from '../_entry';
import { type Context, deskSettings, get, requireMember } from '../_records';
import type { DeskSettings } from '../_records/documents';
import { headIdOf } from '../_records/head';
import { ownWordLists } from '../_records/word-lists';

/** Who the caller is at the desk, and what their roles allow at all. */
export const getSession: Handler<SpecOf<'agent', 'session.get'>> = async (context) => {
  const { _id, name, roles, teamIds } = requireMember(context);
  const desk = await deskSettings(context.now());
  const { holdReasons, ...names } = ownWords(desk);
  const own = standingTeams(desk.teams)
    .filter(({ id }) => teamIds.includes(id))
    .map(({ id, name: teamName }) => ({ id, name: teamName }));
  return {
    member: { id: _id, name, roles: [...roles], teams: own },
    notice: await noticeOf(context, desk),
    shopName: settingOf(desk, 'shopName'),
    shopNameEnglish: textIn(desk, 'shopName', 'en'),
    wordLists: roles.some((role) => ANSWERING_ROLES.includes(role)) ? ownWordLists(desk) : undefined,
    words: { ...names, ...(holdReasons && { holdReasons: [...holdReasons] }) },
    may: Object.entries(DESK_FUNCTIONS).flatMap(([name, actions]) => allowedActions(name, actions, roles)),
  };
};

/** One database call, where the shop has a template for it. */
async function noticeOf({ openid }: Context, { templates }: DeskSettings) {
  const template = templates[DESK_NOTICE_KIND];
  if (!template) return undefined;
  const head = await get('heads', headIdOf(openid));
  return { templateId: template.templateId, remaining: grantsLeft(head?.grants ?? {}, DESK_NOTICE_KIND) };
}

const DESK_FUNCTIONS = {
  agent: agentActions,
  merchant: merchantActions,
  exchange: exchangeActions,
  figures: boardActions,
};

function allowedActions(name: string, actions: ActionMap, roles: readonly DeskRole[]): string[] {
  return Object.entries(actions)
    .filter(([, { allow }]) => allow !== 'shopper' && roles.some((role) => allow.includes(role)))
    .map(([action]) => `${name}/${action}`);
}
