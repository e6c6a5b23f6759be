/** A file that the cloud wrote, on its way to wherever the person keeps files. */
export interface ExportedFile {
  readonly fileName: string;
  /** Shows it; absent where nothing on the phone reads such a file. */
  readonly open?: () => void;
  /** Hands it on; has to be called inside a tap. */
  readonly send: () => void;
}
