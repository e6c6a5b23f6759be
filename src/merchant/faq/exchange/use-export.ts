import { useState } from 'react';
import { call } from '../../../cloud';
import type { TableFile } from '../../../cloud/table-file/table';
import { useFetched } from './use-fetched';

type Format = TableFile['format'];

/** Everything that is saved, as a file in the person's hands. */
export function useExport() {
  const [format, setFormat] = useState<Format>();
  const { run, isRunning, fetched, error } = useFetched((wanted: Format) =>
    call('exchange', 'faq.export', { format: wanted }),
  );
  return {
    run: (wanted: Format): void => {
      setFormat(wanted);
      run(wanted);
    },
    running: isRunning ? format : undefined,
    exported: fetched,
    error,
  };
}
