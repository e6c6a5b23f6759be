interface Wanted {
  /** As the attribute of a file field: types or endings, with commas. */
  readonly accept: string;
  readonly isSeveral?: boolean;
}

/** The browser's own chooser. Nothing when the person thinks better of it. */
export function chooseFiles({ accept, isSeveral = false }: Wanted): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = isSeveral;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
