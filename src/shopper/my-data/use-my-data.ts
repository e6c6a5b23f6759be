import { useState } from 'react';
import { call, useAction, useResource } from '../../cloud';
import { fetchExported } from '../../phone/exported-file';
import type { ExportedFile } from '../../phone/exported-file/exported';
import { useLanguage } from '../../text/language';

export interface ExportedPart {
  readonly file: ExportedFile;
  readonly count: number;
  readonly nextCursor: string | undefined;
}

/** What is kept of this person, a copy of it, and its end. */
export function useMyData() {
  const language = useLanguage();
  const data = useResource('own-data', () => call('shopper', 'data.get', {}));
  const [part, setPart] = useState<ExportedPart>();
  const exporting = useAction(async (_key, cursor: string | undefined) => {
    const made = await call('exchange', 'data.export', { language, ...(cursor !== undefined && { cursor }) });
    const file = await fetchExported(made.url, made.fileName);
    setPart({ file, count: made.count, nextCursor: made.nextCursor });
  });
  const deleting = useAction((key) => call('shopper', 'data.delete', { key }));
  return {
    data,
    part,
    takeCopy: () => void exporting.run(part?.nextCursor),
    isExporting: exporting.isRunning,
    exportError: exporting.error,
    erase: async (): Promise<boolean> => {
      const isAsked = (await deleting.run()) !== undefined;
      if (isAsked) {
        setPart(undefined);
        await data.refresh();
      }
      return isAsked;
    },
    isErasing: deleting.isRunning,
    eraseError: deleting.error,
  };
}
