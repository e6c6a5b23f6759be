import type { NoticeCard } from '../../wechat/types';
import { momentText } from '../cloud-time';
import { type Language, useText } from '../language';
import { useScrollToEnd } from './use-scroll-to-end';
import { WechatBar } from './wechat-bar';

interface NoticesProps {
  readonly notices: readonly NoticeCard[];
  readonly shopName: string;
  readonly now: number;
  readonly language: Language;
  readonly onBack: () => void;
  readonly onOpenPage: (path: string) => void;
}

/** 服务通知: the subscribe messages a person got, newest at the end. */
export function Notices({ notices, shopName, now, language, onBack, onOpenPage }: NoticesProps) {
  const text = useText();
  const end = useScrollToEnd(notices.length);
  return (
    <div className="wechat">
      <WechatBar title={text.notices} onBack={onBack} />
      <div className="wechat-scroll">
        {notices.length === 0 && <p className="wechat-empty">{text.emptyNotices}</p>}
        <ol className="talk">
          {notices.map(({ id, at, title, rows, path }) => (
            <li key={id}>
              <time>{momentText(at, now, language)}</time>
              <article className="notice-card" aria-label={title}>
                <p className="notice-shop">
                  <span className="shop-mark" aria-hidden="true">
                    {shopName.slice(0, 1)}
                  </span>
                  {shopName}
                </p>
                <h3>{title}</h3>
                <dl>
                  {rows.map(({ label, value }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
                {path !== undefined && (
                  <button type="button" className="notice-open" onClick={() => onOpenPage(path)}>
                    {text.openMiniProgram}
                    <span aria-hidden="true">›</span>
                  </button>
                )}
              </article>
            </li>
          ))}
        </ol>
        <div ref={end} />
      </div>
    </div>
  );
}
