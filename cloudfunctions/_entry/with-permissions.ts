import { ownValue } from '../../domain/kernel';
import { inParallel, wechatCodeOf } from '../_sdk';
import { callOpenApi, cloud } from '../_sdk/cloud';
import { HARMLESS_CALLS } from './harmless-calls';

/** What `npm run doctor` asks a function: which of these APIs WeChat lets it call. */
const ASKED = 'deployment.permissions';
const MOST_APIS = 30;
/** The platform's word where its management API sets a function off; which it is there is documented nowhere. Never a chain, never a client. */
const BY_MANAGEMENT: readonly string[] = ['', 'scf', 'wx_unknown'];

type Main<A> = (event: unknown) => Promise<A>;

/**
 * Lets a function's `main` answer as well which of WeChat's APIs it may call, by calling each so that nothing comes of it
 * (`HARMLESS_CALLS`). It answers WeChat's codes and nothing else, and nobody behind whom a person stands: to them it is an action that
 * there is not. No call of the database.
 */
export const withPermissions =
  <A>(main: Main<A>): Main<A | { readonly codes: Codes }> =>
  async (event) => {
    const apis = askedIn(event);
    return apis && isByManagement() ? { codes: await codesOf(apis) } : main(event);
  };

/** By API: WeChat's code, 0 where it did what it was asked; null where it did not get as far as WeChat. */
type Codes = Readonly<Record<string, number | null>>;

function askedIn(event: unknown): readonly string[] | undefined {
  const { action, apis } = (event ?? {}) as { readonly action?: unknown; readonly apis?: unknown };
  if (action !== ASKED || !Array.isArray(apis)) return undefined;
  return apis.slice(0, MOST_APIS).filter((api): api is string => typeof api === 'string' && paramsOf(api) !== null);
}

function isByManagement(): boolean {
  const { SOURCE, OPENID } = cloud.getWXContext();
  return (OPENID === undefined || OPENID === '') && BY_MANAGEMENT.includes(String(SOURCE ?? ''));
}

const paramsOf = (api: string) => ownValue(HARMLESS_CALLS, api) ?? null;

async function codesOf(apis: readonly string[]): Promise<Codes> {
  const codes = await inParallel(apis, async (api) => {
    try {
      await callOpenApi(api, paramsOf(api) ?? {});
      return [api, 0] as const;
    } catch (error) {
      return [api, wechatCodeOf(error) ?? null] as const;
    }
  });
  return Object.fromEntries(codes);
}
