import { call } from '../../cloud/call';

let asked: Promise<string> | undefined;

/** The caller's own folder, the only one whose pictures the cloud lets them attach. Asked for once. */
export function ownFolder(): Promise<string> {
  asked ??= call('shopper', 'inbox.head', {}).then(({ uploadFolder }) => uploadFolder);
  // A failure is not kept: the next picture asks again.
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}
