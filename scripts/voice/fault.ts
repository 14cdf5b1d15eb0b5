/** The rules of the voice guide that a program can check. */
export type RuleName =
  | 'commit'
  | 'function-doc'
  | 'function-name'
  | 'long-sentence'
  | 'opening'
  | 'semicolon'
  | 'spelling'
  | 'test-name'
  | 'type-name'
  | 'word';

/** Something in a text that the voice guide does not allow. */
export interface Fault {
  readonly rule: RuleName;
  /** File with line, or the commit. */
  readonly where: string;
  /** The sentence, name or subject that contains the fault. */
  readonly text: string;
  /** The part of the text that is wrong, such as the word; it distinguishes faults of one rule in one text. */
  readonly detail: string;
  /** Advice on how to reword the text. */
  readonly suggestion: string;
}
