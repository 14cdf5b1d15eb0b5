import type { Help } from '../navigation';
import { AnswerPage } from './AnswerPage';
import { SymptomPage } from './SymptomPage';

/** Help page about a problem or a question. */
export function HelpView({ help }: { help: Exclude<Help, { kind: 'sound' }> }) {
  return help.kind === 'symptom' ? <SymptomPage help={help} /> : <AnswerPage id={help.answer} />;
}
