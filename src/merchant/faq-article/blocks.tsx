import { View } from '@tarojs/components';
import type { ArticleBlock } from '../../../domain/faq';
import { newKey } from '../../cloud';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { chevronDown } from '../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../components/icon/glyphs/chevron-up';
import { plus } from '../../components/icon/glyphs/plus';
import { trash2 } from '../../components/icon/glyphs/trash-2';
import { useText } from '../../text/define-text';
import { faqArticleText } from '../../text/faq-article';
import { type ArticleDraft, type EditedBlock, emptyBlock, moved } from './article-draft';
import { BlockFields } from './block-fields';

const TYPES: readonly ArticleBlock['type'][] = ['text', 'steps', 'tip', 'image', 'link', 'action'];
/** As the contract takes them. */
const MOST_BLOCKS = 20;

interface Props {
  draft: ArticleDraft;
  change: (draft: ArticleDraft) => void;
  say: (words: string, undo?: () => void) => void;
}

/** The answer in pieces: add, move, remove and take back. */
export function Blocks({ draft, change, say }: Props) {
  const { article: text } = useText(faqArticleText);
  const { blocks } = draft;
  const put = (next: readonly EditedBlock[]): void => change({ ...draft, blocks: next });
  const remove = (key: string): void => {
    put(blocks.filter((one) => one.key !== key));
    say(text.removed, () => change(draft));
  };
  return (
    <View className="editor__card">
      <View className="editor__title" ariaRole="heading">
        {text.answer}
      </View>
      {blocks.map(({ key, block }, place) => (
        <View key={key} className="block">
          <View className="block__head">
            <View className="block__type">{text.blocks[block.type]}</View>
            <Tool glyph={chevronUp} label={text.moveUp} isOff={place === 0} onTap={() => put(moved(blocks, key, -1))} />
            <Tool
              glyph={chevronDown}
              label={text.moveDown}
              isOff={place === blocks.length - 1}
              onTap={() => put(moved(blocks, key, 1))}
            />
            <Tool glyph={trash2} label={text.remove} onTap={() => remove(key)} />
          </View>
          <BlockFields
            block={block}
            onChange={(next) => put(blocks.map((one) => (one.key === key ? { key, block: next } : one)))}
          />
        </View>
      ))}
      {blocks.length < MOST_BLOCKS ? (
        <>
          <View className="editor__label">{text.addBlock}</View>
          <View className="block-types">
            {TYPES.map((type) => (
              <Button
                key={type}
                className="block-types__one"
                onTap={() => put([...blocks, { key: newKey(), block: emptyBlock(type) }])}
              >
                <Icon glyph={plus} size={16} />
                {text.blocks[type]}
              </Button>
            ))}
          </View>
        </>
      ) : null}
    </View>
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
      onClick={isOff ? undefined : onTap}
    >
      <Icon glyph={glyph} size={20} />
    </View>
  );
}
