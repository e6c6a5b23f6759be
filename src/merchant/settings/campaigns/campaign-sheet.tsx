import { View } from '@tarojs/components';
import { campaignPhase, campaignProblems, campaignReply } from '../../../../domain/conversation';
import { charCount, FIELD_CHARS, LIST_COUNTS, type Millis } from '../../../../domain/kernel';
import { cloudNow } from '../../../cloud';
import { EnglishField } from '../../../components/english-fold/english-field';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { campaignsText } from '../../../text/campaigns';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { formatClock, formatDay } from '../../../text/time';
import { PickedField } from '../../components/picked-field';
import { clockForPicker, dayForPicker, pickedMoment } from '../../components/picked-field/picked-day';
import { WordChips } from '../../components/word-chips';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import { newCampaign, savedCampaign, type TypedCampaign, withTyped } from './typed-campaign';
import type { Campaign, CampaignsState, Made } from './use-campaigns';

interface Props {
  page: CampaignsState;
  campaigns: readonly Campaign[];
  /** Its place among them; that after the last for a new one. */
  place: number;
  onClose: () => void;
  onSaved: (made: Made) => void;
  onRemoved: (made: Made) => void;
}

/** One campaign: to which words it answers, what, and when. */
export function CampaignSheet({ page, campaigns, place, onClose, onSaved, onRemoved }: Props) {
  const text = useText(campaignsText);
  const known = campaigns[place];
  const { draft, change, clear } = useDraft<TypedCampaign>(
    `campaign.${known ? `${known.fromAt}.${known.keywords[0] ?? ''}` : 'new'}`,
    known ? { ...known, typed: '' } : newCampaign(cloudNow()),
  );
  const campaign = savedCampaign(draft);
  const next = [...campaigns.slice(0, place), campaign, ...campaigns.slice(place + 1)];
  const problem = campaignProblems(next).find((one) => one.campaign === place);
  const canSave = campaign.keywords.length > 0 && campaign.text !== '' && !problem;
  const send = async (all: readonly Campaign[], then: (made: Made) => void): Promise<void> => {
    const made = await page.save(all);
    if (!made) return;
    clear();
    then(made);
  };
  const isFull = campaign.keywords.length >= LIST_COUNTS.campaignKeywords;
  return (
    <Sheet
      title={known ? text.editTitle : text.newTitle}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={
            known && {
              words: text.remove,
              run: () =>
                void send(
                  campaigns.filter((_, at) => at !== place),
                  onRemoved,
                ),
            }
          }
          words={text.save}
          isBusy={page.isSaving}
          canSave={canSave}
          onSave={() => void send(next, onSaved)}
        />
      }
    >
      <View className="setting__does">{text.keywords}</View>
      <WordChips
        words={draft.keywords}
        typed={draft.typed}
        maxChars={FIELD_CHARS.campaignKeyword}
        text={{ field: text.keyword, add: text.addKeyword, remove: text.removeKeyword }}
        onType={(typed) => change((now) => ({ ...now, typed }))}
        onAdd={() => change(withTyped)}
        onRemove={(word) => change((now) => ({ ...now, keywords: now.keywords.filter((other) => other !== word) }))}
      />
      {isFull ? <View className="setting__hint">{text.fullKeywords}</View> : null}
      {problem?.rule === 'keyword_twice' ? (
        <View className="setting__wrong" ariaRole="alert">
          {problem.other === place
            ? text.twiceHere(problem.keyword)
            : text.twice(problem.keyword, campaigns[problem.other]?.keywords.join(text.join) ?? '')}
        </View>
      ) : null}
      <View className="setting__label">{text.words}</View>
      <TextField
        kind="lines"
        label={text.words}
        value={draft.text}
        maxChars={FIELD_CHARS.campaignText}
        onChange={(words) => change((now) => ({ ...now, text: words }))}
      />
      <View className="setting__count">{text.count(charCount(draft.text), FIELD_CHARS.campaignText)}</View>
      <EnglishField
        kind="lines"
        label={text.english}
        value={draft.english ?? ''}
        maxChars={FIELD_CHARS.campaignText}
        onChange={(english) => change((now) => ({ ...now, english }))}
      />
      <Moment edge={text.from} at={draft.fromAt} onChange={(fromAt) => change((now) => ({ ...now, fromAt }))} />
      <Moment edge={text.until} at={draft.untilAt} onChange={(untilAt) => change((now) => ({ ...now, untilAt }))} />
      {problem?.rule === 'backwards' ? (
        <View className="setting__wrong" ariaRole="alert">
          {text.backwards}
        </View>
      ) : null}
      {!problem && campaignPhase(campaign, cloudNow()) === 'over' ? (
        <View className="setting__hint">{text.isOver}</View>
      ) : null}
      {campaign.text ? (
        <>
          <View className="setting__label">{text.preview}</View>
          <View className="setting__bubble setting__bubble--lines">{campaignReply(campaign.text)}</View>
          {campaign.english ? (
            <View className="setting__bubble setting__bubble--lines">{campaignReply(campaign.english, 'en')}</View>
          ) : null}
        </>
      ) : null}
    </Sheet>
  );
}

/** A moment by the phone's own panels: its day, and its clock. */
function Moment({ edge, at, onChange }: { edge: string; at: Millis; onChange: (at: Millis) => void }) {
  const text = useText(campaignsText);
  const language = useLanguage();
  const [day, clock] = [dayForPicker(at), clockForPicker(at)];
  const put = (moment: Millis): void => {
    if (!Number.isNaN(moment)) onChange(moment);
  };
  return (
    <View className="campaigns__moment">
      <PickedField
        mode="date"
        className="campaigns__day"
        label={text.day(edge)}
        shownLabel={edge}
        shown={formatDay(at, cloudNow(), language)}
        picked={day}
        onPick={(picked) => put(pickedMoment(picked, clock))}
      />
      <PickedField
        mode="time"
        className="campaigns__clock"
        label={text.clock(edge)}
        shownLabel=""
        shown={formatClock(at)}
        picked={clock}
        onPick={(picked) => put(pickedMoment(day, picked))}
      />
    </View>
  );
}
