import type { SpecOf } from '../../../contract';
import { NOTICE_KINDS } from '../../../domain/notice';
import type { Handler } from '../../_entry';
import { freshDeskSettings } from '../../_records';

/** The template of each kind of notice. Not from what is kept: who has just saved sees it. */
export const listTemplates: Handler<SpecOf<'merchant', 'template.list'>> = async () => {
  const { templates, v: version } = await freshDeskSettings();
  return {
    templates: NOTICE_KINDS.map((kind) => {
      const template = templates[kind];
      return { kind, template: template ? { templateId: template.templateId, keys: { ...template.keys } } : null };
    }),
    version,
  };
};
