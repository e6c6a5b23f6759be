import { DESK_PEOPLE, SHOPPERS } from './seed';
import type { StagePerson } from './wechat/types';

const ROLE_NAMES = { agent: '客服', lead: '组长', qa: '质检', editor: '知识编辑', admin: '店主' } as const;

/** Everybody whose phone can lie on the stage: shoppers first, in the order of the seed. */
export function stagePeople(): readonly StagePerson[] {
  return [
    ...SHOPPERS.map(({ openid, name, shows }) => ({ openid, name, role: 'shopper' as const, about: shows })),
    ...DESK_PEOPLE.map(({ openid, name, roles }) => ({
      openid,
      name,
      role: 'desk' as const,
      about: roles.map((role) => ROLE_NAMES[role]).join('、'),
    })),
  ];
}
