/** The languages that hefa speaks. Chinese is the default everywhere. */
export type Language = 'zh' | 'en';

/** A text in both languages. Words of a document or of the law stand unchanged (in Chinese) in either. */
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * The closed family of known errors. Each is a sentence that says what is wrong and what to do; anything else
 * that is thrown is a defect of hefa and keeps its stack.
 */
export type ErrorCode =
  | 'not-found'
  | 'no-match'
  | 'bad-option'
  | 'bad-rules'
  | 'bad-yaml'
  | 'bad-baseline'
  | 'bad-register'
  | 'git'
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'undecodable'
  | 'encrypted'
  | 'damaged'
  | 'wrong-format'
  | 'unsupported'
  | 'too-large'
  | 'too-slow'
  | 'not-built';

/** A known error. `text` is shown to the user as it stands; `code` is stable and appears in JSON. */
export class HefaError extends Error {
  readonly code: ErrorCode;
  readonly text: Bilingual;
  /** Of an `empty` file: it holds what a person can read and hefa cannot, as a scan does. */
  readonly seen: boolean;

  constructor(code: ErrorCode, text: Bilingual, options: ErrorOptions & { readonly seen?: boolean } = {}) {
    super(text.en, options);
    this.name = 'HefaError';
    this.code = code;
    this.text = text;
    this.seen = options.seen ?? false;
  }
}
