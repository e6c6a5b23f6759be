import { useState } from 'react';
import { call, useAction } from '../../cloud';
import { fetchExported } from '../../wechat/exported-file';
import type { ExportedFile } from '../../wechat/exported-file/exported';
import type { TableFile } from '../../wechat/table-file/table';

type Format = TableFile['format'];

/** Everything that is saved, as a file in the person's hands. */
export function useExport() {
  const [format, setFormat] = useState<Format>();
  const [exported, setExported] = useState<ExportedFile & { readonly count: number }>();
  const action = useAction(async (_key, wanted: Format) => {
    const { url, fileName, count } = await call('exchange', 'faq.export', { format: wanted });
    setExported({ ...(await fetchExported(url, fileName)), count });
  });
  const run = (wanted: Format): void => {
    setFormat(wanted);
    setExported(undefined);
    void action.run(wanted);
  };
  return { run, running: action.isRunning ? format : undefined, exported, error: action.error };
}
