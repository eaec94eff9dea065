/** A finding as somebody wrote it down. What it is the fingerprint tells; all else are hints where it was. */
export interface Known {
  readonly fingerprint: string;
  readonly rule: string;
  /** Absolute, with `/`. */
  readonly file: string;
  /** Title of the document, as it stood there. */
  readonly title: string | null;
  readonly clause: string | null;
  readonly quote: string | null;
}
