/** WeChat says nothing of where its keyboard is, and moves it nowhere: whoever asks does without, as if it were lost. */
export const focusOn = (_selector: string): boolean => false;
export const focusSoon = (_selector: string): void => undefined;
export const isFocusIn = (_selector: string): boolean => false;
export const isFocusLost = (): boolean => true;
export const focusRow = (_rows: string, _step: number, _chosen?: string): boolean => false;
export const leaveField = (): void => undefined;
export const tapFirst = (_selector: string): boolean => false;
