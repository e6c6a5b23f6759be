import { FULL_SCORE, type SheetItem, sheetProblem } from '../../../domain/quality';
import { call, newKey, useAction, useDeskSession, useResource } from '../../cloud';
import { useDraft } from '../../phone/use-draft';

/** A line as it is typed: its weight may be nothing yet. */
export interface TypedItem {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly isFatal: boolean;
}

const typedOf = ({ id, name, weight, isFatal }: SheetItem): TypedItem => ({
  id,
  name,
  weight: isFatal ? '' : String(weight),
  isFatal,
});
const itemOf = ({ id, name, weight, isFatal }: TypedItem): SheetItem => ({
  id,
  name: name.trim(),
  weight: isFatal ? 0 : Number(weight),
  isFatal,
});

/** The score sheet as it stands and as it is being changed. */
export function useSheet(onSaved: () => void) {
  const desk = useDeskSession();
  const sheet = useResource('desk.sheet', () => call('agent', 'qa.sheet', {}));
  const { draft, change, clear } = useDraft<readonly TypedItem[] | null>('desk.sheet', null);
  const lines = draft ?? sheet.data?.items.map(typedOf) ?? [];
  const items = lines.map(itemOf);
  const saving = useAction(async (key) => {
    await call('agent', 'qa.saveSheet', { key, items, expectedVersion: sheet.data?.version ?? 0 });
    clear();
    await sheet.refresh();
    onSaved();
  });
  const edit = (id: string, more: Partial<TypedItem>): void =>
    change(lines.map((line) => (line.id === id ? { ...line, ...more } : line)));
  return {
    desk,
    sheet,
    lines,
    sum: items.reduce((total, { weight }) => total + (Number.isInteger(weight) ? weight : 0), 0),
    isSound: items.every(({ name }) => name !== '') && sheetProblem(items) === undefined,
    isChanged: draft !== null,
    full: FULL_SCORE,
    edit,
    add: (): void => change([...lines, { id: newKey(), name: '', weight: '', isFatal: false }]),
    remove: (id: string): void => change(lines.filter((line) => line.id !== id)),
    save: () => void saving.run(),
    isSaving: saving.isRunning,
    error: saving.error,
  };
}
