import type { Step } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { Portrait, SceneView } from './SceneView';
import { createStepScene } from './scene';

/** Draws the picture of a step: the place of the hand, or the whole headset. */
export function Stage({ model, step }: { model: Model; step: Step }) {
  const scene = createStepScene(model, step);
  return <div className="stage">{scene === null ? <Portrait form={model.form} /> : <SceneView scene={scene} form={model.form} />}</div>;
}
