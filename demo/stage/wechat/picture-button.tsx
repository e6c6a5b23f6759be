import { type ChangeEvent, useRef } from 'react';
import { useText } from '../language';
import { fitPicture } from './fit-picture';

interface PictureButtonProps {
  readonly onPicture: (picture: Blob) => Promise<void>;
  /** What was chosen is no picture, or could not be sent. */
  readonly onFailed: () => void;
}

/** Chooses a picture from the machine that stands for the phone. */
export function PictureButton({ onPicture, onFailed }: PictureButtonProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file can be chosen again.
    target.value = '';
    if (file) await fitPicture(file).then(onPicture).catch(onFailed);
  };
  return (
    <>
      <button
        type="button"
        className="talk-picture"
        aria-label={text.sendPicture}
        onClick={() => field.current?.click()}
      >
        <svg width="24" height="24" viewBox="0 0 24 24" role="presentation">
          <path
            d="M12 8v8m-4-4h8m5 0a9 9 0 1 1-18 0 9 9 0 0 1 18 0z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <input ref={field} type="file" accept="image/*" hidden aria-label={text.picture} onChange={choose} />
    </>
  );
}
