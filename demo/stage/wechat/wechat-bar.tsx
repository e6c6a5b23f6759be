import { useText } from '../language';

/** The bar on top of a page of WeChat, with the way back. */
export function WechatBar({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const text = useText();
  return (
    <header className="wechat-bar">
      <button type="button" className="wechat-back" aria-label={text.back} onClick={onBack}>
        <svg width="24" height="24" viewBox="0 0 24 24" role="presentation">
          <path d="m15 5-7 7 7 7" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
        </svg>
      </button>
      <h2>{title}</h2>
    </header>
  );
}
