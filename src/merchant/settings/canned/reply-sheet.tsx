import { View } from '@tarojs/components';
import { useState } from 'react';
import { CANNED_PURPOSES, cannedProblems, purposeOf } from '../../../../domain/canned';
import { FIELD_CHARS } from '../../../../domain/kernel';
import type { CannedReply } from '../../../cloud';
import { pictureUrl } from '../../../cloud/picture-url';
import type { UploadedPicture } from '../../../cloud/upload/picture';
import { ChoiceChips } from '../../../components/choice-chips';
import { PicturePicker } from '../../../components/picture-picker';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { cannedText } from '../../../text/canned';
import { cannedPurposeText } from '../../../text/canned-purposes';
import { useText } from '../../../text/define-text';
import { ListedHint } from '../listed-hint';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import { EnglishPart, isEnglishFit } from './english-part';
import type { CannedPageState, Made } from './use-canned-page';
import { WordsField } from './words-field';

interface Props {
  page: CannedPageState;
  /** Undefined for a new one. */
  reply: CannedReply | undefined;
  /** Folders there are already. */
  folders: readonly string[];
  onClose: () => void;
  onSaved: (title: string, made: Made) => void;
  onRemoved: (reply: CannedReply) => void;
}

/** One prepared reply: title, words, how it is found, whose it is. */
export function ReplySheet({ page, reply, folders, onClose, onSaved, onRemoved }: Props) {
  const text = useText(cannedText);
  const purposes = useText(cannedPurposeText);
  const begun = begunWith(reply, page.mayWriteForShop);
  const { draft, change, clear } = useDraft(`canned.${reply?.id ?? 'new'}`, begun);
  const [isUploading, setUploading] = useState(false);
  const owners = [
    { value: 'own', label: text.owners.own },
    ...page.teamsToWriteFor.map(({ id, name }) => ({ value: id, label: name })),
    ...(page.mayWriteForShop ? [{ value: 'shop', label: text.owners.shop }] : []),
  ];
  const title = draft.title.trim();
  const shortcut = draft.shortcut.trim();
  const hasBlank = /\s/.test(shortcut);
  // What was typed before there was any English has none.
  const { english = NO_ENGLISH } = draft;
  const isWhole = title !== '' && draft.text.trim() !== '' && !hasBlank && cannedProblems(draft.text).length === 0;
  const canSave = isWhole && isEnglishFit(english) && !isUploading;
  const save = async (): Promise<void> => {
    const { owner } = draft;
    const made = await page.save(reply, {
      title,
      text: draft.text.trim(),
      ...(english.text.trim() && { english: { title: english.title.trim(), text: english.text.trim() } }),
      shortcut,
      folder: draft.folder.trim() || undefined,
      purpose: purposeOf(draft.purpose),
      pictures: (draft.pictures ?? []).map(({ fileId }) => fileId),
      ...(owner === 'own' || owner === 'shop' ? { of: owner, teamId: undefined } : { of: 'team', teamId: owner }),
    });
    if (!made) return;
    clear();
    onSaved(title, made);
  };
  const remove = async (known: CannedReply): Promise<void> => {
    if (!(await page.remove(known))) return;
    clear();
    onRemoved(known);
  };
  return (
    <Sheet
      title={reply?.title ?? text.newTitle}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={reply && { words: text.remove, run: () => void remove(reply) }}
          words={text.save}
          isBusy={page.isChanging}
          canSave={canSave}
          onSave={() => void save()}
        />
      }
    >
      <TextField
        className="canned-edit__field"
        label={text.name}
        value={draft.title}
        maxChars={FIELD_CHARS.cannedTitle}
        onChange={(typed) => change({ ...draft, title: typed })}
      />
      <WordsField
        value={draft.text}
        sample={page.sample.zh}
        onChange={(typed) => change((now) => ({ ...now, text: typed }))}
      />
      <ListedHint words={draft.text} onChange={(typed) => change((now) => ({ ...now, text: typed }))} />
      <EnglishPart
        value={english}
        sample={page.sample.en}
        onChange={(typed) => change((now) => ({ ...now, english: typed }))}
      />
      <View className="setting__label">{purposes.label}</View>
      <ChoiceChips
        label={purposes.label}
        options={CANNED_PURPOSES.map((one) => ({ value: one, label: purposes.names[one] }))}
        chosen={purposeOf(draft.purpose)}
        onChoose={(purpose) => change((now) => ({ ...now, purpose }))}
      />
      <View className="setting__label">{text.pictures}</View>
      <PicturePicker
        pictures={draft.pictures ?? []}
        onChange={(next) => change((now) => ({ ...now, pictures: next(now.pictures ?? []) }))}
        onBusy={setUploading}
      />
      <View className="setting__label">{text.shortcut}</View>
      <TextField
        label={text.shortcut}
        placeholder="/"
        value={draft.shortcut}
        maxChars={FIELD_CHARS.cannedShortcut}
        isWrong={hasBlank}
        onChange={(typed) => change({ ...draft, shortcut: typed })}
      />
      {hasBlank ? <View className="setting__wrong">{text.noBlank}</View> : null}
      <View className="setting__label">{text.folder}</View>
      <TextField
        className="canned-edit__folder"
        label={text.folder}
        placeholder=" "
        value={draft.folder}
        maxChars={FIELD_CHARS.cannedFolder}
        onChange={(typed) => change({ ...draft, folder: typed })}
      />
      {folders.length > 0 ? (
        <View className="canned-edit__folders">
          <ChoiceChips
            label={text.folder}
            options={folders.map((folder) => ({ value: folder, label: folder }))}
            chosen={draft.folder}
            onChoose={(folder) => change({ ...draft, folder: draft.folder === folder ? '' : folder })}
          />
        </View>
      ) : null}
      {owners.length > 1 ? (
        <>
          <View className="setting__label">{text.owner}</View>
          <ChoiceChips
            label={text.owner}
            options={owners}
            chosen={draft.owner}
            onChoose={(owner) => change({ ...draft, owner })}
          />
        </>
      ) : null}
    </Sheet>
  );
}

const NO_ENGLISH = { title: '', text: '' };

/** As it is, or a new one: the shop's where one may write for it. */
const begunWith = (reply: CannedReply | undefined, mayWriteForShop: boolean) => ({
  title: reply?.title ?? '',
  text: reply?.text ?? '',
  english: reply?.english ?? NO_ENGLISH,
  shortcut: reply?.shortcut ?? '',
  folder: reply?.folder ?? '',
  purpose: purposeOf(reply?.purpose),
  pictures: picturesOf(reply),
  owner: reply?.teamId ?? (reply ? reply.of : mayWriteForShop ? 'shop' : 'own'),
});

const picturesOf = (reply: CannedReply | undefined): readonly UploadedPicture[] =>
  (reply?.pictures ?? []).map(({ fileId, url }) => ({ fileId, previewUrl: url ?? pictureUrl(fileId) }));
