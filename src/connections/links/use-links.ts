import { ownValue } from '../../../domain/kernel';
import { call, useAction, useResource } from '../../cloud';
import { useText } from '../../text/define-text';
import { linksText } from '../../text/links';

/** What is entered outside, and what WeChat's shipping message opens. */
export function useLinks() {
  const text = useText(linksText);
  const list = useResource('links', () => call('merchant', 'link.list', {}));
  const setting = useAction((key, isOurs: boolean) => call('merchant', 'link.setShipping', { key, isOurs }), {
    readAgain: list.refresh,
  });
  /** What to say of it; undefined where it did not come to an answer, and `error` says why. */
  const setShipping = async (isOurs: boolean): Promise<string | undefined> => {
    const answer = await setting.run(isOurs);
    if (!answer) return undefined;
    await list.refresh();
    const { refusal } = answer;
    if (refusal === undefined) return isOurs ? text.done : text.undone;
    return ownValue<string>(text.refusals, String(refusal)) ?? text.refused(refusal);
  };
  return { list, setShipping, isBusy: setting.isRunning, error: setting.error };
}

export type LinksState = ReturnType<typeof useLinks>;
