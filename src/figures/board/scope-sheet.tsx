import { View } from '@tarojs/components';
import { Choice } from '../../components/choice';
import { Icon } from '../../components/icon';
import { check } from '../../components/icon/glyphs/check';
import { Sheet } from '../../components/sheet';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import type { Board, Scope } from '../looked';
import { chosenOf, whoseOf } from './whose-of';

interface Props {
  board: Board;
  onChoose: (scope: Scope | undefined) => void;
  onClose: () => void;
}

/** Whose figures one may look at. */
export function ScopeSheet({ board, onChoose, onClose }: Props) {
  const text = useText(boardText);
  return (
    <Sheet title={text.whose} isOpen onClose={onClose}>
      <View ariaRole="radiogroup" ariaLabel={text.whose}>
        {whoseOf(board, text.scopes).map(({ key, name, scope }) => (
          <Choice
            key={key}
            isBare
            className="scope-row"
            isChosen={key === chosenOf(board)}
            label={name}
            onChoose={() => onChoose(scope)}
          >
            <View className="scope-row__name">{name}</View>
            {key === chosenOf(board) ? <Icon glyph={check} size={20} /> : null}
          </Choice>
        ))}
      </View>
    </Sheet>
  );
}
