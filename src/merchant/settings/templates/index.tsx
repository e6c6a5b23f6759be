import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NoticeKind } from '../../../../domain/notice';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { templatesText } from '../../../text/templates';
import { SettingRow } from '../setting-row';
import './index.scss';
import { TemplateSheet } from './template-sheet';
import { type Template, useTemplates } from './use-templates';

/** With which templates of the account shoppers, and agents, are told. */
export default function TemplatesPage() {
  const text = useText(templatesText);
  const page = useTemplates();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<NoticeKind>();
  const { list } = page;
  const templates = list.data?.templates ?? [];
  const known = templates.find(({ kind }) => kind === edited);
  const undo = async ({ kind, template }: Template, version: number): Promise<void> => {
    if ((await page.save(kind, template, version)) !== undefined) snackbar.show({ text: text.undone });
  };
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="templates">
        {list.isLoading ? <Skeleton cards={1} lines={4} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data ? <View className="templates__hint">{text.hint}</View> : null}
        <View className="settings__card">
          {templates.map(({ kind, template }) => (
            <SettingRow
              key={kind}
              title={text.kinds[kind]}
              hint={template ? text.lines(Object.keys(template.keys).length) : text.notSet}
              value={template?.templateId}
              onTap={() => {
                page.clearError();
                setEdited(kind);
              }}
            />
          ))}
        </View>
      </View>
      {known ? (
        <TemplateSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${known.kind}.${list.data?.version}`}
          page={page}
          known={known}
          onClose={() => setEdited(undefined)}
          onSaved={(saved, version) => {
            setEdited(undefined);
            const kind = text.kinds[known.kind];
            snackbar.show({
              text: saved ? text.saved(kind) : text.removed(kind),
              undo: { text: text.undo, run: () => void undo(known, version) },
            });
          }}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
