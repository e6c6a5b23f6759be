import { refuse, requireOpenid } from '../refusals';
import type { Params } from '../types';
import type { Visits } from './visits';

/** What both checks ask of a call. @throws WechatRefusal 47001 another version, 40129 scene, 40003 openid */
export function requireCheckOfPerson(params: Params): string {
  if (params.version !== 2) throw refuse(47001, 'version must be 2');
  if (![1, 2, 3, 4].includes(Number(params.scene))) throw refuse(40129);
  return requireOpenid(params.openid);
}

/** @throws WechatRefusal 61010 for a person who was not seen in the mini program for two hours */
export function requireRecentVisit(visits: Visits, openid: string): void {
  if (!visits.isRecent(openid)) throw refuse(61010);
}
