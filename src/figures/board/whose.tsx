import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { chevronDown } from '../../components/icon/glyphs/chevron-down';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import type { Board, Scope } from '../looked';
import { scopeName } from '../scope-name';
import { ScopeSheet } from './scope-sheet';
import { whoseOf } from './whose-of';

interface Props {
  board: Board;
  onChoose: (scope: Scope | undefined) => void;
}

/** Whose figures these are, and the way to others'; only words where there is nothing to choose. */
export function Whose({ board, onChoose }: Props) {
  const text = useText(boardText);
  const [isOpen, setOpen] = useState(false);
  const name = scopeName(board.scope, text.scopes);
  if (whoseOf(board, text.scopes).length < 2) return <View className="whose whose--still">{name}</View>;
  return (
    <>
      <View
        className="whose"
        ariaRole="button"
        ariaLabel={`${text.whose}${text.mark}${name}`}
        onClick={() => setOpen(true)}
      >
        <View className="whose__name">{name}</View>
        <Icon glyph={chevronDown} size={16} />
      </View>
      {isOpen ? (
        <ScopeSheet
          board={board}
          onClose={() => setOpen(false)}
          onChoose={(scope) => {
            setOpen(false);
            onChoose(scope);
          }}
        />
      ) : null}
    </>
  );
}
