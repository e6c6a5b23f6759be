import { View } from '@tarojs/components';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import type { FoundProblem, Publishing } from './use-publishing';

interface Props {
  publishing: Publishing;
  onOpen: (articleId: string) => void;
}

/** Warnings beyond these are for the long evening. */
const MOST_WARNINGS = 3;

/** What the check says of the FAQ as it would be: errors to mend first, a few warnings, and the reach in two taps. */
export function CheckFindings({ publishing, onOpen }: Props) {
  const { faq: text } = useText(merchantText);
  const { data, error, isLoading, refresh } = publishing.check;
  if (isLoading) return <Skeleton cards={1} lines={2} />;
  if (!data) return error ? <ErrorState isInline error={error} onRetry={() => void refresh()} /> : null;
  const errors = data.problems.filter(({ severity }) => severity === 'error');
  const warnings = data.problems.filter(({ severity }) => severity === 'warning');
  const hidden = warnings.length - MOST_WARNINGS + data.moreProblems;
  return (
    <>
      <View className="publish__coverage">{text.coverage(Math.round(100 * data.coverage.share))}</View>
      {errors.length > 0 ? (
        <View ariaRole="alert">
          <View className="publish__label publish__label--wrong">{text.fixFirst}</View>
          {errors.map((problem) => (
            <Finding key={keyOf(problem)} problem={problem} onOpen={onOpen} />
          ))}
        </View>
      ) : null}
      {warnings.length > 0 ? (
        <>
          <View className="publish__label">{text.goodToKnow}</View>
          {warnings.slice(0, MOST_WARNINGS).map((problem) => (
            <Finding key={keyOf(problem)} problem={problem} onOpen={onOpen} />
          ))}
          {hidden > 0 ? <View className="publish__by">{text.more(hidden)}</View> : null}
        </>
      ) : null}
    </>
  );
}

const keyOf = ({ kind, articleId, text }: FoundProblem): string => `${kind} ${articleId ?? ''} ${text ?? ''}`;

function Finding({ problem, onOpen }: { problem: FoundProblem; onOpen: (articleId: string) => void }) {
  const { faq: text } = useText(merchantText);
  const { articleId, question, kind, severity } = problem;
  return (
    <View
      className="publish__row"
      ariaRole={articleId ? 'link' : 'text'}
      onClick={articleId ? () => onOpen(articleId) : undefined}
    >
      <View className="publish__words">
        {question ? <View className="publish__question">{question}</View> : null}
        <View className={severity === 'error' ? 'publish__wrong' : 'publish__by'}>
          {[text.problems[kind], problem.text].filter(Boolean).join('：')}
        </View>
      </View>
    </View>
  );
}
