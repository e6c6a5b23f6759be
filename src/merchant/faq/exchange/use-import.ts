import { useState } from 'react';
import { call, type OutputOf, useAction, usePagedList, usePolling, useResource } from '../../../cloud';
import { chooseTable } from '../../../cloud/table-file';
import type { TableFile } from '../../../cloud/table-file/table';
import { findKept, forget, keep } from '../../../phone/storage';

type Plan = OutputOf<'exchange', 'faq.readImport'>;
export type Fate = Plan['rows'][number]['fate'];
export type Progress = OutputOf<'exchange', 'faq.importProgress'>;

/** The import under way, found again when the page is opened again. */
const UNDER_WAY = 'faq.import';
const PAUSE_MILLIS = 800;

/** A file into the FAQ: chosen, read without changing anything, then what is right of it written, watched to its end. */
export function useImport() {
  const [file, setFile] = useState<TableFile>();
  const [fate, setFate] = useState<Fate>();
  const [summary, setSummary] = useState<Pick<Plan, 'counts' | 'token' | 'synonyms' | 'sheetName' | 'titles'>>();
  const [importId, setImportId] = useState(() => findKept<string>('draft', UNDER_WAY));

  const choosing = useAction(async () => {
    const chosen = await chooseTable();
    if (!chosen) return;
    setSummary(undefined);
    setFate(undefined);
    setFile(chosen);
  });
  const rows = usePagedList(
    `faq.import:${file?.fileId ?? ''}:${fate ?? ''}`,
    async (cursor) => {
      if (!file) return { items: [] };
      const from = cursor ? Number(cursor) : 0;
      const { fileId, format } = file;
      const plan = await call('exchange', 'faq.readImport', { fileId, format, from, ...(fate ? { fate } : {}) });
      const { rows: _rows, nextFrom, ...whole } = plan;
      setSummary(whole);
      return {
        items: plan.rows.map((row) => ({ ...row, id: String(row.row) })),
        nextCursor: nextFrom === undefined ? undefined : String(nextFrom),
      };
    },
    { isEnabled: file !== undefined, refreshOnShow: false },
  );
  const applying = useAction(async (key, { fileId, format }: TableFile, token: string, skipBad: boolean) => {
    const { importId: started } = await call('exchange', 'faq.applyImport', { key, fileId, format, token, skipBad });
    keep('draft', UNDER_WAY, started);
    setImportId(started);
    return started;
  });
  const watched = useProgress(importId);

  return {
    file,
    choose: () => void choosing.run(),
    isChoosing: choosing.isRunning,
    fate,
    setFate,
    rows,
    counts: summary?.counts,
    synonyms: summary?.synonyms,
    sheetName: summary?.sheetName,
    titles: summary?.titles,
    /** Writes what can be written. Rows that are wrong stay out, as the page said. */
    apply: () => {
      if (!file || !summary) return;
      const isSomethingBad = summary.counts.error + (summary.synonyms?.bad.length ?? 0) > 0;
      void applying.run(file, summary.token, isSomethingBad);
    },
    isApplying: applying.isRunning,
    importId,
    ...watched,
    error: choosing.error ?? applying.error ?? (rows.items ? undefined : rows.error),
    /** Reads the file again: somebody changed the FAQ meanwhile. */
    readAgain: () => {
      applying.clearError();
      void rows.refresh();
    },
    finish: () => {
      forget('draft', UNDER_WAY);
      setImportId(undefined);
      setFile(undefined);
      setSummary(undefined);
    },
  };
}

/** Asks how far an import is until it is finished; asking is also what moves it on. */
function useProgress(importId: string | undefined) {
  const { data, error, refresh } = useResource(
    `faq.import:${importId ?? ''}`,
    () => call('exchange', 'faq.importProgress', { importId: importId ?? '' }),
    { isEnabled: importId !== undefined, refreshOnShow: false },
  );
  usePolling(refresh, PAUSE_MILLIS, false, data !== undefined && !data.isFinished && error === undefined);
  return { progress: data, progressError: error, askAgain: () => void refresh() };
}
