import { useState } from 'react';
import { useAction } from '../../../cloud';
import { fetchExported } from '../../../phone/exported-file';
import type { ExportedFile } from '../../../phone/exported-file/exported';

interface HandedOut {
  readonly url: string;
  readonly fileName: string;
  readonly count: number;
}

/** A file that the cloud makes, in the person's hands. */
export type FetchedFile = ExportedFile & { readonly count: number };

/** Has a file made and fetches it. */
export function useFetched<Args extends unknown[]>(make: (...args: Args) => Promise<HandedOut>) {
  const [fetched, setFetched] = useState<FetchedFile>();
  const action = useAction(async (_key, ...args: Args) => {
    const { url, fileName, count } = await make(...args);
    setFetched({ ...(await fetchExported(url, fileName)), count });
  });
  const run = (...args: Args): void => {
    setFetched(undefined);
    void action.run(...args);
  };
  return { run, isRunning: action.isRunning, fetched, error: action.error };
}
