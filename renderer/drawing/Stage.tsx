import type { Step } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { Portrait, SceneView } from './SceneView';
import { createStepScene } from './scene';

/** The picture of a step: where the hand goes, or the headset as a whole. */
export function Stage({ model, step }: { model: Model; step: Step }) {
  const scene = createStepScene(model, step);
  return <div className="stage">{scene === null ? <Portrait form={model.form} /> : <SceneView scene={scene} form={model.form} />}</div>;
}
