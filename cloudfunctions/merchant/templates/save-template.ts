import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { TemplateSetting } from '../../_records/documents';

/** With which template of the account a kind of notice is told. Other instances notice within half a minute. */
export const saveTemplate: Handler<SpecOf<'merchant', 'template.save'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, kind, template, expectedVersion } = input;
    const desk = await deskToChange(transaction, expectedVersion);
    const { [kind]: before, ...others } = desk.templates;
    const templates = template ? { ...others, [kind]: template } : others;
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', { templates, v: version });
    await audit(transaction, context, { key, targetId: kind, before: asLogged(before), after: asLogged(template) });
    return { version, at: context.now() };
  });

const asLogged = (template: TemplateSetting | null | undefined) => (template ? { ...template } : undefined);
