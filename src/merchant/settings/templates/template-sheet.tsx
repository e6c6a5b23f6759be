import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { isTemplateKeyword, NOTICE_PARTS, noticeData, sampleNotice } from '../../../../domain/notice';
import { cloudNow } from '../../../cloud/cloud-time';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { templatesText } from '../../../text/templates';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import { TestNotice } from './test-notice';
import { filledKeys, hasTwice, isWhole, keywordIn, type TypedTemplate } from './typed-template';
import type { Template, useTemplates } from './use-templates';

interface Props {
  page: ReturnType<typeof useTemplates>;
  known: Template;
  onClose: () => void;
  onSaved: (saved: TypedTemplate | null, version: number) => void;
}

/** One kind's template: its id, its keywords, and what a shopper gets. */
export function TemplateSheet({ page, known, onClose, onSaved }: Props) {
  const text = useText(templatesText);
  const { kind, template } = known;
  const { draft, change, clear } = useDraft<TypedTemplate>(
    `template.${kind}`,
    template ?? { templateId: '', keys: {} },
  );
  const wrong = Object.values(filledKeys(draft)).some((keyword) => !isTemplateKeyword(keyword));
  const wordsFor = (part: (typeof NOTICE_PARTS)[number]): string =>
    kind === 'desk' && part === 'author' ? text.fromWhom : text.parts[part];
  const save = async (saved: TypedTemplate | null): Promise<void> => {
    const version = await page.save(kind, saved);
    if (version === undefined) return;
    clear();
    onSaved(saved, version);
  };
  const lines = noticeData(filledKeys(draft), sampleNotice(kind, text.sampleAgent, cloudNow()));
  // Only what is saved can be sent.
  const isSaved = template !== null && JSON.stringify(draft) === JSON.stringify(template);
  return (
    <Sheet
      title={text.kinds[kind]}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={template ? { words: text.remove, run: () => void save(null) } : undefined}
          words={text.save}
          isBusy={page.isSaving}
          canSave={isWhole(draft)}
          onSave={() => void save(draft)}
        />
      }
    >
      <View className="setting__does">{text.does[kind]}</View>
      <View className="setting__label">{text.templateId}</View>
      <TextField
        label={text.templateId}
        value={draft.templateId}
        maxChars={FIELD_CHARS.templateId}
        onChange={(templateId) => change({ ...draft, templateId: templateId.trim() })}
      />
      {template && draft.templateId !== template.templateId ? (
        <View className="setting__hint">{text.grantsHint}</View>
      ) : null}
      <View className="setting__label">{text.keys}</View>
      <View className="setting__hint">{text.keysHint}</View>
      {NOTICE_PARTS.map((part) => (
        <View key={part} className="setting__line">
          <View className="setting__word" ariaHidden>
            {wordsFor(part)}
          </View>
          <TextField
            className="setting__words"
            label={wordsFor(part)}
            placeholder=" "
            value={draft.keys[part] ?? ''}
            maxChars={FIELD_CHARS.templateKey}
            isWrong={Boolean(draft.keys[part]) && !isTemplateKeyword(draft.keys[part] ?? '')}
            onChange={(typed) => change({ ...draft, keys: { ...draft.keys, [part]: keywordIn(typed) } })}
          />
        </View>
      ))}
      {wrong ? <View className="setting__wrong">{text.wrongKey}</View> : null}
      {hasTwice(draft) ? <View className="setting__wrong">{text.twice}</View> : null}
      {Object.keys(lines).length > 0 ? (
        <>
          <View className="setting__label">{text.preview[kind]}</View>
          <View className="setting__bubble">
            {Object.entries(lines).map(([keyword, { value }]) => (
              <View key={keyword}>{value}</View>
            ))}
          </View>
        </>
      ) : null}
      {isSaved ? <TestNotice kind={kind} templateId={template.templateId} /> : null}
    </Sheet>
  );
}
