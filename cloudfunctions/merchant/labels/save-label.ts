import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { labelSaved } from '../../../domain/labels';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { LabelSettings } from '../../_records/documents';
import { NO_LABELS } from '../../_records/labels';
import { stableId } from '../../_sdk';

/** A label as it shall be. Other instances notice within half a minute. */
export const saveLabel: Handler<SpecOf<'merchant', 'label.save'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, name, isArchived, expectedVersion } = input;
    const known = ((await transaction.get('settings', 'labels')) as LabelSettings | undefined) ?? NO_LABELS;
    if (known.v !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: known.v });
    if (input.labelId !== undefined && !known.labels.some(({ id }) => id === input.labelId))
      throw new AppError('NOT_FOUND');
    const labelId = input.labelId ?? `l${stableId('label', context.openid, key)}`;
    const version = known.v + 1;
    const at = context.now();
    const labels = labelSaved(known.labels, { labelId, name, isArchived }, at);
    await transaction.set('settings', { _id: 'labels', labels, v: version });
    const [before, after] = [known.labels, labels].map((all) => asLogged(all, labelId));
    await audit(transaction, context, { key, targetId: labelId, target: name, before, after });
    return { labelId, version, at };
  });

function asLogged(labels: LabelSettings['labels'], labelId: string) {
  const label = labels.find(({ id }) => id === labelId);
  return label && { name: label.name, isArchived: label.archivedAt !== undefined };
}
