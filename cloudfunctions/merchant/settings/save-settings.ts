import type { SpecOf } from '../../../contract';
import { settingChanges } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { DeskSettings } from '../../_records/documents';
import { command } from '../../_sdk';

/**
 * Changes settings of the desk, field by field: what others write beside them stays. Other instances notice within half a
 * minute.
 */
export const saveSettings: Handler<SpecOf<'merchant', 'settings.save'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, input.expectedVersion);
    const at = context.now();
    const changes = settingChanges(desk, input.changes);
    if (changes.length === 0) return { version: desk.v, at };
    const fields = changes.map(({ setting, after }) => [setting, after ?? command.remove()] as const);
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', {
      ...(Object.fromEntries(fields) as Partial<DeskSettings>),
      v: version,
    });
    const [before, after] = (['before', 'after'] as const).map((side) =>
      Object.fromEntries(changes.map((change) => [change.setting, change[side]])),
    );
    await audit(transaction, context, { key: input.key, targetId: null, before, after });
    return { version, at };
  });
