import { View } from '@tarojs/components';
import { DEFAULT_HOST_PAGES, hostPagePath, ORDER_ID_MARK } from '../../../../domain/host';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { namedPagesText } from '../../../text/named-pages';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import { chosenPath, type Edited, pagesLike, ruleAgainst, savedPage, withoutPage, withPage } from './edited-page';
import type { Made, NamedPagesState, Pages } from './use-named-pages';

interface Props {
  page: NamedPagesState;
  pages: Pages;
  known: readonly string[] | undefined;
  edited: Edited;
  onClose: () => void;
  onSaved: (made: Made) => void;
  onRemoved: (name: string | undefined, made: Made) => void;
}

const SAMPLE_ORDER = '20261128001';

/** A page by its path: chosen from those there are, or typed. */
export function PageSheet({ page, pages, known, edited, onClose, onSaved, onRemoved }: Props) {
  const text = useText(namedPagesText);
  const isNamed = typeof edited === 'number';
  const was = savedPage(pages, edited);
  const { draft, change, clear } = useDraft(
    `page.${isNamed ? (was?.name ?? 'new') : edited}`,
    was ?? { name: '', path: '' },
  );
  const path = draft.path.trim().replace(/^\//, '');
  const name = draft.name.trim();
  const next = withPage(pages, edited, { name, path });
  const rule = ruleAgainst(next, edited, known);
  const canSave = path !== '' && (name !== '' || !isNamed) && !rule;
  const send = async (saved: Pages, then: (made: Made) => void): Promise<void> => {
    const made = await page.save(saved);
    if (!made) return;
    clear();
    then(made);
  };
  const takeAway = {
    words: isNamed ? text.remove : text.toDefault,
    run: () => void send(withoutPage(pages, edited), (made) => onRemoved(isNamed ? was?.name : undefined, made)),
  };
  const found = pagesLike(path, known);
  return (
    <Sheet
      title={titleOf(edited, was?.name, text)}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={was && takeAway}
          words={text.save}
          isBusy={page.isSaving}
          canSave={canSave}
          onSave={() => void send(next, onSaved)}
        />
      }
    >
      {isNamed ? (
        <TextField
          className="named-pages__name"
          label={text.name}
          value={draft.name}
          maxChars={FIELD_CHARS.pageName}
          isWrong={rule === 'unique_name'}
          onChange={(typed) => change((now) => ({ ...now, name: typed }))}
        />
      ) : null}
      <View className="setting__does">{edited === 'order' ? text.orderHint(ORDER_ID_MARK) : text.pathHint}</View>
      <TextField
        className="named-pages__path"
        label={text.path}
        placeholder={isNamed ? text.path : DEFAULT_HOST_PAGES[edited]}
        value={draft.path}
        maxChars={FIELD_CHARS.path}
        isWrong={rule !== undefined && rule !== 'unique_name'}
        onChange={(typed) => change((now) => ({ ...now, path: typed }))}
      />
      {rule ? (
        <View className="setting__wrong" ariaRole="alert">
          {text.wrong[rule](ORDER_ID_MARK)}
        </View>
      ) : null}
      {found.length > 0 ? <View className="setting__label">{text.found}</View> : null}
      {found.map((one) => (
        <View
          key={one}
          className="named-pages__found"
          ariaRole="button"
          onClick={() => change((now) => ({ ...now, path: chosenPath(one, edited) }))}
        >
          {one}
        </View>
      ))}
      {canSave ? (
        <>
          <View className="setting__label">{text.preview}</View>
          <View className="setting__bubble">
            {edited === 'order' ? hostPagePath({ ...DEFAULT_HOST_PAGES, order: path }, SAMPLE_ORDER) : `/${path}`}
          </View>
        </>
      ) : null}
    </Sheet>
  );
}

const titleOf = (
  edited: Edited,
  name: string | undefined,
  text: ReturnType<typeof useText<typeof namedPagesText.zh>>,
) => {
  if (typeof edited === 'number') return name ?? text.newTitle;
  return edited === 'order' ? text.order : text.allOrders;
};
