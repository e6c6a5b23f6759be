import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { DispatchFailure } from '../../../domain/connections';
import { SECOND } from '../../../domain/kernel';
import { isPublicAddress } from './public-address';

/** Where to connect for a name: an address, never a name, so that nobody can answer differently between asking and connecting. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/** How names of the outside are found, whose certificates are trusted besides the well-known ones, and how long it is waited for. */
export interface Outside {
  /** Throws `NotReached`. */
  readonly find: (host: string, port: number) => Promise<Place>;
  /** Certificates in PEM; absent: those that Node comes with. */
  readonly trusted?: string;
  /** From the first byte of a request to the last of its answer; a mail server may take as long at each step. */
  readonly patienceMillis: number;
}

/** Why something did not get to where it should. */
export class NotReached extends Error {
  constructor(readonly failure: DispatchFailure) {
    super(failure);
    this.name = 'NotReached';
  }
}

const NAME_MILLIS = 5_000;
const PATIENCE = 10 * SECOND;

/**
 * Finds a name as the machine does. One that has any address in a closed network is refused whole: who points a name both ways wants
 * the other one.
 */
async function findPublic(host: string, port: number): Promise<Place> {
  const bare = host.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare) === 0 ? await addressesOf(bare) : [bare];
  if (!addresses.every(isPublicAddress)) throw new NotReached('private_address');
  // IPv4 first: cloud functions have no way out by the other.
  const address = addresses.find((one) => isIP(one) === 4) ?? addresses[0];
  if (address === undefined) throw new NotReached('unknown_name');
  return { address, port };
}

async function addressesOf(name: string): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotReached('timed_out')), NAME_MILLIS);
  });
  try {
    const found = await Promise.race([lookup(name, { all: true }), late]);
    return found.map(({ address }) => address);
  } catch (error) {
    throw error instanceof NotReached ? error : new NotReached('unknown_name');
  } finally {
    clearTimeout(timer);
  }
}

/** The internet. */
export const OUTSIDE: Outside = { find: findPublic, patienceMillis: PATIENCE };
