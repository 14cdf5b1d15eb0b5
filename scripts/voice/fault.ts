/** Rules of the voice guide that a program can check. */
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

/** Part of a text that the voice guide doesn't allow. */
export interface Fault {
  readonly rule: RuleName;
  /** File with line, or the commit. */
  readonly where: string;
  /** Sentence, name or subject that contains the fault. */
  readonly text: string;
  /** Wrong part of the text, such as a word. It distinguishes several faults of one rule in one text. */
  readonly detail: string;
  /** Advice on how to reword the text. */
  readonly suggestion: string;
}
