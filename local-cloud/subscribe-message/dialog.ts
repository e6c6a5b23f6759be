import type { Platform } from '../service';
import type { LocalCloud } from '../types';
import { subscribePopupEvent } from './events';
import { openGrants } from './grants';

/** The dialog of `wx.requestSubscribeMessage`: keeps what a person accepts, and pushes what they chose. */
export function createSubscribeDialog(
  platform: Platform,
  noteVisit: (openid: string) => void,
): LocalCloud['tapSubscribe'] {
  const { account, appId, now } = platform;
  const grants = openGrants(platform);
  return async (openid, choices) => {
    const unknown = Object.keys(choices).find((id) => !account.templates.some((template) => template.id === id));
    if (unknown !== undefined) throw new Error(`requestSubscribeMessage:fail 20001 no template data: ${unknown}`);
    noteVisit(openid);
    for (const [id, choice] of Object.entries(choices)) if (choice === 'accept') grants.add(openid, id);
    await platform.push(subscribePopupEvent({ toUserName: appId, openid, at: now(), choices }));
  };
}
