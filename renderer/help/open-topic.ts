import { isKnownHere } from '../../catalog/headphones';
import { selectGeneralId } from '../../catalog/models/general-ids';
import { findModel } from '../../catalog/models/known';
import type { Topic } from '../../catalog/search/topics';
import { startGuide } from '../guide/start-guide';
import { getOpenGuide } from '../navigation';
import { useEarshot, useModel, useTarget } from '../store';

/** Opens the page of a search result or a link. A guide needs a model. Without one, the choice of the headphones comes first. */
export function useOpenTopic(): (topic: Topic) => void {
  const known = useModel();
  const target = useTarget();
  const model = known ?? (target !== null && isKnownHere(target) ? findModel(selectGeneralId(target.systemName ?? target.name)) : null);
  const { openHelp, closeHelp, leaveGuide, chooseTab, select } = useEarshot.getState();
  return (topic) => {
    switch (topic.kind) {
      case 'guide':
        if (model === null) select({ kind: 'picker', goesOn: topic });
        else startGuide(topic.guide, model, topic.target ?? undefined);
        return;
      case 'symptom':
        openHelp({ kind: 'symptom', symptom: topic.symptom, answers: [], asked: [] });
        return;
      case 'answer':
        openHelp({ kind: 'answer', answer: topic.answer });
        return;
      case 'sound':
        openHelp({ kind: 'sound' });
        return;
      case 'fact':
        closeHelp();
        if (getOpenGuide(useEarshot.getState().place) !== null) leaveGuide();
        chooseTab('about');
    }
  };
}
