import type { NoticeKind } from '../../../../domain/notice';
import { call, type OutputOf, useAction, useResource } from '../../../cloud';
import { filledKeys, type TypedTemplate } from './typed-template';

export type Template = OutputOf<'merchant', 'template.list'>['templates'][number];

/** With which template each kind of notice is told. */
export function useTemplates() {
  const list = useResource('desk.templates', () => call('merchant', 'template.list', {}), { keepAs: 'desk.templates' });
  const saving = useAction(
    (key, kind: NoticeKind, template: TypedTemplate | null, expectedVersion: number) =>
      call('merchant', 'template.save', {
        key,
        kind,
        template: template && { templateId: template.templateId.trim(), keys: filledKeys(template) },
        expectedVersion,
      }),
    { readAgain: list.refresh },
  );
  /** Whether it was saved. Null: no notice of this kind. */
  const save = async (
    kind: NoticeKind,
    template: TypedTemplate | null,
    version?: number,
  ): Promise<number | undefined> => {
    const seen = version ?? list.data?.version;
    const ack = seen === undefined ? undefined : await saving.run(kind, template, seen);
    if (ack) await list.refresh();
    return ack?.version;
  };
  return { list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}
