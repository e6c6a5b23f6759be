interface Wanted {
  /** As the attribute of a file field: types or endings, with commas. */
  readonly accept: string;
  readonly isSeveral?: boolean;
}

/**
 * The browser's own chooser. Nothing when the person thinks better of it, nor where the tap was too long ago: a browser then shows no chooser
 * and says nothing, and whoever tapped can tap again.
 */
export function chooseFiles({ accept, isSeveral = false }: Wanted): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = isSeveral;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    // A browser that does not know the word shows its chooser.
    const isTooLate = navigator.userActivation?.isActive === false;
    input.click();
    if (isTooLate) resolve([]);
  });
}
