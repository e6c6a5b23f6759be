import { View } from '@tarojs/components';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import './index.scss';

interface Notice {
  readonly text: string;
  /** Takes back what was just done. */
  readonly undo?: { readonly text: string; readonly run: () => void };
}

/** Long enough to read it and to change one's mind. */
const SHOWN_MILLIS = 6_000;

/** A line at the bottom that says what was done and lets it be undone. Place `element` once in the page. */
export function useSnackbar(): { show: (notice: Notice) => void; hide: () => void; element: ReactElement | null } {
  const [notice, setNotice] = useState<Notice>();
  const show = useCallback((next: Notice) => setNotice(next), []);
  const hide = useCallback(() => setNotice(undefined), []);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(undefined), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [notice]);
  const element = notice ? (
    <View className="wd-snackbar" ariaRole="status" ariaLive="polite">
      <View className="wd-snackbar__text">{notice.text}</View>
      {notice.undo ? (
        <View
          className="wd-snackbar__undo"
          ariaRole="button"
          onClick={() => {
            notice.undo?.run();
            hide();
          }}
        >
          {notice.undo.text}
        </View>
      ) : null}
    </View>
  ) : null;
  return { show, hide, element };
}
