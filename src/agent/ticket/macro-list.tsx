import { View } from '@tarojs/components';
import { call, type OutputOf, useResource } from '../../cloud';
import { Button } from '../../components/button';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { macrosText } from '../../text/macros';
import './canned-list.scss';
import './canned.scss';
import './ticket-sheet.scss';

export type Macro = OutputOf<'agent', 'macro.list'>['macros'][number];

const MANAGE = '/merchant/settings/macros/index';
/** Beyond that they are found where they are managed. */
const MAX_PAGES = 3;

async function loadMacros(): Promise<Macro[]> {
  const macros: Macro[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const more = await call('agent', 'macro.list', cursor ? { cursor } : {});
    macros.push(...more.macros);
    cursor = more.nextCursor;
    if (!cursor) break;
  }
  return macros;
}

interface Props {
  words: string;
  onChoose: (macro: Macro) => void;
  /** Only of these. */
  isOffered?: (macro: Macro) => boolean;
}

/** Prepared steps whose title holds the words, each as a line; what they do is looked at before they are taken. */
export function MacroList({ words, onChoose, isOffered = () => true }: Props) {
  const text = useText(macrosText);
  const list = useResource('desk.macros', loadMacros, { keepAs: 'desk.macros' });
  const wanted = words.trim().toLowerCase();
  const found = (list.data ?? []).filter(({ title }) => title.toLowerCase().includes(wanted)).filter(isOffered);
  if (!list.data) return null;
  return (
    <>
      <View className="ticket-sheet__label">{text.title}</View>
      {found.map((macro) => (
        <View
          key={macro.id}
          className="canned__one"
          hoverClass="canned__one--pressed"
          ariaRole="button"
          onClick={() => onChoose(macro)}
        >
          {macro.title}
        </View>
      ))}
      {list.data.length === 0 ? <View className="canned__none">{text.none}</View> : null}
      <Button kind="quiet" isBlock onTap={() => void openUrl(MANAGE)}>
        {text.manage}
      </Button>
    </>
  );
}
