import { View } from '@tarojs/components';
import { useState } from 'react';
import { RULE_BOUNDS } from '../../../domain/rules';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { rulesText } from '../../text/rules';
import { newRule } from './changes';
import './index.scss';
import { RuleList } from './rule-list';
import { RuleSheet } from './rule-sheet';
import { type Made, type Rule, useRules } from './use-rules';

/** What is done by itself: in the order in which it is done. */
export default function RulesPage() {
  const text = useText(rulesText);
  const page = useRules();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<Rule>();
  const { list } = page;
  const { data } = list;
  const edit = (rule: Rule | undefined): void => {
    page.clearError();
    // What is changed next could no longer be taken back by it.
    snackbar.hide();
    setEdited(rule);
  };
  const say = (said: string, { version, before }: Made): void => {
    edit(undefined);
    const undo = async (): Promise<void> => {
      if (await page.save(before, { version })) snackbar.show({ text: text.undone });
    };
    snackbar.show({ text: said, undo: { text: text.undo, run: () => void undo() } });
  };
  const send = async (rules: readonly Rule[], said: string, takenIds: string[] = []): Promise<void> => {
    const made = await page.save(rules, { takenIds });
    if (made) say(said, made);
  };
  const isFull = (data?.rules.length ?? 0) >= RULE_BOUNDS.rules;
  const bar = data ? (
    <Button
      kind="primary"
      isBlock
      isDisabled={isFull}
      onTap={() => edit(newRule(data.isForAll ? [] : data.ownTeamIds.slice(0, 1)))}
    >
      {isFull ? text.full : text.add}
    </Button>
  ) : undefined;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={bar}>
      <View className="rules">
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {data ? (
          <RuleList
            data={data}
            isBusy={page.isSaving}
            onEdit={edit}
            onSend={(rules, said, takenIds) => void send(rules, said, takenIds)}
          />
        ) : null}
      </View>
      {edited && data ? (
        <RuleSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited.id}.${data.version}`}
          page={page}
          data={data}
          rule={edited}
          onClose={() => edit(undefined)}
          onDone={say}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
