import { useCallback, useEffect, useState } from 'react';
import type { WechatOfPerson } from '../../wechat/types';
import { api } from '../api';

const EMPTY: WechatOfPerson = { conversation: [], notices: [] };

/** One person's WeChat as far as it is ours, and how to look again. */
export function useWechat(openid: string): { readonly wechat: WechatOfPerson; readonly refresh: () => void } {
  const [state, setState] = useState({ openid, wechat: EMPTY });
  const refresh = useCallback(() => {
    api.wechatOf(openid).then(
      (wechat) => setState({ openid, wechat }),
      // Out of reach for a moment: what was there stays.
      () => undefined,
    );
  }, [openid]);
  useEffect(refresh, [refresh]);
  return { wechat: state.openid === openid ? state.wechat : EMPTY, refresh };
}
