import type { Form } from '../../catalog/models/model';
import { Cable, Transceiver } from './Accessories';
import { Case, OpenCase, OpenCasePicture } from './Case';
import { Cup } from './Cup';
import { Earbuds, EarbudsAndCase } from './Earbuds';
import { Headphones } from './Headphones';
import { Cord, Neckband, NeckSpeaker } from './Neck';
import { Clip, OpenEar } from './OpenEarbuds';
import type { Scene } from './scene';

/** Draws a scene of headphones with this shape. */
export function SceneView({ scene: { view, marks }, form }: { scene: Scene; form: Form }) {
  const small = form === 'on-ear';
  switch (view) {
    case 'headphones':
      return <Headphones small={small} marks={marks} />;
    case 'left-cup':
    case 'right-cup':
      return <Cup side={view === 'left-cup' ? 'left' : 'right'} small={small} marks={marks} />;
    case 'earbuds':
      return <Earbuds marks={marks} />;
    case 'case-front':
    case 'case-back':
      return <Case back={view === 'case-back'} marks={marks} />;
    case 'case-open':
      return <OpenCasePicture full />;
    case 'neckband':
      return <Neckband marks={marks} />;
    case 'cord':
      return <Cord marks={marks} />;
    case 'neck-speaker':
      return <NeckSpeaker marks={marks} />;
    case 'open-ear':
      return <OpenEar marks={marks} />;
    case 'clip':
      return <Clip marks={marks} />;
    case 'transceiver':
      return <Transceiver />;
    case 'cable':
      return <Cable />;
  }
}

/** Draws the whole headset, as on its page: earbuds with their case next to them. */
export function Portrait({ form }: { form: Form | null }) {
  switch (form) {
    case null:
    case 'over-ear':
    case 'on-ear':
      return <Headphones small={form === 'on-ear'} marks={[]} />;
    case 'true-wireless':
      return (
        <EarbudsAndCase>
          <OpenCase full={false} />
        </EarbudsAndCase>
      );
    case 'neckband':
      return <Neckband marks={[]} />;
    case 'in-ear-cord':
      return <Cord marks={[]} />;
    case 'neck-speaker':
      return <NeckSpeaker marks={[]} />;
    case 'open-ear':
      return <OpenEar marks={[]} />;
    case 'clip':
      return <Clip marks={[]} />;
  }
}
