import { command } from '../../_sdk';
import { type Migration, overEach } from './migration';

/** A wallet is found by its hashed id, so the openid in it only told whose it is. */
export const namelessWallets: Migration = {
  number: 4,
  name: 'nameless-wallets',
  step: overEach('wallets', (wallet) =>
    'openid' in wallet ? ({ openid: command.remove() } as unknown as Record<string, never>) : undefined,
  ),
};
