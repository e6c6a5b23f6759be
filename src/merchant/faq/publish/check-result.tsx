import { View } from '@tarojs/components';
import { COVERAGE_AIM } from '../../../../domain/faq/reading';
import type { OutputOf } from '../../../cloud';
import { Button } from '../../../components/button';
import { ShowMore, useShown } from '../../../components/show-more';
import { StatusChip } from '../../../components/status-chip';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { ShareBar } from '../../components/share-bar';
import { percentOf } from '../../percent';
import { openMerchant } from '../../routes';

type Check = OutputOf<'merchant', 'faq.check'>;

/** Errors come first; warnings beyond these are for a quiet evening. */
const MAX_AT_FIRST = 5;

interface Promotion {
  isPromoting: boolean;
  /** Puts the first article before the second in their category. */
  onPromote: (articleId: string, insteadId: string) => void;
}

/** What the check found: what must be mended, what one should know, and how much is found in two taps. */
export function CheckResult({ check, ...promotion }: Promotion & { check: Check }) {
  const { publish: text } = useText(faqEditorText);
  const errors = check.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = check.problems.length - errors;
  return (
    <View className="faq-publish__section">
      <View className="faq-publish__heading" ariaRole="heading">
        {text.checkTitle}
      </View>
      <View className="faq-publish__chips">
        {errors > 0 ? <StatusChip tone="danger" text={text.errors(errors)} /> : null}
        {warnings > 0 ? <StatusChip tone="warn" text={text.warnings(warnings)} /> : null}
        {errors + warnings === 0 ? <StatusChip tone="ok" text={text.allGood} /> : null}
      </View>
      <ProblemRows problems={check.problems} />
      {check.moreProblems > 0 ? (
        <View className="faq-publish__hint">{text.moreProblems(check.moreProblems)}</View>
      ) : null}
      <Coverage coverage={check.coverage} {...promotion} />
    </View>
  );
}

function ProblemRows({ problems }: { problems: Check['problems'] }) {
  const text = useText(faqEditorText);
  const shown = useShown(problems, MAX_AT_FIRST);
  if (problems.length === 0) return null;
  return (
    <>
      <View className="faq-publish__rows">
        {shown.items.map(({ kind, severity, articleId, question, otherQuestion, text: about }, index) => (
          <View
            key={[kind, articleId, otherQuestion, about].join('|')}
            className={`faq-publish__problem faq-publish__problem--${severity}`}
            ariaRole={articleId ? 'link' : 'text'}
            {...(articleId ? { onClick: () => openMerchant('faq/article', { id: articleId }) } : {})}
          >
            {question ? <View className="faq-publish__question">{question}</View> : null}
            {isSaidBelow(shown.items, index) ? null : (
              <View className="faq-publish__why">
                {text.problems[kind]}
                {about ? `：${about}` : ''}
              </View>
            )}
            {otherQuestion ? <View className="faq-publish__hint">{text.clash(otherQuestion)}</View> : null}
          </View>
        ))}
      </View>
      <ShowMore shown={shown} />
    </>
  );
}

/** Of several that are past their days the last says what that means, once for all. */
function isSaidBelow(problems: readonly Check['problems'][number][], index: number): boolean {
  return problems[index]?.kind === 'expired' && problems[index + 1]?.kind === 'expired';
}

function Coverage({ coverage, isPromoting, onPromote }: Promotion & { coverage: Check['coverage'] }) {
  const { publish: text } = useText(faqEditorText);
  const { share, missed, proposal, shareAfter } = coverage;
  return (
    <View className="faq-publish__coverage">
      <View className="faq-publish__coverage-title">{text.coverageTitle}</View>
      <ShareBar share={share} aim={COVERAGE_AIM} words={text.coverage(percentOf(share))} />
      {missed.length > 0 ? (
        <View className="faq-publish__hint">{text.coverageHint(percentOf(COVERAGE_AIM))}</View>
      ) : null}
      {missed.slice(0, 5).map(({ articleId, question, demand }) => (
        <View
          key={articleId}
          className="faq-publish__missed"
          ariaRole="link"
          onClick={() => openMerchant('faq/article', { id: articleId })}
        >
          <View className="faq-publish__question">{question}</View>
          <View className="faq-publish__demand">{text.demand(demand)}</View>
        </View>
      ))}
      {proposal.length > 0 ? (
        <>
          <View className="faq-publish__coverage-title">{text.proposalTitle(percentOf(shareAfter))}</View>
          {proposal.map(({ articleId, question, insteadId, insteadQuestion }) => (
            <View key={articleId} className="faq-publish__missed">
              <View className="faq-publish__question">
                {insteadQuestion ? text.proposalUp(question, insteadQuestion) : text.proposalMove(question)}
              </View>
              {insteadId ? (
                <Button size="small" isDisabled={isPromoting} onTap={() => onPromote(articleId, insteadId)}>
                  {text.promote}
                </Button>
              ) : (
                <Button size="small" onTap={() => openMerchant('faq/article', { id: articleId })}>
                  {text.toArticle}
                </Button>
              )}
            </View>
          ))}
        </>
      ) : null}
    </View>
  );
}
