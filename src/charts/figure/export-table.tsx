import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BoardDimension } from '../../../domain/board';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { asInput, type Looked } from '../../figures/looked';
import { writeExported } from '../../phone/exported-file';
import type { ExportedFile } from '../../phone/exported-file/exported';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { getLanguage } from '../../text/language';

interface Props {
  looked: Looked;
  by: BoardDimension;
}

/** All figures of this breakdown as a file in the person's hands. */
export function ExportTable({ looked, by }: Props) {
  const text = useText(boardText);
  const [file, setFile] = useState<ExportedFile>();
  const exporting = useAction(async () => {
    const language = getLanguage();
    const made = await call('figures', 'board.export', { ...asInput(looked), by, language });
    setFile(await writeExported(made.text, made.fileName));
  });
  return (
    <View className="export-table">
      <Button isBlock isBusy={exporting.isRunning} onTap={() => void exporting.run()}>
        {text.export}
      </Button>
      {exporting.error ? <ErrorState isInline error={exporting.error} /> : null}
      {file ? (
        <View className="export-table__done" ariaRole="status">
          <View>{text.exported(file.fileName)}</View>
          <Button size="small" onTap={file.send}>
            {process.env.TARO_ENV === 'weapp' ? text.send : text.save}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
