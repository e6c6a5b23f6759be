import { View } from '@tarojs/components';
import { FULL_SCORE, QUALITY_BOUNDS } from '../../../domain/quality';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import './index.scss';
import { useSheet } from './use-sheet';

/** Digits of the most that a line weighs. */
const WEIGHT_CHARS = String(FULL_SCORE).length;

/** What is scored, and how much each line weighs: a hundred together, and what is fatal takes all. */
export default function SheetPage() {
  const { sheet: text } = useText(qualityText);
  const snackbar = useSnackbar();
  const page = useSheet(() => snackbar.show({ text: text.saved }));
  const inPx = useInPx();
  const { desk, sheet, lines } = page;
  if (desk.isOutsider || (desk.data && !desk.may('agent/qa.saveSheet'))) return <NoPlace desk={desk} />;
  return (
    <PageFrame className={inPx} title={text.title} above={snackbar.element}>
      {sheet.isLoading ? <Skeleton cards={4} lines={2} /> : null}
      {sheet.error && !sheet.data ? <ErrorState error={sheet.error} onRetry={() => void sheet.refresh()} /> : null}
      {sheet.data ? (
        <View className="sheet-page">
          <View className="sheet-page__hint">{text.hint}</View>
          {lines.map((line) => (
            <View key={line.id} className="sheet-page__line">
              <View className="sheet-page__fields">
                <TextField
                  className="sheet-page__name"
                  value={line.name}
                  label={text.name}
                  maxChars={QUALITY_BOUNDS.sheetItemChars}
                  onChange={(name) => page.edit(line.id, { name })}
                />
                {line.isFatal ? null : (
                  <TextField
                    className="sheet-page__weight"
                    type="number"
                    value={line.weight}
                    label={text.weight}
                    maxChars={WEIGHT_CHARS}
                    onChange={(weight) => page.edit(line.id, { weight })}
                  />
                )}
              </View>
              <View className="sheet-page__more">
                <Checkbox
                  isChecked={line.isFatal}
                  label={text.isFatal}
                  onChange={(isFatal) => page.edit(line.id, { isFatal })}
                />
                <Button
                  size="small"
                  kind="quiet"
                  label={text.removeLine(line.name)}
                  isDisabled={lines.length === 1}
                  onTap={() => page.remove(line.id)}
                >
                  {text.remove}
                </Button>
              </View>
            </View>
          ))}
          <Button isBlock isDisabled={lines.length >= QUALITY_BOUNDS.sheetItems} onTap={page.add}>
            {text.add}
          </Button>
          <View className="sheet-page__sum" ariaRole="status">
            {text.sum(page.sum, page.full)}
          </View>
          {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
          <Button
            kind="primary"
            isBlock
            isBusy={page.isSaving}
            isDisabled={!page.isChanged || !page.isSound}
            onTap={page.save}
          >
            {text.save}
          </Button>
        </View>
      ) : null}
    </PageFrame>
  );
}
