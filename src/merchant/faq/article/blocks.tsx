import { View } from '@tarojs/components';
import type { ArticleBlock } from '../../../../domain/faq';
import { type Missing, missingInBlock } from '../../../../domain/faq/editing';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { newKey } from '../../../cloud';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { chevronDown } from '../../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../../components/icon/glyphs/chevron-up';
import { plus } from '../../../components/icon/glyphs/plus';
import { trash2 } from '../../../components/icon/glyphs/trash-2';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { BlockFields } from './block-fields';
import { type EditedBlock, emptyBlock, moved } from './edited-words';
import { MissingLine } from './missing-line';
import './fields.scss';
import './blocks.scss';

const TYPES: readonly ArticleBlock['type'][] = ['text', 'steps', 'tip', 'image', 'link', 'action'];

interface Props {
  blocks: readonly EditedBlock[];
  /** Makes the next blocks from those that are there then. */
  onChange: (next: (now: readonly EditedBlock[]) => readonly EditedBlock[]) => void;
  say: (words: string, undo?: () => void) => void;
  missing: readonly Missing[];
}

/** An answer in pieces: add, move, remove and take back. */
export function Blocks({ blocks, onChange: put, say, missing }: Props) {
  const { article: text } = useText(faqArticleText);
  const remove = (key: string): void => {
    const at = blocks.findIndex((one) => one.key === key);
    const gone = blocks[at];
    put((now) => now.filter((one) => one.key !== key));
    // Comes back where it stood, into whatever was typed since.
    if (gone) say(text.removed, () => put((now) => [...now.slice(0, at), gone, ...now.slice(at)]));
  };
  return (
    <>
      {blocks.map(({ key, block }, index) => (
        <View key={key} id={`block-${key}`} className="block">
          <View className="block__head">
            <View className="block__type">{text.blocks[block.type]}</View>
            <Tool
              glyph={chevronUp}
              label={text.moveUp}
              isOff={index === 0}
              onTap={() => put((now) => moved(now, key, -1))}
            />
            <Tool
              glyph={chevronDown}
              label={text.moveDown}
              isOff={index === blocks.length - 1}
              onTap={() => put((now) => moved(now, key, 1))}
            />
            <Tool glyph={trash2} label={text.remove} onTap={() => remove(key)} />
          </View>
          <BlockFields
            block={block}
            onChange={(next) =>
              put((now) => now.map((one) => (one.key === key ? { key, block: next(one.block) } : one)))
            }
          />
          <MissingLine of={missingInBlock(block)} missing={missing} />
        </View>
      ))}
      {blocks.length === 0 ? <MissingLine of="blocks" missing={missing} /> : null}
      {blocks.length < LIST_COUNTS.blocks ? (
        <>
          <View className="editor__label">{text.addBlock}</View>
          <View className="block-types">
            {TYPES.map((type) => (
              <Button
                key={type}
                className="block-types__one"
                onTap={() => put((now) => [...now, { key: newKey(), block: emptyBlock(type) }])}
              >
                <Icon glyph={plus} size={16} />
                {text.blocks[type]}
              </Button>
            ))}
          </View>
        </>
      ) : null}
    </>
  );
}

interface ToolProps {
  glyph: string;
  label: string;
  isOff?: boolean;
  onTap: () => void;
}

function Tool({ glyph, label, isOff = false, onTap }: ToolProps) {
  return (
    <View
      className={`block__tool ${isOff ? 'block__tool--off' : ''}`}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={isOff}
      {...(isOff ? {} : { onClick: onTap })}
    >
      <Icon glyph={glyph} size={20} />
    </View>
  );
}
