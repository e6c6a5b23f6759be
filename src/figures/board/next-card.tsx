import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { lightbulb } from '../../components/icon/glyphs/lightbulb';
import { openUrl } from '../../phone/pages';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { type Language, useLanguage } from '../../text/language';
import { figureWords } from '../format';

type Step = OutputOf<'figures', 'board.next'>['cards'][number];

/** The most pressing thing that the figures tell of, and the way to it; the rest on demand. Nothing where nothing stands out. */
export function NextCard({ steps }: { steps: readonly Step[] }) {
  const text = useText(boardText);
  const [isOpen, setOpen] = useState(false);
  const language = useLanguage();
  if (steps.length === 0) return null;
  const shown = isOpen ? steps : steps.slice(0, 1);
  return (
    <View className="next-card">
      <View className="next-card__title" ariaRole="heading">
        <Icon glyph={lightbulb} size={20} />
        {text.nextTitle}
      </View>
      {shown.map((step) => {
        const { title, hint, url } = told(step, text, language);
        return (
          <View
            key={title}
            className="next-card__row"
            hoverClass="next-card__row--pressed"
            ariaRole="link"
            ariaLabel={`${title}${text.mark}${hint}`}
            onClick={() => void openUrl(url)}
          >
            <View className="next-card__words">
              <View className="next-card__name">{title}</View>
              <View className="next-card__hint">{hint}</View>
            </View>
            <Icon glyph={chevronRight} size={20} className="next-card__on" />
          </View>
        );
      })}
      {steps.length > shown.length ? (
        <Button kind="quiet" size="small" isBlock onTap={() => setOpen(true)}>
          {text.moreNext(steps.length - shown.length)}
        </Button>
      ) : null}
    </View>
  );
}

/** What it is about, why, and where something can be done about it. */
function told(step: Step, text: ReturnType<typeof useText<(typeof boardText)['zh']>>, language: Language) {
  const { next } = text;
  switch (step.kind) {
    case 'short_staffed':
      return {
        title: next.shortStaffed(step.teamName ?? text.aTeam, step.hour, step.hour + 1),
        hint: next.shortStaffedHint(step.from, figureWords(step.p90, 'millis', language)),
        url: '/agent/team/index',
      };
    case 'failing_article':
      return {
        title: next.failing(step.question),
        hint: next.failingHint(step.views, step.notHelped, step.handoffs),
        url: `/merchant/faq/article/index?id=${encodeURIComponent(step.articleId)}`,
      };
    case 'overloaded_agent':
      return {
        title: next.overloaded(step.name),
        hint: next.overloadedHint(step.handled, step.usual, figureWords(step.replyIn3Minutes, 'share', language)),
        url: `/agent/held/index?member=${encodeURIComponent(step.memberId)}&name=${encodeURIComponent(step.name)}`,
      };
  }
}
